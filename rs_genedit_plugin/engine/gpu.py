"""Whether this computer has an NVIDIA GPU with a driver, and which build of PyTorch is of use on it.

On Linux the usual index has builds for CUDA only, which are 2.5 GB larger. The address of an index with builds
for the processor is put into the zip by ``make package TORCH_CPU_INDEX=...``.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from ..resources import resource


def has_nvidia() -> bool:
    """Whether NVIDIA's driver is there; no program is started to find out."""
    if sys.platform == "win32":
        return Path(os.environ.get("SYSTEMROOT", "C:/Windows"), "System32", "nvcuda.dll").is_file()
    if not sys.platform.startswith("linux"):
        return False
    signs = ("/proc/driver/nvidia/version", "/dev/nvidia0", "/usr/lib/wsl/lib/libcuda.so.1")
    return any(Path(sign).exists() for sign in signs) or shutil.which("nvidia-smi") is not None


def cpu_index() -> str:
    """Address of an index that has PyTorch for the processor; empty where the zip brought none."""
    path = resource("requirements", "cpu-index.txt")
    text = path.read_text(encoding="ascii").strip() if path.is_file() else ""
    return text if text.startswith("https://") else ""


def suited_build(gpu: bool) -> tuple[str, str]:
    """Build of PyTorch, and the index to take it from (empty: the usual one), for such a computer."""
    if sys.platform.startswith("linux") and not gpu and cpu_index():
        return "cpu", cpu_index()
    return "auto", ""
