from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from rs_genedit.encoders.torchvision_shim import ensure_torchvision
first = ensure_torchvision()
assert ensure_torchvision() is False
import torch, torchvision, open_clip
assert hasattr(torch.ops.torchvision, "nms")
print(first)
"""


def test_torchvision_and_open_clip_can_be_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() in ("True", "False")
