from __future__ import annotations

import numpy as np
from rs_genedit.methods.local_statistics import local_mean_and_deviation


def test_mean_and_deviation_are_those_of_the_square_around_a_pixel():
    pixels = np.random.default_rng(0).normal(size=(2, 9, 11)).astype(np.float32)
    found = local_mean_and_deviation(pixels, 5)
    around = pixels[:, 2:7, 3:8]
    assert np.allclose(found[:, 4, 5], [*around.mean((1, 2)), *around.std((1, 2))], atol=1e-5)
    corner = np.pad(pixels, ((0, 0), (2, 2), (2, 2)), mode="edge")[:, :5, :5]
    assert np.allclose(found[:, 0, 0], [*corner.mean((1, 2)), *corner.std((1, 2))], atol=1e-5)


def test_flat_places_have_no_deviation_and_no_nan():
    found = local_mean_and_deviation(np.full((1, 8, 8), 0.3, np.float32), 3)
    assert np.allclose(found[0], 0.3)
    assert np.allclose(found[1], 0, atol=1e-3)
