"""Messages in QGIS's message bar, which shows two lines and cuts the rest: long ones whole behind a button."""

from __future__ import annotations

import html
import math
import re

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

translate = QCoreApplication.translate

#: Letters that fit into the bar of a small window, title and button beside them.
LONGEST = 120
_SHORTEST = 8
#: Pixels that the text of a message may be high.
_HIGHEST = 100
#: Object name of a failure of the plugin in the bar.
_FAILURE = "RsGenEditFailure"
#: Where a sentence can end early and still say something whole.
_END = re.compile("[:.;] ")


def headline(text: str) -> str:
    """``text`` if it fits into the bar, else its beginning as a whole sentence."""
    if len(text) <= LONGEST:
        return text
    ends = [found.start() for found in _END.finditer(text)]
    whole = [end for end in ends if _SHORTEST <= end < LONGEST]
    return f"{text[: whole[-1]]}." if whole else translate("Messages", "There is a message for you.")


def push(bar: QgsMessageBar, title: str, text: str, level: Qgis.MessageLevel, seconds: int) -> None:
    """Show ``text``; what does not fit stands whole behind the button that QGIS adds.

    A failure takes the place of the one before, for it stays until it is closed; the log and the Jobs page
    have both.

    Text is shown as text: QGIS takes it for HTML and would open the pictures that a file's name names.
    """
    failure = level == Qgis.MessageLevel.Critical
    for shown in bar.findChildren(QWidget, _FAILURE) if failure else ():
        bar.popWidget(sip.cast(shown, QgsMessageBarItem))
    short = headline(text)
    if short == text:
        bar.pushMessage(title, html.escape(text), level, seconds)
    else:
        bar.pushMessage(title, html.escape(short), html.escape(text), level, seconds)
    item = bar.currentItem()
    if failure:
        item.setObjectName(_FAILURE)
    QTimer.singleShot(0, lambda: _show_whole_lines(item))


def _show_whole_lines(item: QgsMessageBarItem) -> None:
    """QGIS gives a text two lines of its own font: in another the second is cut, and a third is left out."""
    if sip.isdeleted(item):
        return
    for browser in item.findChildren(QTextBrowser):
        wanted = math.ceil(browser.document().size().height())
        browser.setFixedHeight(max(browser.minimumHeight(), min(wanted, _HIGHEST)))
        if wanted <= _HIGHEST:
            browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
