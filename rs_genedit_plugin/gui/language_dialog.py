"""Which language model to ask for paraphrases."""

from __future__ import annotations

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ..model.language import Endpoint
from .widgets import Hint


class LanguageDialog(QDialog):
    """Address, model, key; an empty address asks nobody."""

    def __init__(self, endpoint: Endpoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Language model for paraphrases"))
        self.url = QLineEdit(endpoint.url)
        self.url.setPlaceholderText("http://localhost:11434/v1")
        self.url.setToolTip(self.tr("Address of an OpenAI-compatible service. If empty, no model is asked."))
        self.model = QLineEdit(endpoint.model)
        self.model.setToolTip(self.tr("The model's name at that address"))
        self.auth = QgsAuthConfigSelect()
        self.auth.setConfigId(endpoint.auth)
        self.auth.setToolTip(
            self.tr("The key: the password of a “Basic” authentication entry in QGIS's encrypted store")
        )
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Address"), self.url)
        form.addRow(self.tr("&Model"), self.model)
        form.addRow(self.tr("Key"), self.auth)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(
            Hint(
                self.tr(
                    "The words of a prompt are sent to this address when you ask for paraphrases, and nothing "
                    "else: no picture, no place. What comes back is shown for you to edit."
                )
            )
        )
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(460, 0)

    def endpoint(self) -> Endpoint:
        """What was entered."""
        return Endpoint(self.url.text().strip(), self.model.text().strip(), self.auth.configId())
