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


LEAN = """
import sys
from rs_genedit.encoders.openclip import open_clip_module
open_clip_module()
found = [name for name in ("transformers", "torch._dynamo") if name in sys.modules]
assert not found, found
from torchvision.ops.roi_align import is_compile_supported as asked
from torch._dynamo.utils import is_compile_supported as answers
assert asked("cpu") == answers("cpu")
import importlib.util
if importlib.util.find_spec("transformers"):
    from transformers import CLIPTextModel
"""


def test_open_clip_brings_neither_transformers_nor_the_compiler_and_hides_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAN], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
