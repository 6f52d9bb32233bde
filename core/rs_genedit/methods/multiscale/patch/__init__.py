"""The closed-form denoiser on patches of the scene."""
