from __future__ import annotations

import pytest

from rs_genedit_plugin.engine.lines import LineReader, Tail


@pytest.mark.parametrize("step", [1, 2, 3, 7, 1000])
def test_lines_do_not_depend_on_how_the_bytes_arrive(step: int) -> None:
    data = "erste\nzwölf Zeilen\n\n  \nlast".encode()
    reader = LineReader()
    lines = [line for at in range(0, len(data), step) for line in reader.feed(data[at : at + step])]
    assert lines == ["erste", "zwölf Zeilen"]
    assert reader.feed(b"\n") == ["last"]


def test_an_endless_line_is_dropped_and_the_next_one_read() -> None:
    reader = LineReader(limit=100)
    for _ in range(1000):
        assert reader.feed(b"x" * 50) == []
    assert reader.dropped == 1
    assert reader.feed(b"\nafter\n") == ["after"]


def test_bytes_that_are_no_text_do_not_stop_it() -> None:
    assert LineReader().feed(b"\xff\xfe\x00a\n") == ["��\x00a"]


def test_the_tail_is_bounded() -> None:
    tail = Tail(lines=3, width=10)
    for number in range(10):
        tail.add(f"{number}" * 30)
    assert tail.text() == "\n".join(f"{n}" * 10 + " …" for n in "789")
    assert tail.text(1).startswith("9")
