"""Real states beside made ones: a judge that tells them apart, distances, the paper's scenarios, and training.

All of it by ``shared/data/states`` and chips of Sentinel-2 that the guide was not trained on; nothing of them
is shipped. See ``benchmarks/real_states/__main__.py`` for the commands.
"""
