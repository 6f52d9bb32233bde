"""Sentences of the engine in the person's language: the catalogue is whole, and says what the engine said."""

from __future__ import annotations

import ast
import importlib
import json
import re
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from dockworld import ROOT
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from rs_genedit_plugin.engine.client import Launch, WorkerClient
from rs_genedit_plugin.engine.runner import Engine
from rs_genedit_plugin.gui.jobs_page import state_text
from rs_genedit_plugin.model import engine_words
from rs_genedit_plugin.model.engine_words import in_their_language, of_request
from rs_genedit_plugin.model.errands import Errand, Errands
from rs_genedit_plugin.model.jobs import FAILED, Job
from rs_genedit_plugin.model.templates import FIELD, Templates
from rs_genedit_plugin.processing import run as processing

LANGUAGES = ("en", "de", "fr")
#: Operations that are asked by Processing alone, for which the command line's sentences are good enough.
LEFT_OUT = {"batch"}


@pytest.fixture(scope="module")
def tool():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        yield importlib.import_module("engine_sentences")
    finally:
        sys.path.remove(str(ROOT / "tools"))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> dict[str, str]:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        translations = importlib.import_module("translations")
    finally:
        sys.path.remove(str(ROOT / "tools"))
    made = translations.compile_all(tmp_path_factory.mktemp("qm"))
    return {path.stem[-2:]: str(path) for path in made}


@pytest.fixture
def language(request, qgis_app, compiled) -> Iterator[str]:
    """Qt speaks this language."""
    name = request.param
    translator = QTranslator()
    if name != "en":
        assert translator.load(compiled[name])
        QCoreApplication.installTranslator(translator)
    yield name
    QCoreApplication.removeTranslator(translator)


def catalogue() -> dict[str, str]:
    return json.loads((ROOT / "resources" / "engine_words" / "sentences.json").read_text("utf-8"))["sentences"]


def made_of(template: str) -> tuple[str, list[str]]:
    """A sentence of ``template``, and what fills its fields: words that are nobody's."""
    values = [f"q{number}z" for number, _ in enumerate(FIELD.findall(template))]
    filled = iter(values)
    return FIELD.sub(lambda _field: next(filled), template), values


class TestCatalogue:
    def test_it_is_in_step_with_the_engine(self, tool) -> None:
        assert list(tool.faults()) == []
        assert len(catalogue()) > 800

    def test_a_new_sentence_of_the_engine_is_missed(self, tool, tmp_path) -> None:
        path = tmp_path / "sentences.json"
        read = tool.catalogue()
        gone = "the {what} lies outside the scene{outside_hint}"
        del read["sentences"][gone]
        read["sentences"]["the engine never said {this}"] = "no"
        path.write_text(json.dumps(read))
        told = "\n".join(tool.faults(path))
        assert f"lacks {gone!r}" in told
        assert "'the engine never said {this}' no more" in told
        assert "other fields" in told
        tool.update(path)
        assert gone in tool.catalogue(path)["sentences"]
        assert list(tool.faults(path)) == []

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ('def f(x):\n    raise UsageError(f"no {x.name} is here", hint="roi")', {"no {name} is here"}),
            ('def f(c):\n    c.progress("waiting", 0.5)', {"waiting"}),
            ('def f(c, e):\n    c.warn(f"forced: {e}")', {"forced: {e}"}),
            ("def f(n):\n    return f\"{n} chip{'s' if n > 1 else ''} are left\"", None),
            ('def f(w):\n    why = "gone" if w else "cut"\n    return f"the file {w} is {why}"', None),
            ('X = "a text {where} of two words"', {"a text {where} of two words"}),
            ('def f():\n    """A docstring of words."""\n    log.info("said to nobody at all")', set()),
            ('def f():\n    raise ValueError("not for a person to see")', set()),
        ],
    )
    def test_what_the_source_says(self, tool, source: str, expected: set[str] | None) -> None:
        found = {template for template, _line in tool._Reader("jobs.edit").read(ast.parse(source))}
        if expected is None:
            expected = {
                "chip": {"{n} chips are left", "{n} chip are left"},
                "why": {"the file {w} is {why}", "gone", "cut"},
            }["chip" if "chip" in source else "why"]
        assert found == expected

    def test_every_operation_of_the_plugin_is_looked_at(self, tool) -> None:
        asked = set()
        for path in (ROOT / "rs_genedit_plugin").rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            asked |= set(re.findall(r"(?:\.ask\(|_engine, |\.submit\([^,\n]+, )\s*\"(\w+)\"", text))
            asked |= set(re.findall(r"^(?:OP|SEQUENCE|EDIT) = \"(\w+)\"", text, re.MULTILINE))
        assert {"edit", "foresee", "models", "doctor", "verify", "sequence", "stack"} <= asked
        assert asked - LEFT_OUT <= tool.OPERATIONS


