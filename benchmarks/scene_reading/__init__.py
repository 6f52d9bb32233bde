"""Reading a scene: labels of land cover made by hand on real rasters, and the training of the network."""
