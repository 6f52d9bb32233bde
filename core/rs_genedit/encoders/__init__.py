"""Image-text encoders: what a picture and a sentence have in common."""
