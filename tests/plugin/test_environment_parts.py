"""The parts of the installation by themselves: clean environment, interpreters, pins, failures in words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from rs_genedit_plugin.engine import child, errors, interpreter, pip, requirements, space
from rs_genedit_plugin.engine.manifest import torch_build

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


# -------------------------------------------------------------------------------------------- clean environment


def test_what_points_at_qgis_is_taken_out_and_the_network_stays():
    foreign = {
        **dict.fromkeys(
            ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "PYTHONSTARTUP", "PYTHONWARNINGS"), "x"
        ),
        **dict.fromkeys(
            ("LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QT_API"), "x"
        ),
        **dict.fromkeys(("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "VIRTUAL_ENV"), "x"),
        **dict.fromkeys(
            ("CONDA_PREFIX", "PIP_TARGET", "PIP_USER", "PIP_INDEX_URL", "__PYVENV_LAUNCHER__"), "x"
        ),
    }
    kept = {
        "PATH": "p",
        "HTTPS_PROXY": "proxy",
        "no_proxy": "h",
        "SSL_CERT_FILE": "c",
        "HOME": "h",
        "CUDA_PATH": "c",
    }
    assert child.scrubbed({**foreign, **kept}) == kept
    told = child.python_environment({**foreign, **kept})
    assert {name: told[name] for name in kept} == kept
    assert {name for name in told if name not in kept} == {"PYTHONSAFEPATH", "PYTHONNOUSERSITE", "PYTHONUTF8"}
    for_pip = child.python_environment({**foreign, **kept}, keep=child.PIP_NETWORK)
    assert "PIP_INDEX_URL" in for_pip
    assert not {"PIP_TARGET", "PIP_USER"} & set(for_pip)


def test_passwords_do_not_get_into_lines():
    line = "Looking in indexes: https://jo:s3cret@mirror.example/simple, file:///wheels"
    assert child.redact(line) == "Looking in indexes: https://***@mirror.example/simple, file:///wheels"


def test_a_child_and_its_children_end_on_cancel():
    cancelled = threading.Event()
    script = (
        "import subprocess, sys, time\n"
        "inner = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "print(inner.pid, flush=True); time.sleep(60)"
    )
    pids = []

    def on_line(line):
        pids.append(int(line))
        cancelled.set()

    begun = time.monotonic()
    with pytest.raises(errors.SetupCancelled):
        child.run([sys.executable, "-c", script], os.environ, ROOT, on_line=on_line, cancelled=cancelled)
    assert time.monotonic() - begun < 50  # and not the minute that they sleep
    for _ in range(50):
        if not _runs(pids[0]):
            break
        time.sleep(0.1)
    assert not _runs(pids[0])


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_output_of_any_kind_is_read_to_its_end():
    script = (
        "import sys; print('err', file=sys.stderr)\n"
        "sys.stdout.buffer.write(b'a\\xff\\n' + b'x' * 200000 + b'\\nlast')"
    )
    ended = child.run([sys.executable, "-c", script], os.environ, ROOT)
    assert ended.code == 0
    assert [len(line) for line in ended.out] == [2, 200000, 4]
    assert "err" in ended.said


# ------------------------------------------------------------------------------------------------- interpreters


def test_this_python_describes_itself():
    found = interpreter.probe(sys.executable)
    assert found.version == sys.version_info[:3]
    assert found.path == Path(sys._base_executable)


@posix
@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"version": [3, 9, 18]}, r"is Python 3\.9\.18; the engine's packages exist for 3\.10 to 3\.14"),
        ({"version": [3, 15, 0]}, r"exist for 3\.10 to 3\.14"),
        ({"bits": 32}, "64 bits only"),
        ({"free_threaded": True}, "free-threaded"),
        ({"venv": False}, "apt install python3-venv"),
        ({}, None),
    ],
)
def test_a_python_that_will_not_do_says_why(tmp_path, said, fault):
    program = _stand_in(tmp_path / "python3.12", said)
    if fault is None:
        assert interpreter.find(program).version == (3, 12, 1)
        return
    with pytest.raises(errors.InterpreterError, match=fault):
        interpreter.find(program)


@posix
@pytest.mark.parametrize("body", ["exit 1", "echo hello", "echo '[1, 2]'", "sleep 60", "echo {}"])
def test_what_does_not_answer_like_a_python_is_passed_over(tmp_path, monkeypatch, body):
    monkeypatch.setattr(interpreter, "PATIENCE", 0.5)
    bad = tmp_path / "bad" / "python3.13"
    bad.parent.mkdir()
    bad.write_text(f"#!/bin/sh\n{body}\n")
    bad.chmod(0o755)
    assert interpreter.probe(bad) is None
    good = _stand_in(tmp_path / "python3.11", {"version": [3, 11, 4]})
    monkeypatch.setattr(interpreter, "_own", lambda: iter(()))
    monkeypatch.setenv("PATH", os.pathsep.join([str(bad.parent), str(tmp_path)]))
    monkeypatch.setattr(interpreter, "PATIENCE", 20)
    monkeypatch.setattr(interpreter, "_safe_to_start", lambda path: path in (bad, good))
    if body != "sleep 60":
        assert interpreter.find().version == (3, 11, 4)


@posix
def test_a_bare_python_and_other_programs_are_never_started(tmp_path):
    for name in ("python", "python2", "python3-config", "qgis-bin", "pythonw3"):
        _stand_in(tmp_path / name, {})
        assert not interpreter._safe_to_start(tmp_path / name)
    assert interpreter._safe_to_start(_stand_in(tmp_path / "python3.12", {}))
    assert not interpreter._safe_to_start(tmp_path / "python3.11")


def test_nothing_suitable_names_what_was_wrong(monkeypatch, tmp_path):
    monkeypatch.setattr(interpreter, "candidates", lambda: iter([tmp_path / "python3"]))
    monkeypatch.setattr(
        interpreter, "probe", lambda path: interpreter.Interpreter(path, (3, 8, 1), 64, "", False, True)
    )
    with pytest.raises(errors.InterpreterError, match=r"python3 is Python 3\.8\.1.*install Python 3\.12"):
        interpreter.find()


def _stand_in(path: Path, changes: dict) -> Path:
    said = {"python": str(path), "version": [3, 12, 1], "bits": 64, "machine": "arm64", "free_threaded": False}
    said.update({"venv": True, **changes})
    path.write_text(f"#!/bin/sh\nprintf '%s' '{json.dumps(said)}'\n")
    path.chmod(0o755)
    return path


# --------------------------------------------------------------------------------------------------------- pins


def test_shipped_pins_are_complete_and_locked():
    pins = requirements.Requirements.shipped(requirements.EXTRAS)
    assert pins.pins("torch", "torchvision") == ["torch==2.13.0", "torchvision==0.28.0"]
    locked = pins.constraints.read_text().splitlines()
    assert "torch==2.13.0" in locked
    assert pins.digest() != requirements.Requirements.shipped().digest()
    with pytest.raises(errors.SetupError, match="no extra 'tex'"):
        requirements.Requirements.shipped(["tex"])


def test_comments_and_line_ends_do_not_make_an_update_due(tmp_path):
    for name, text in (("a", "x==1\ny==2\n"), ("b", "# why\r\nx==1\r\n\r\ny==2")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "engine.txt").write_bytes(text.encode())
        (tmp_path / name / "constraints.txt").write_text("")
    assert (
        requirements.Requirements(tmp_path / "a").digest() == requirements.Requirements(tmp_path / "b").digest()
    )


def test_differences_heed_the_python(tmp_path):
    pins = requirements.Requirements(tmp_path)
    (tmp_path / "constraints.txt").write_text("absent==1\n")
    (tmp_path / "engine.txt").write_text(
        "Some_Pkg==2; python_version >= '3.11'\nsome-pkg==1; python_version < '3.11'\n"
    )
    assert pins.differences({"some-pkg": "2+cpu"}, (3, 12)) == []
    assert pins.differences({"some-pkg": "2"}, (3, 10)) == ["some-pkg 1 is wanted, 2 is there"]
    assert pins.differences({}, (3, 12)) == ["Some_Pkg 2 is wanted, none is there"]
    (tmp_path / "constraints.txt").write_text(
        "deep==1; python_version >= '3.12' and python_version <= '3.13'\nother==1; sys_platform == 'amiga'\n"
    )
    there = {"some-pkg": "2", "deep": "7", "other": "7"}
    assert pins.differences(there, (3, 12)) == ["deep 1 is wanted, 7 is there"]
    assert pins.differences(there, (3, 14)) == []


@pytest.mark.parametrize(
    ("packages", "build"),
    [
        ({"torch": "2.13.0+cpu"}, "cpu"),
        ({"torch": "2.13.0+cu130"}, "cuda"),
        ({"torch": "2.13.0", "nvidia-cublas": "13"}, "cuda"),
        ({"torch": "2.13.0"}, "cpu"),
    ],
)
def test_the_build_of_torch_is_read_from_what_comes(packages, build):
    assert torch_build(packages) == build


def test_the_room_is_stated_in_words():
    room = space.estimate("cpu", ("text",))
    assert str(room) == "about 435 MB to download, about 1.8 GB on disk"
    assert space.estimate("cuda").disk > 3 * space.estimate("cpu").disk


# ------------------------------------------------------------------------------------------------ pip in words

NOT_OFFERED = """The conflict is caused by:
    The user requested torch==2
    The user requested (constraint) torch==2

