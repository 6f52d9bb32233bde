"""Training of the small latent model: generated chips with captions, autoencoder, UNet; see ``__main__``."""
