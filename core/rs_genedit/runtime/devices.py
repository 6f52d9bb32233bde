"""Which device computes: what was asked for, or the best there is."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from rs_genedit.errors import DeviceError
from rs_genedit.runtime.environment import version_of


def choose_device(asked: str) -> str:
    """A torch device name for ``auto``, ``cpu``, ``cuda``, ``cuda:1`` or ``mps``.

    Raises
    ------
    DeviceError
        The device is not of these, or this machine has none such.
    """
    if asked == "cpu":
        return "cpu"
    if asked != "auto" and not re.fullmatch(r"cuda(:\d+)?|mps", asked):
        raise DeviceError(f"device must be auto, cpu, cuda, cuda:N or mps, not {asked!r}")
    if asked == "auto" and _for_the_processor_alone():
        return "cpu"
    import torch

    if asked == "auto":
        if torch.cuda.is_available():
            return "cuda"
        return "mps" if torch.backends.mps.is_available() else "cpu"
    if asked == "mps":
        if not torch.backends.mps.is_available():
            raise DeviceError("this machine has no Apple GPU that torch can use: use the CPU", hint="device")
        return asked
    count = torch.cuda.device_count() if torch.cuda.is_available() else 0
    number = int(asked.partition(":")[2] or 0)
    if number >= count:
        what = "no CUDA GPU that torch can use" if not count else f"only {count} CUDA GPU(s)"
        raise DeviceError(f"this machine has {what}: use the CPU", hint="device")
    return asked


def _for_the_processor_alone() -> bool:
    """Whether the installed torch is a build without accelerators.

    Its version says so, and to import it takes more than a second. Builds for macOS know its GPU, all of them.
    """
    return sys.platform != "darwin" and (version_of("torch") or "").endswith("+cpu")


def free_memory(device: str) -> int | None:
    """Bytes that are free on a device; None where the system does not say."""
    if device.startswith("cuda"):
        import torch

        return int(torch.cuda.mem_get_info(torch.device(device))[0])
    try:
        said = Path("/proc/meminfo").read_text(encoding="ascii")
    except OSError:
        return None
    found = re.search(r"^MemAvailable:\s+(\d+) kB$", said, re.MULTILINE)
    return int(found[1]) * 1024 if found and device == "cpu" else None
