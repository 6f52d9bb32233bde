"""SinDDM: a small network trained on the one scene, cached by what it was trained on."""
