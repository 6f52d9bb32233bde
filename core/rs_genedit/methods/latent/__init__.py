"""Latent diffusion as a method: a pipeline from a local folder proposes, the multiscale sampler finishes."""
