import pytest
import torch
from rs_genedit.methods.multiscale.sinddm.network import HALO, PAPER_WIDTH, Network, sinusoid


def test_has_the_papers_parameters():
    assert sum(p.numel() for p in Network(3, PAPER_WIDTH).parameters()) == 1_106_772


@pytest.mark.parametrize("bands", [1, 2, 4, 13])
@pytest.mark.parametrize("width", [8, 32])
def test_any_band_count_and_width(bands, width):
    found = Network(bands, width)(torch.zeros(2, bands, 20, 24), torch.tensor([3, 90]), torch.tensor([0, 2]))
    assert found.shape == (2, bands, 20, 24)


@pytest.mark.parametrize(("bands", "width"), [(0, 8), (3, 7), (3, 0)])
def test_refuses_impossible_sizes(bands, width):
    with pytest.raises(ValueError, match="at least one band and an even width"):
        Network(bands, width)


def test_receptive_field_is_33_pixels():
    torch.manual_seed(0)
    noisy = torch.randn(1, 2, 65, 65, requires_grad=True)
    found = Network(2, 8)(noisy, torch.tensor([5]), torch.tensor([1]))
    (gradient,) = torch.autograd.grad(found[0, :, 32, 32].sum(), noisy)
    touched = gradient[0].abs().sum(0).nonzero()
    assert HALO == 16
    assert touched.min(0).values.tolist() == [32 - HALO] * 2
    assert touched.max(0).values.tolist() == [32 + HALO] * 2


def test_noise_level_and_scale_change_the_answer():
    torch.manual_seed(0)
    network, noisy = Network(1, 8), torch.randn(1, 1, 16, 16)

    def answer(step, scale):
        return network(noisy, torch.tensor([step]), torch.tensor([scale]))

    assert not torch.equal(answer(10, 1), answer(20, 1))
    assert not torch.equal(answer(10, 1), answer(10, 2))


def test_sinusoid_spans_frequencies_one_to_ten_thousandth():
    values = sinusoid(torch.tensor([0.0, 1.0]))
    assert values.shape == (2, 32)
    assert values[0].tolist() == [0.0] * 16 + [1.0] * 16
    assert values[1, 0] == torch.sin(torch.tensor(1.0))
    assert values[1, 15] == pytest.approx(1e-4, rel=1e-4)
