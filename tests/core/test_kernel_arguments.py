"""What a compiled kernel takes and gives: what its function computes, whatever order an array has in memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from rs_genedit.runtime import compiled


@compiled.kernel
def _part(values, number, share, places, divisor):  # type: ignore[no-untyped-def]
    """Uses each kind of argument."""
    total = np.float64(0)
    for row in range(values.shape[0]):
        for col in range(values.shape[1]):
            total += values[row, col] * share + np.float64(number % np.uint64(7))
    return total + places[0] * 10 + places[1] + 100 // divisor


ORDERS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "rows": np.ascontiguousarray,
    "columns": np.asfortranarray,
    "every other": lambda array: np.repeat(array, 2, axis=1)[:, ::2],
    "backwards": lambda array: array[::-1, ::-1].copy()[::-1, ::-1],
}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("dtype", ["uint8", "int16", "float64"])
def test_a_kernel_computes_what_its_function_does(
    order: Callable[[np.ndarray], np.ndarray], dtype: str
) -> None:
    """Whatever order an array has in memory; the function itself is the oracle."""
    values = order(np.random.default_rng(0).integers(0, 100, (5, 6)).astype(dtype))
    values.flags.writeable = dtype != "int16"
    arguments = values, np.uint64(2**63 + 5), np.float32(0.5), (3, -4), 7
    assert _part(*arguments) == _part.py_func(*arguments)


def test_a_kernel_writes_where_it_is_told(tmp_path: Path) -> None:
    """Also into a file that is mapped, and into a part of an array."""

    def doubled(values, out):  # type: ignore[no-untyped-def]
        for index in range(values.shape[0]):
            out[index] = 2 * values[index]

    kernel = compiled.kernel(doubled)
    mapped = np.memmap(tmp_path / "map", np.float32, "w+", shape=(6,))
    whole = np.zeros(8, np.float32)
    kernel(np.arange(6, dtype=np.float32), mapped)
    kernel(np.arange(6, dtype=np.float32), whole[1:7])
    assert mapped.tolist() == [0, 2, 4, 6, 8, 10]
    assert whole.tolist() == [0, 0, 2, 4, 6, 8, 10, 0]
    assert kernel.compiled + kernel.taken_up == 1


def test_a_kernel_that_fails_says_so() -> None:
    with pytest.raises(ArithmeticError, match="a compiled kernel failed"):
        _part(np.ones((2, 2)), np.uint64(1), np.float32(1), (0, 0), 0)


@pytest.mark.parametrize("wrong", ["text", None, [1, 2], True])
def test_a_kernel_refuses_what_it_cannot_be_called_with(wrong: object) -> None:
    with pytest.raises(TypeError, match="a compiled kernel takes arrays"):
        _part(np.ones((2, 2)), np.uint64(1), wrong, (0, 0), 1)


def test_arrays_in_the_place_of_others_are_told_apart() -> None:
    """What is known of an array goes with it: the next one at its place in memory may be another."""

    def first(values):  # type: ignore[no-untyped-def]
        return values[0, 0] + values.shape[1]

    kernel = compiled.kernel(first)
    for number in range(300):
        assert kernel(np.full((2, 1 + number % 5), number, np.float64)) == number + 1 + number % 5
