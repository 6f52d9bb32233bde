from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.methods.feathering import weights
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.raster.grid import Window

from tests.core.methods.making import disc

WINDOW = Window(-30, 50, 130, 150)
ROI = disc(130, 150, 60, 70, 25)


@pytest.mark.parametrize("feather", [1, 2, 6, 20])
def test_one_in_the_roi_nothing_beyond_the_feather_falling_between(feather: int):
    weight = weights(ROI, WINDOW, feather, seed=3)
    away = distance(ROI)
    assert weight.dtype == np.float32
    assert (weight[ROI] == 1).all()
    assert (weight[away > feather] == 0).all()
    assert ((weight >= 0) & (weight <= 1)).all()
    edges = np.arange(1, feather + 1)
    means = [weight[(away > e - 1) & (away <= e)].mean() for e in edges]
    assert (np.diff(means) <= 0).all()
    if feather >= 6:
        assert means[0] > 0.9
        assert means[-1] < 0.1


def test_no_feather_is_the_roi_itself():
    assert np.array_equal(weights(ROI, WINDOW, 0, 3), ROI.astype(np.float32))


def test_the_ramp_wanders_by_the_seed():
    one, two = weights(ROI, WINDOW, 8, 1), weights(ROI, WINDOW, 8, 2)
    assert not np.array_equal(one, two)
    away = distance(ROI)
    half = away[(one > 0.4) & (one < 0.6)]
    assert np.ptp(half) > 2, "a ramp along a ruler would show as a frame"


def test_where_the_window_lies_does_not_matter():
    part = Window(-10, 60, 95, 115)
    at = part.slices(within=WINDOW)
    assert weights(ROI[at], part, 8, 1).tobytes() == weights(ROI, WINDOW, 8, 1)[at].tobytes()
