"""Questions to the person in boxes that do not stop QGIS: nothing is lost while they stand open."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..model import places
from ..model.consent import Question

translate = QCoreApplication.translate

TITLE = "RS GenEdit"


def ask_consent(window: QWidget, question: Question, answer: Callable[[bool], None]) -> None:
    """Show a question of :class:`Consent`; what it is about stands letter by letter, and no is preset."""
    box = question_box(window, "RsGenEditConsent")
    box.setTextFormat(Qt.TextFormat.PlainText)  # HTML in a name would be shown, and its pictures opened
    box.setText("\n".join([question.text, *map(places.legible, question.places)]))
    yes = box.addButton(question.yes, QMessageBox.ButtonRole.YesRole)
    no = box.addButton(question.no, QMessageBox.ButtonRole.NoRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.finished.connect(lambda _code: answer(box.clickedButton() is yes))
    box.open()


def ask_whether_to_go_on(window: QWidget, count: int, saved: bool, pause: Callable[[], None]) -> None:
    """The project is gone already: what remains to ask is whether its jobs go on."""
    box = question_box(window, "RsGenEditProjectLeft")
    box.setText(
        translate("Workbench", "Jobs of the project you closed that are not done: {count}.").format(count=count)
    )
    box.setInformativeText(
        translate(
            "Workbench",
            "They can go on; their layers are added when that project is opened again. Or pause them.",
        )
        if saved
        else translate(
            "Workbench", "They can go on; their results will be files in their folder. Or pause them."
        )
    )
    go_on = box.addButton(translate("Workbench", "Go on"), QMessageBox.ButtonRole.AcceptRole)
    stop = box.addButton(translate("Workbench", "Pause"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go_on)
    box.buttonClicked.connect(lambda button: pause() if button is stop else None)
    box.open()


def question_box(window: QWidget, name: str) -> QMessageBox:
    """An empty box over ``window``, to be filled and opened; it is gone once it is closed."""
    box = QMessageBox(window)
    box.setObjectName(name)
    box.setWindowTitle(TITLE)
    box.setIcon(QMessageBox.Icon.Question)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