ERROR: ResolutionImpossible: for help visit
"""


@pytest.mark.parametrize(
    ("code", "said", "kind", "words"),
    [
        (1, "ERROR: Could not install packages: [Errno 28] No space left on device", errors.SpaceError, "disk"),
        (1, "ProxyError(OSError('Tunnel connection failed: 407'))", errors.NetworkError, "proxy"),
        (1, "SSLError('CERTIFICATE_VERIFY_FAILED')", errors.NetworkError, "certificate"),
        (1, "NewConnectionError: Temporary failure in name resolution", errors.NetworkError, "network"),
        (1, "Read timed out.\nNo matching distribution found for x==1", errors.NetworkError, "network"),
        (1, "ERROR: HTTP error 403 while getting t.whl", errors.NetworkError, "refused access"),
        (1, "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", errors.PackageError, "damaged"),
        (1, "ERROR: No matching distribution found for shapely==2", errors.PackageError, "shapely==2 is not"),
        (1, NOT_OFFERED, errors.PackageError, "torch==2 is not offered"),
        (1, "ERROR: ResolutionImpossible: for help visit", errors.PackageError, "do not fit together"),
        (1, "PermissionError: [WinError 5] Access is denied: 'c10.dll'", errors.FolderError, "virus scanner"),
        (-9, "", errors.SetupError, "memory"),
        (1, "ERROR: something new.", errors.SetupError, r"pip failed \(something new\)"),
        (2, "", errors.SetupError, "pip failed"),
    ],
)  # fmt: skip
def test_each_failure_of_pip_is_one_sentence(code, said, kind, words):
    failure = pip.explain(code, said.splitlines())
    assert type(failure) is kind
    assert failure.exit_code == 1
    sentence = str(failure)
    assert "\n" not in sentence
    with pytest.raises(kind, match=words):
        raise failure


def test_downloads_are_counted_from_what_pip_says():
    told: list[tuple[float, str]] = []
    downloads = pip.Downloads(200, lambda fraction, line: told.append((fraction, line)))
    for line in [
        "Collecting torch==2.13.0",
        "  Downloading torch-2.13.0-cp311-cp311-manylinux_2_28_x86_64.whl.metadata (29 kB)",
        "Downloading torch-2.13.0-cp311-cp311-manylinux_2_28_x86_64.whl (100.0 MB)",
        "Progress 0 of 100000000",
        "Progress 50000000 of 100000000",
        "Progress 100000000 of 100000000",
        "Using cached numpy-2.4.6-cp311-cp311-manylinux_2_27_x86_64.whl (20 MB)",
        "Downloading huge-1.0-py3-none-any.whl (9 GB)",
        "Progress 9000000000 of 9000000000",
        "Installing collected packages: torch, numpy",
        "Successfully installed torch-2.13.0",
    ]:
        downloads.feed(line)
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert 0.25 in fractions
    assert 0.6 in fractions
    assert fractions[-1] == 1.0
    assert downloads.installing
    assert not any("Progress" in line for _, line in told)


# ---------------------------------------------------------------------------------------------- by command line


def _command(*arguments: str | Path) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "rs_genedit_plugin.engine", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_command_line_says_one_sentence_and_the_right_code(tmp_path):
    assert _command("status", tmp_path / "none").returncode == 1
    assert _command("install").returncode == 2
    assert _command("install", tmp_path / "x", "--extra", "music").returncode == 2
    for arguments in (
        ("install", tmp_path / "x", "--python", tmp_path / "python3"),
        ("install", tmp_path / "x", "--wheels", tmp_path),
        ("adopt", tmp_path),
        ("check", tmp_path / "python3"),
    ):
        ended = _command(*arguments)
        assert ended.returncode == 1
        assert ended.stderr.splitlines()[-1].startswith("error: ")
        assert "Traceback" not in ended.stderr
    assert list(tmp_path.iterdir()) == []
    assert _command("remove", tmp_path / "none").returncode == 0


def test_importing_the_installation_loads_no_third_party_package_and_no_qgis():
    script = (
        "import sys, rs_genedit_plugin.engine.__main__\n"
        "tops = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(tops - set(sys.stdlib_module_names) - {'rs_genedit', 'rs_genedit_plugin', '__main__'}))"
    )
    command = [sys.executable, "-S", "-c", script]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


def test_check_takes_a_relative_path_from_the_callers_folder(tmp_path, monkeypatch, engine_python):
    from rs_genedit_plugin.engine.runner import Engine

    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/python").symlink_to(engine_python)
    monkeypatch.chdir(tmp_path)
    engine = Engine.of("bin/python")
    assert engine.python == tmp_path / "bin/python"  # the link itself: it says which environment is meant
    assert Engine.of("python3").python.is_absolute()
    assert engine.source not in (Path(engine.folder), *Path(engine.folder).parents)
    assert not list(Path(engine.folder).iterdir())
