"""The translations: complete, sound, and what Qt makes of them."""

from __future__ import annotations

import ast
import importlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def installed(file: Path) -> Iterator[None]:
    """Let Qt translate by ``file``."""
    translator = QTranslator()
    assert translator.load(str(file))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


@pytest.fixture(scope="module")
def tool():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        yield importlib.import_module("translations")
    finally:
        sys.path.remove(str(ROOT / "tools"))


def test_two_languages_are_complete(tool) -> None:
    assert [tool.language(path) for path in tool.files()] == ["de", "fr"]
    assert list(tool.faults()) == []


def test_faults_are_found(tool, tmp_path) -> None:
    sources = tmp_path / "plugin"
    sources.mkdir()
    (sources / "a.py").write_text('class A:\n    def f(self): return self.tr("&Run {count}")\n')
    messages = tool.messages(sources)
    assert messages == {tool.Message("A", "&Run {count}"): "plugin/a.py:2"}
    path = tmp_path / "rs_genedit_xx.ts"
    tool.write(path, messages, {})
    assert "lacks '&Run {count}'" in next(tool.faults(tmp_path, sources))
    tool.write(path, messages, {tool.Message("A", "&Run {count}"): "Los <&> {zahl}"})
    assert "placeholders" in next(tool.faults(tmp_path, sources))
    tool.write(path, messages, {tool.Message("A", "&Run {count}"): "Los {count}"})
    assert "mnemonic" in next(tool.faults(tmp_path, sources))
    (sources / "a.py").write_text("class A:\n    def f(self, x): return self.tr(x)\n")
    with pytest.raises(tool.TranslationError, match="not a plain text"):
        tool.messages(sources)


#: Calls that show a text to a person; the installer (engine/) has no Qt and is in English like the engine.
SHOWS = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setTitle"),
    *("addAction", "addItem", "setInformativeText", "setStatusTip", "setDialogTitle", "addRow", "QLabel"),
    *("QAction", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "emit", "question", "warning"),
    *("information", "critical", "getText", "getOpenFileName", "getSaveFileName", "_tell", "pushMessage"),
    *("ThemedButton", "Hint", "Problem", "Question", "action"),
}
WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
#: Examples that are English in every language, for the engine reads no other; what only a log shows.
AS_THEY_ARE = {
    "a flooded area under water",
    "the forest is cleared over five years",
    "a number of too many digits",
}


def untranslated(path: Path) -> list[str]:
    """Texts of two words and more that a person would see as they stand in the sources."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    done: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("tr", "translate"):
            done.update(id(part) for part in ast.walk(node))
    found = []
    for node in ast.walk(tree):
        name = ast.unparse(node.func).split(".")[-1] if isinstance(node, ast.Call) else ""
        if name in SHOWS or name.endswith("Error"):
            for part in ast.walk(node):
                text = part.value if isinstance(part, ast.Constant) else None
                if isinstance(text, str) and id(part) not in done and WORDS.search(text):
                    found.append(f"{path.name}:{node.lineno}: {text}")
    return [line for line in found if line.partition(": ")[2] not in AS_THEY_ARE]


def test_no_text_is_shown_untranslated() -> None:
    folder = ROOT / "rs_genedit_plugin"
    shown = [p for p in sorted(folder.rglob("*.py")) if "engine" not in p.parts and p.name != "contract.py"]
    assert [line for path in shown for line in untranslated(path)] == []


def test_untranslated_texts_are_found(tmp_path) -> None:
    path = tmp_path / "a.py"
    path.write_text(
        'a.setText("two words")\nraise UsageError(f"not {x} good words")\nb.setText(self.tr("is fine"))\n'
    )
    assert len(untranslated(path)) == 2


def test_no_text_names_an_option_of_the_command_line(tool) -> None:
    shell = re.compile(r"(?<![\w-])--[a-z]|rs-genedit [a-z]|RS_GENEDIT_")
    assert [message.source for message in tool.messages() if shell.search(message.source)] == []


@pytest.mark.parametrize("language", ["de", "fr"])
def test_qt_finds_every_text(qgis_app, tool, tmp_path, language) -> None:
    made = {path.stem: path for path in tool.compile_all(tmp_path)}
    path = made[f"rs_genedit_{language}"]
    with installed(path):
        for message, text in tool.read(tool.FOLDER / f"rs_genedit_{language}.ts").items():
            assert QCoreApplication.translate(message.context, message.source) == text
        assert QCoreApplication.translate("HistoryPage", "no such text") == "no such text"


def test_it_is_what_lrelease_makes_of_it(qgis_app, tool, tmp_path) -> None:
    program = shutil.which("lrelease")
    if program is None:
        pytest.skip("lrelease is not installed")
    source = tool.FOLDER / "rs_genedit_de.ts"
    theirs = tmp_path / "theirs.qm"
    subprocess.run([program, "-silent", str(source), "-qm", str(theirs)], check=True)
    with installed(theirs):
        for message, text in tool.read(source).items():
            assert QCoreApplication.translate(message.context, message.source) == text


def test_a_widget_speaks_the_language(profile, qgis_app, tool, tmp_path) -> None:
    """The context that PyQt asks for is the one that the tool writes."""
    from rs_genedit_plugin.gui.history_page import HistoryPage
    from rs_genedit_plugin.model.history import History
    from rs_genedit_plugin.processing.algorithms import RemoveAlgorithm

    tool.compile_all(tmp_path)
    with installed(tmp_path / "rs_genedit_fr.qm"):
        page = HistoryPage(History())
        assert page.search.placeholderText() == "Rechercher"
        assert page.empty.text().startswith("Les résultats de ce projet")
        assert RemoveAlgorithm().displayName() == "Supprimer ce qui est dans une zone"
        page.deleteLater()


def test_the_plugin_takes_the_language_of_qgis(profile, qgis_app, tool, tmp_path, monkeypatch) -> None:
    from qgis.core import QgsSettings

    from rs_genedit_plugin import plugin

    tool.compile_all(tmp_path)
    monkeypatch.setattr(plugin, "resource", lambda *parts: tmp_path / parts[-1])
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de_AT")
    made = plugin.GenEditPlugin(None)
    try:
        made._translate()
        assert QCoreApplication.translate("HistoryPage", "Search") == "Suchen"
    finally:
        QCoreApplication.removeTranslator(made._translator)
        settings.remove("locale/overrideFlag")
        settings.remove("locale/userLocale")
