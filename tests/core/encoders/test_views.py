from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from rs_genedit.encoders.views import Views, plan_views
from rs_genedit.raster.grid import Window


def _generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def _one(x: float, y: float, side: float) -> Views:
    half = side / 2
    return Views(torch.tensor([[[half, 0.0, x], [0.0, half, y]]]), torch.tensor([side]))


def test_a_view_of_its_own_size_is_the_picture() -> None:
    image = torch.rand(3, 20, 20)
    torch.testing.assert_close(_one(10, 10, 20).cut(image, 20)[0], image)


def test_a_view_inside_is_that_crop() -> None:
    image = torch.rand(3, 40, 50)
    torch.testing.assert_close(_one(30, 20, 16).cut(image, 16)[0], image[:, 12:28, 22:38])


def test_a_wide_view_is_averaged_not_skipped() -> None:
    image = torch.rand(3, 64, 64)
    expected = torch.nn.functional.avg_pool2d(image, 4)
    torch.testing.assert_close(_one(32, 32, 64).cut(image, 16)[0], expected)


def test_beyond_the_edge_it_is_mirrored_not_black() -> None:
    image = torch.full((3, 16, 16), 0.7)
    torch.testing.assert_close(_one(0, 0, 30).cut(image, 30)[0], torch.full((3, 30, 30), 0.7))


@given(st.integers(8, 90), st.integers(8, 90), st.integers(1, 12), st.integers(0, 99))
@settings(max_examples=25)
def test_views_are_about_the_region(height: int, width: int, count: int, seed: int) -> None:
    region = Window(3, 5, height, width)
    views = plan_views((height + 20, width + 20), region, count, _generator(seed))
    again = plan_views((height + 20, width + 20), region, count, _generator(seed))
    assert torch.equal(views.matrices, again.matrices)
    x, y = views.matrices[:, 0, 2], views.matrices[:, 1, 2]
    assert ((x >= region.col) & (x <= region.right)).all()
    assert ((y >= region.row) & (y <= region.bottom)).all()
    assert float(views.sides.min()) >= 4
    # Turning and mirroring keep the size: the two columns of each matrix are as long as half a side.
    torch.testing.assert_close(views.matrices[:, :, 0].norm(dim=1), views.sides / 2)


def test_the_first_view_shows_all_of_it() -> None:
    views = plan_views((100, 100), Window(20, 30, 40, 60), 4, _generator())
    assert float(views.sides[0]) == pytest.approx(66)
    assert views.matrices[0].tolist() == [[33.0, 0.0, 60.0], [0.0, 33.0, 40.0]]


def test_the_gradient_reaches_the_whole_region_and_no_pixel_far_from_it() -> None:
    image = torch.rand(3, 200, 200, requires_grad=True)
    region = Window(60, 60, 80, 80)
    cut = plan_views((200, 200), region, 16, _generator()).cut(image, 32)
    (slope,) = torch.autograd.grad((cut * torch.rand_like(cut)).sum(), image)
    assert (slope[:, 62:138, 62:138] != 0).all()
    # Half the widest view's diagonal, and as far as its centre may wander.
    reach = math.ceil(0.6 * 80 * math.sqrt(2) + 10)
    outside = torch.ones(200, 200, dtype=torch.bool)
    outside[100 - reach : 100 + reach, 100 - reach : 100 + reach] = False
    assert outside.any()
    assert (slope[:, outside] == 0).all()


def test_no_views() -> None:
    assert plan_views((10, 10), Window(0, 0, 5, 5), 0, _generator()).cut(torch.rand(3, 10, 10), 8).shape == (
        0,
        3,
        8,
        8,
    )