class TestMatching:
    def test_the_most_special_template_wins(self) -> None:
        templates = Templates(["{a} is cut", "the {a} of {b} is cut", "the map of {b} is cut", "it is cut"])
        assert templates.find("the map of x is cut") == ("the map of {b} is cut", {"b": "x"})
        assert templates.find("the rim of x is cut") == ("the {a} of {b} is cut", {"a": "rim", "b": "x"})
        assert templates.find("it is cut") == ("it is cut", {})
        assert templates.find("x is cut") == ("{a} is cut", {"a": "x"})
        assert templates.find("x is cut off") is None

    def test_few_are_tried(self) -> None:
        templates = Templates(catalogue())
        tried = [len(templates.candidates(made_of(template)[0])) for template in catalogue()]
        assert max(tried) < 60
        assert sorted(tried)[len(tried) // 2] < 15

    def test_each_sentence_finds_its_own_template(self) -> None:
        templates = Templates(catalogue())
        wrong = []
        for template in catalogue():
            found, _values = templates.find(made_of(template)[0]) or ("", {})
            # Some differ by the names of their fields alone.
            if FIELD.sub("{}", found) != FIELD.sub("{}", template):
                wrong.append((template, found))
        assert wrong == []


class TestSaid:
    @pytest.mark.parametrize("language", LANGUAGES, indirect=True)
    def test_every_template_keeps_its_fields(self, tool, language: str) -> None:
        for template in catalogue():
            sentence, values = made_of(template)
            told = in_their_language(sentence)
            assert sorted(re.findall(r"q\d+z", told.lower())) == sorted(values), (template, told)
            assert tool.OF_THE_COMMAND_LINE.search(told.replace("-----BEGIN", "")) is None, told
            assert "{" not in told, told
            if language != "en" and len(re.findall("[a-z]{3,}", sentence)) > 3:
                assert told.lower().rstrip(".") != sentence.lower().rstrip("."), told

    def test_names_and_numbers_stay(self, qgis_app) -> None:
        told = in_their_language("cannot write in /data/{0}/x; y: no room; choose another place")
        assert told == "Nothing can be written in /data/{0}/x; y (no room): choose another folder."
        assert in_their_language("something that nobody knows") == "Something that nobody knows."
        assert in_their_language("it ends.") == "It ends."
        assert in_their_language("edit.tif was eaten by a dog") == "edit.tif was eaten by a dog."
        told = in_their_language("edits exists already and shows something else; choose another output")
        assert told == "edits exists already and shows something else; choose another name."
        assert in_their_language("a.json: the storyboard is not JSON").startswith("a.json: the storyboard")
        assert in_their_language("") == ""
        assert engine_words.known("Ein eigener Satz") == "Ein eigener Satz"

    @pytest.mark.parametrize(
        ("language", "sentence", "told"),
        [
            (
                "de",
                "the ROI lies outside the scene: latitude and longitude look swapped, write x "
                "(longitude) first",
                "Der Bereich liegt außerhalb des Rasters: Breite und Länge scheinen vertauscht, x (Länge) "
                "kommt zuerst.",
            ),
            (
                "fr",
                "the scene has 5 bands and does not say which are red, green and blue: say which bands are "
                "red, green and blue, as words need them",
                "Le raster a 5 bandes et ne dit pas lesquelles sont rouge, verte et bleue : choisissez-les "
                "sous Bandes RVB, car les mots en ont besoin.",
            ),
            # What a data set calls its classes is no word of the person's language.
            (
                "fr",
                "the share train has no picture of snow",
                "La part train n’a aucune image de snow.",
            ),
            (
                "de",
                "forced: there is nothing in the ROI for 'a flood' to act on: it needs living plants or dry "
                "ground, and only water was found; choose another ROI",
                "Trotzdem: Im Bereich ist nichts, worauf eine Überflutung wirken könnte (nötig: lebende "
                "Pflanzen oder trockener Boden; gefunden: nur Wasser): Wählen Sie einen anderen Bereich.",
            ),
            (
                "fr",
                "cancelled; nothing was written; it can be resumed",
                "Annulé ; rien n’a été écrit ; la tâche peut reprendre.",
            ),
            (
                "de",
                "the built-in guide does not know 'zorg' and others in 'a zorg' (did you mean 'fog' or 'bog'?)",
                "Der eingebaute Encoder kennt „zorg“ und andere in „a zorg“ (meinten Sie „fog“ oder „bog“?) "
                "nicht.",
            ),
            (
                "de",
                "the storyboard a.json: frame 2: intensity must be 0 to 1, not 3",
                "Das Storyboard a.json: Bild 2: intensity muss 0 bis 1 sein, nicht 3.",
            ),
            (
                "de",
                "cannot write in /x/water: No space left on device; choose another place",
                "In /x/water kann nichts geschrieben werden (der Datenträger ist voll): Wählen Sie einen "
                "anderen Ordner.",
            ),
            ("fr", "frame 3 of 12", "Image 3 sur 12."),
            (
                "de",
                "/usr/bin/x is a 32-bit Python; torch exists for 64 bits only: choose another interpreter",
                "/usr/bin/x ist ein 32-Bit-Python; torch gibt es nur für 64 Bit: Wählen Sie einen anderen "
                "Interpreter.",
            ),
        ],
        indirect=["language"],
    )
    def test_sentences_in_sentences_and_known_names(self, language: str, sentence: str, told: str) -> None:
        assert in_their_language(sentence) == told


class TestPlaces:
    """Sentences about one place of many: a refusal in a running job is led by what the place is called."""

    NAMES = ("parcels 1", "parcels 1, parcels 2 and 3 more", "Parzellen: Nord 4", "a preset has no field x 2")

    def request(self) -> dict:
        return {"task": {"kind": "each", "shares": [{"name": name} for name in (*self.NAMES, "")]}}

    @pytest.mark.parametrize("language", ["de", "fr"], indirect=True)
    def test_every_sentence_behind_any_name(self, language: str) -> None:
        more = {"de": "parcels 1, parcels 2 und 3 weitere", "fr": "parcels 1, parcels 2 et 3 autres"}[language]
        for template in catalogue():
            sentence, _values = made_of(template)
            for name in self.NAMES:
                told = of_request(f"{name}: {sentence}", self.request())
                assert told == f"{more if 'more' in name else name}: {in_their_language(sentence)}"

    def test_what_is_of_no_place_is_said_as_ever(self, qgis_app) -> None:
        sentence = "something that nobody knows"
        for request in (self.request(), {}, {"task": None}, {"task": {"shares": [None]}}):
            assert of_request(sentence, request) == in_their_language(sentence)


class TestRealFaults:
    """Requests that a real worker refuses, as the dock and Processing tell it."""

    @pytest.mark.parametrize("language", ["de", "fr"], indirect=True)
    def test_the_worker_s_refusals(self, language, wait, engine_python, make_raster, tmp_path) -> None:
        source, five = str(make_raster()), str(make_raster("five.tif", bands=5))
        output, roi = str(tmp_path / "out.tif"), "500020,5999900,500060,5999940"
        remove, words = {"kind": "remove"}, {"kind": "text", "prompt": "a flooded meadow"}
        asked = {
            "edit": [
                {"source": source, "output": output, "task": remove, "roi": "10,10,20,20"},
                {"source": source, "output": output, "task": remove},
                {"source": source, "output": str(tmp_path / "no" / "out.tif"), "task": remove, "roi": roi},
                {"source": str(tmp_path / "no.tif"), "output": output, "task": remove, "roi": roi},
                {"source": source, "output": output, "task": remove, "roi": roi, "strength": 3},
                {"source": five, "output": output, "task": words, "roi": roi},
                {"source": source, "output": output, "task": {"kind": "text", "prompt": "zorg"}, "roi": roi},
            ],
            "grow": [{"source": source, "point": [-5, 3], "tolerance": 0.1}],
            "paraphrase": [{"prompt": "a flood", "llm": None}, {"prompt": "x" * 9000}],
            "verify": [{"file": str(tmp_path / "no.tif")}],
        }
        client = WorkerClient(lambda: Launch.of(Engine.of(engine_python)))
        errands, told = Errands(client), []
        try:
            for op, requests in asked.items():
                for request in requests:
                    errands.ask(op, request, Errand(lambda report: told.append(report), told.append))
            wait(lambda: len(told) == sum(map(len, asked.values())), 120)
        finally:
            client.close()
        said = [one for one in told if isinstance(one, str)]
        assert len(said) >= len(told) - 2
        english = re.compile(r"\b(the|does|must|not|with|needs|draw|choose)\b")
        for sentence in said:
            assert english.search(re.sub(r"„.*?“|« .*? »|\(.*?\)", "", sentence)) is None, sentence
            assert "--" not in sentence
        assert "RGB-Kanäle" in " ".join(said) or "Bandes RVB" in " ".join(said)

    @pytest.mark.parametrize("language", ["de"], indirect=True)
    def test_processing_says_it_too(self, language, engine_python, tmp_path) -> None:
        calls = ("setProgress", "setProgressText", "pushDebugInfo")
        quiet = SimpleNamespace(isCanceled=lambda: False, **dict.fromkeys(calls, lambda _what: None))
        with pytest.raises(processing.JobFailed, match=r"Die Datei .* gibt es nicht"):
            processing.run(Engine.of(engine_python), "verify", {"file": str(tmp_path / "no.tif")}, quiet)

    @pytest.mark.parametrize("language", ["de", "fr"], indirect=True)
    def test_a_running_job_of_many_places_refuses_one(
        self, language, engine_python, make_raster, tmp_path
    ) -> None:
        """The sentence comes from the job at work, and the Jobs page says it as Processing does."""
        shares = [
            {"roi": f"{left},5499900,{left + 40},5499940", "task": task, "name": name}
            for left, name, task in (
                (500020, "Nord: 1", {"kind": "remove"}),
                (500100, "Nord: 2, Nord: 3 and 4 more", {"kind": "text", "prompt": "zorg"}),
            )
        ]
        output, task = str(tmp_path / "out.tif"), {"kind": "each", "shares": shares}
        asked = {"source": str(make_raster()), "output": output, "task": task, "quality": "draft"}
        calls = ("setProgress", "setProgressText", "pushDebugInfo")
        quiet = SimpleNamespace(isCanceled=lambda: False, **dict.fromkeys(calls, lambda _what: None))
        with pytest.raises(processing.JobFailed) as caught:
            processing.run(Engine.of(engine_python), "edit", asked, quiet)
        led = {"de": "Nord: 2, Nord: 3 und 4 weitere: Der", "fr": "Nord: 2, Nord: 3 et 4 autres: L’"}[language]
        assert str(caught.value).startswith(led)
        assert not re.search(r"\b(the|does|not|know)\b", str(caught.value)), str(caught.value)
        english = "Nord: 2, Nord: 3 and 4 more: the built-in guide does not know 'zorg' in 'zorg'"
        job = Job(asked, state=FAILED, message=english)
        assert led in state_text(SimpleNamespace(), job)
