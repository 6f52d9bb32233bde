"""States of ground as the project draws them: what words can be made of where a scene shows nothing like it."""
