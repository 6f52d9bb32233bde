"""What a scene shows before anything is made: land cover, sun and shadows, noise and blur."""
