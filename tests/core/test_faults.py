"""Whatever happens is one sentence."""

import errno

import pytest
from rs_genedit.errors import Cancelled, RegionError, SceneError
from rs_genedit.runtime import environment
from rs_genedit.runtime.faults import describe


class OutOfMemoryError(RuntimeError):
    """Named as torch's."""


@pytest.mark.parametrize(
    ("error", "code", "exit_code", "words"),
    [
        (RegionError("the ROI is empty"), "RegionError", 2, "the ROI is empty"),
        (SceneError("two\nlines  and   blanks"), "SceneError", 1, "two lines and blanks"),
        (Cancelled("cancelled"), "Cancelled", 130, "cancelled"),
        (KeyboardInterrupt(), "Cancelled", 130, "cancelled"),
        (MemoryError(), "MemoryError", 1, "close other programs"),
        (OutOfMemoryError("CUDA out of memory"), "MemoryError", 1, "close other programs"),
        (
            RuntimeError("[enforce] DefaultCPUAllocator: can't allocate memory: 9"),
            "MemoryError",
            1,
            "close other programs",
        ),
        (OSError(errno.ENOSPC, "No space", "/x/y.tif"), "OSError", 1, "the disk is full (/x/y.tif)"),
        (PermissionError(errno.EACCES, "denied", "/x"), "PermissionError", 1, "permission denied (/x)"),
        (OSError(errno.EMFILE, "Too many"), "OSError", 1, "too many files"),
    ],
)
def test_known_faults(error, code, exit_code, words):
    fault = describe(error)
    assert (fault.code, fault.exit_code) == (code, exit_code)
    assert words in fault.message
    assert "\n" not in fault.message


def test_unknown_faults_name_the_log_which_holds_the_traceback(tmp_path, monkeypatch):
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path))
    environment.quiet_libraries()
    try:
        raise ZeroDivisionError("division\nby zero")
    except ZeroDivisionError as error:
        fault = describe(error)
    assert fault.exit_code == 1
    assert "ZeroDivisionError: division by zero" in fault.message
    assert environment.tilde(environment.log_file()) in fault.message
    log = (tmp_path / "logs" / "rs-genedit.log").read_text()
    assert "Traceback" in log
    assert "test_faults.py" in log


def test_a_log_that_cannot_be_written_is_done_without(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "file"))
    environment.quiet_libraries()
    assert describe(ZeroDivisionError()).exit_code == 1
