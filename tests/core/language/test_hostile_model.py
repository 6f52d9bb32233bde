"""Language models, and what stands between, that mean harm: every attack gets one sentence, soon."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict
from rs_genedit.language.client import Client, Endpoint, LanguageError, question
from rs_genedit.runtime import web

from tests.core.encoders.hub import Hub, serving
from tests.core.language.model_server import (
    Model,
    answering,
    at_once,
    dripping,
    dripping_headers,
    endless,
    send,
    silent,
    without_schemas,
)

KEY = "sk-very-secret-0123456789"
GOOD = '{"colour": "green"}'


class Colour(BaseModel):
    model_config = ConfigDict(extra="forbid")
    colour: str


def _ask(model: Model, tmp_path: Path, timeout_s: float = 5.0) -> str:
    client = Client(Endpoint(model.url, "toy", KEY, timeout_s), tmp_path / "answers")
    return client.ask(question("Name the colour.", {"thing": "grass"}), schema=Colour).colour


HOSTILE_TEXTS = {
    "backticks and blanks": "```" + " " * 40_000,
    "backticks and newlines": "```json" + "\n" * 60_000 + "{",
    "many fences": "```" * 20_000,
    "many braces": "{" * 60_000,
    "braces both ways": "{" * 30_000 + "}" * 30_000,
    "nested 1,000 deep": '{"colour": ' * 1000 + "1" + "}" * 1000,
    "nested lists": '{"colour": ' + "[" * 20_000,
    "half a character": '{"colour": "\ud800"}',
    "escapes": '{"\x1b[2J\x1b]0;evil\x07": 1}',
    "a long number": '{"colour": ' + "9" * 100_000 + "}",
    "nothing": "",
}


@pytest.mark.parametrize("text", HOSTILE_TEXTS.values(), ids=HOSTILE_TEXTS.keys())
def test_no_text_takes_long_to_read(tmp_path: Path, text: str) -> None:
    begun = time.monotonic()
    with answering(text) as model, pytest.raises(LanguageError, match="cannot be used") as caught:
        _ask(model, tmp_path)
    assert time.monotonic() - begun < 2.0  # 10.9 s by a backtracking expression
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 400
    assert len(model.asked) == 3


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{GOOD}\n```",
        f"```\n{GOOD}```",
        f"Sure, here it is: {GOOD}",
        f"Sure!\n```json\n{GOOD}\n```\nAnything else?",
        f"<think>grass is green</think>\n{GOOD}\n",
    ],
)
def test_words_and_fences_around_an_answer_are_repaired(tmp_path: Path, text: str) -> None:
    with answering(text) as model:
        assert _ask(model, tmp_path) == "green"
    assert len(model.asked) == 1


def test_the_schema_is_asked_for(tmp_path: Path) -> None:
    with answering(GOOD) as model:
        assert _ask(model, tmp_path) == "green"
    asked = model.asked[0]["response_format"]
    assert asked["type"] == "json_schema"
    assert asked["json_schema"]["schema"] == Colour.model_json_schema()


def test_an_endpoint_that_knows_no_schemas_is_asked_in_words(tmp_path: Path) -> None:
    with answering(without_schemas("pink"), without_schemas(GOOD)) as model:
        client = Client(Endpoint(model.url, "toy"), tmp_path / "answers")
        assert client.ask(question("Name it.", {}), schema=Colour).colour == "green"
        assert client.ask(question("Again.", {}), schema=Colour).colour == "green"
    assert ["response_format" in asked for asked in model.asked] == [True, False, False]
    assert "JSON schema" in model.asked[1]["messages"][0]["content"]


def test_what_was_asked_is_recorded_without_the_key(tmp_path: Path) -> None:
    with answering(GOOD) as model:
        _ask(model, tmp_path)
    (file,) = (tmp_path / "answers").iterdir()
    record = json.loads(file.read_text())
    assert record["answer"] == {"colour": "green"}
    assert record["model"] == "toy"
    assert "grass" in record["messages"][1]["content"]
    assert KEY not in file.read_text()


@pytest.mark.parametrize("after", ["0", "00", "0.0", "-1", "\u00b2", "99999999999999999999", "x" * 5000])
def test_an_endpoint_that_says_come_again_at_once_is_asked_a_few_times(tmp_path: Path, after: str) -> None:
    begun = time.monotonic()
    with answering(at_once(503, after.encode("latin-1").decode("latin-1"))) as model:
        with pytest.raises(LanguageError, match="does not answer") as caught:
            _ask(model, tmp_path, 1.3)
        assert 2 <= len(model.asked) <= 3  # hundreds a second, where they are not parted by a pause
        assert time.monotonic() - begun > 0.45 * (len(model.asked) - 1), "asked again without a pause"
    assert time.monotonic() - begun < 3.5
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("answer", [silent(4.0), dripping, dripping_headers], ids=["silent", "body", "headers"])
def test_a_dripping_endpoint_is_left_when_the_time_is_up(tmp_path: Path, answer: object) -> None:
    with answering(answer) as model:
        begun = time.monotonic()
        with pytest.raises(LanguageError, match=r"longer than 0\.5 s"):
            _ask(model, tmp_path, 0.5)
        assert time.monotonic() - begun < 1.5


@pytest.mark.parametrize(
    "body",
    [b"[" * 200_000, b'{"choices": ' * 20_000, b"\xff" * 100, b'{"choices": [{"message": {"content": 3}}]}'],
)
def test_a_body_that_is_no_completion(tmp_path: Path, body: bytes) -> None:
    def answer(handler: object) -> None:
        handler.send_response(200)  # type: ignore[attr-defined]
        handler.send_header("Content-Length", str(len(body)))  # type: ignore[attr-defined]
        handler.end_headers()  # type: ignore[attr-defined]
        handler.wfile.write(body)  # type: ignore[attr-defined]

    with answering(answer) as model, pytest.raises(LanguageError) as caught:
        _ask(model, tmp_path)
    assert str(caught.value).isprintable()


def test_a_reply_of_ten_megabytes_is_not_read(tmp_path: Path) -> None:
    with answering(endless) as model, pytest.raises(LanguageError, match="more than 256 kB"):
        _ask(model, tmp_path)
    with (
        answering(lambda h: send(h, {"choices": [{"message": {"content": "x" * 10_000_000}}]})) as model,
        pytest.raises(LanguageError, match="more than 256 kB"),
    ):
        _ask(model, tmp_path)


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy"])
def test_no_proxy_gets_the_key_for_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with serving(Hub(b"proxy")) as proxy, answering(GOOD) as model:
        monkeypatch.setenv(name, proxy.url)
        monkeypatch.setenv("no_proxy", "")
        assert _ask(model, tmp_path) == "green"
        assert model.keys == [f"Bearer {KEY}"]
        assert proxy.asked == []


@pytest.mark.parametrize(
    ("host", "near"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("10.1.2.3", True),
        ("192.168.0.9", True),
        ("fe80::1%eth0", True),
        ("8.8.8.8", False),
        ("models.invalid", False),
        ("", False),
    ],
)
def test_which_hosts_no_proxy_is_told_of(host: str, near: bool) -> None:
    assert web.is_nearby(host) is near


def test_a_record_is_never_written_through_a_link(tmp_path: Path) -> None:
    import os

    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    with answering(GOOD) as model:
        client = Client(Endpoint(model.url, "toy"), tmp_path / "answers")
        messages = question("Name it.", {})
        (tmp_path / "answers").mkdir()
        link = tmp_path / "answers" / f"{client._hash(messages, Colour)}.{os.getpid()}.partial"
        link.symlink_to(victim)
        assert client.ask(messages, schema=Colour).colour == "green"
    assert victim.read_text() == "mine"
