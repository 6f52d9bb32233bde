"""Requests, commands and events survive JSON; whatever is wrong is named."""

import dataclasses
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit import protocol
from rs_genedit.errors import ProtocolError, UsageError
from rs_genedit.protocol import (
    Command,
    CopyTask,
    EditRequest,
    ExemplarTask,
    Failed,
    Preview,
    Progress,
    Ready,
    RemoveTask,
    Result,
    Started,
    Stopped,
    Tally,
    TextTask,
)

from tests.core.doors import child_environment

TASKS = [
    ExemplarTask("roi.gpkg#river", "other.tif", "EPSG:4326"),
    CopyTask("POINT EMPTY", ((1.0, 2.5), (-3.0, 4.0))),
    RemoveTask(),
    TextTask("a flooded field", ("a field under water",), ("blur",), guidance=2.0),
]
EVENTS = [
    Ready(1, "0.1.0", ("exemplar", "copy"), 42),
    Started("a"),
    Progress("a", "sampling", 0.5, 1, 4, 12.5),
    Progress("a", "sampling", 0.0),
    Preview("a", "/tmp/é.png", 2, (0.0, 1.0, 2.0, 3.0)),
    Result(
        "a",
        {"output": ("o.tif",), "patch": ("p-1.tif", "p-2.tif")},
        {"seconds": 1.5, "list": [1, {"a": None}]},
        ("one", "two"),
    ),
    Failed("a", "SceneError", "no such file: ünïcode", True),
    Stopped("a"),
    Tally("a", 10, 3, 1, (("f0", "remove on a.tif"), ("f1", "flood on b.tif")), 4.5),
]


def request(task=None, **changes):
    return EditRequest("in.tif", "out.tif", task or RemoveTask(), **{"roi": "0,0,1,1", **changes})


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.kind)
def test_requests_survive_json(task):
    whole = request(task, bands=(1, 3), seed=2**62, strength=0.5, mask_output="m.tif", threads=2, resume=True)
    assert EditRequest.from_json(json.loads(json.dumps(whole.to_json()))) == whole


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.event)
def test_events_survive_their_line(event):
    line = protocol.event_to_line(event)
    assert "\n" not in line
    assert protocol.event_from_line(line) == event


@given(st.text(), st.text(), st.floats(0, 1))
def test_no_text_breaks_a_line(job, stage, fraction):
    event = Progress(job, stage, fraction)
    line = protocol.event_to_line(event)
    assert len(line.split("\n")) == 1
    assert protocol.event_from_line(line) == event


def test_commands_survive_their_line():
    command = Command("edit", "7", request().to_json())
    assert protocol.command_from_line(protocol.command_to_line(command)) == command


def test_a_command_of_another_version_is_refused_in_words():
    line = protocol.command_to_line(dataclasses.replace(Command("doctor", "1"), protocol=99))
    with pytest.raises(ProtocolError, match="of 99: update"):
        protocol.command_from_line(line)


@pytest.mark.parametrize(
    "line", ["", "nonsense", "[1]", '"edit"', "null", "{}", '{"op": 3}', '{"op":"a","x":1}']
)
def test_what_is_no_command_is_refused(line):
    with pytest.raises(ProtocolError):
        protocol.command_from_line(line)


@pytest.mark.parametrize(
    "line",
    [
        *("", "{}", '{"event":"party"}', '{"event":"started"}', '{"event":"started","job":1}'),
        '{"event":"result","job":"a","outputs":{"output":"o.tif"}}',
        '{"event":"result","job":"a","outputs":{"output":["o.tif",5]}}',
        '{"event":"result","job":"a","outputs":["o.tif"]}',
    ],
)
def test_what_is_no_event_is_refused(line):
    with pytest.raises(ProtocolError):
        protocol.event_from_line(line)


def test_a_copy_to_nowhere_is_refused():
    with pytest.raises(UsageError, match="at least one place"):
        CopyTask("r", ())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"sources": "a.tif"}, "no field 'sources'"),
        ({"seed": "1"}, "EditRequest.seed must be int, not str"),
        ({"seed": True}, "EditRequest.seed must be int, not bool"),
        ({"seed": 1.5}, "EditRequest.seed must be int, not float"),
        ({"strength": "much"}, "EditRequest.strength must be float"),
        ({"resume": 1}, "EditRequest.resume must be bool"),
        ({"bands": 3}, "EditRequest.bands must be a list"),
        ({"bands": ["red"]}, "EditRequest.bands must be int"),
        ({"method": 3}, "EditRequest.method must be str, not int"),
        ({"task": None}, "EditRequest.task needs a kind"),
        ({"task": {"kind": "paint"}}, "EditRequest.task needs a kind"),
        (
            {"task": {"kind": "copy", "to": [[1, 2]]}},
            "CopyTask: missing 1 required positional argument: 'region'",
        ),
        ({"task": {"kind": "copy", "region": "r", "to": [[1, 2, 3]]}}, "must have 2 values, not 3"),
        ({"task": {"kind": "copy", "region": "r", "to": [[1, "2"]]}}, "must be float, not str"),
    ],
)
def test_the_first_wrong_field_is_named(changes, words):
    data = {**request().to_json(), **changes}
    with pytest.raises(ProtocolError) as caught:
        EditRequest.from_json(data)
    assert words in str(caught.value)


def test_a_missing_field_is_named():
    data = request().to_json()
    del data["source"]
    with pytest.raises(ProtocolError, match="'source'"):
        EditRequest.from_json(data)


def test_whole_numbers_pass_where_numbers_are_asked_for():
    data = {**request().to_json(), "strength": 1}
    assert EditRequest.from_json(data).strength == 1.0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"quality": "best"}, "quality must be one of"),
        ({"format": "png"}, "format must be one of"),
        ({"strength": 0.0}, "strength"),
        ({"strength": 1.01}, "strength"),
        ({"strength": float("nan")}, "strength"),
        ({"feather": -1}, "feather"),
        ({"feather": 257}, "feather"),
        ({"seed": -1}, "seed"),
        ({"seed": 2**63}, "seed"),
        ({"tile": 63}, "tile"),
        ({"max_memory": 255}, "memory limit"),
        ({"threads": 0}, "threads"),
        ({"roi": None}, "needs an ROI"),
    ],
)
def test_values_out_of_range_are_refused(changes, words):
    with pytest.raises(UsageError, match=words):
        dataclasses.replace(request(), **changes)


def test_a_copy_and_a_text_need_no_roi():
    assert request(TASKS[1], roi=None).roi is None
    assert request(TASKS[3], roi=None).roi is None


def test_what_decides_the_pixels_leaves_out_where_and_how_fast():
    one = request(seed=3)
    other = dataclasses.replace(
        one, output="x", mask_output="y", tile=128, max_memory=999, threads=1, resume=True, overwrite=True
    )
    assert one.pixel_fields() == other.pixel_fields()
    assert one.pixel_fields() != dataclasses.replace(one, seed=4).pixel_fields()
    assert one.pixel_fields() != dataclasses.replace(one, task=TASKS[0]).pixel_fields()


def test_both_sides_import_only_the_standard_library():
    """QGIS imports this module: it must not pull anything that is not in every Python."""
    code = (
        "import sys; before = set(sys.modules); import rs_genedit.protocol;"
        "print(*sorted({m.split('.')[0] for m in set(sys.modules) - before} - set(sys.stdlib_module_names)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], env=child_environment(), capture_output=True, text=True
    )
    assert found.stdout.split() == ["rs_genedit"]
