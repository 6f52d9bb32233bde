"""Text task: prompt preparation, scene search, procedural states, and the recipe made of them."""
