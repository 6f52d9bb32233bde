"""Tasks in words: what they mean in a scene, and what is drawn on for them."""
