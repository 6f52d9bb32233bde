"""One sampler, two denoisers: content whose patches look like patches of the scene."""
