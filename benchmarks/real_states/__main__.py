"""Real states beside made ones.

    python -m benchmarks.real_states realism   [--core CORE --label before]   judge and distances, a row a state
    python -m benchmarks.real_states scenarios [--seeds 10] [--guide NAME]    the paper's Table I
    python -m benchmarks.real_states training  [--seeds 20]                   does it help to learn with edits

Each is resumed where it was stopped: what was made is on record in build/real_states/LABEL. ``--core`` is the
folder ``core`` of a worktree of another commit, whose engine then makes the states; give it a label of its own.
"""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

from benchmarks import data
from benchmarks.real_states import realism, scenarios, training

HERE = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", default="all", choices=("all", "realism", "scenarios", "training"))
    parser.add_argument("--core", type=Path, default=HERE / "core")
    parser.add_argument("--label", default="")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--guide", default="builtin")
    parser.add_argument("--places", type=int, default=4, help="of each scenario, at most")
    parser.add_argument("--only", default="", help="states whose names hold this")
    parser.add_argument("--modes", default="none,gradient,default,paper")
    options = parser.parse_args()
    core = options.core.resolve()
    commit = _commit(core)
    folder = Path("build/real_states") / (options.label or commit)
    print(f"states by the engine of {commit}, into {folder}", flush=True)
    if options.what in ("all", "realism"):
        realism.realism(data.FOLDER, folder, core, options.only)
    if options.what in ("all", "scenarios"):
        modes = scenarios.known_modes(options.modes)
        scenarios.scenarios(
            data.FOLDER, folder, core, options.seeds, options.guide, options.places, modes, options.only
        )
    if options.what in ("all", "training"):
        training.training(data.FOLDER, folder, core, options.seeds, options.only)


def _commit(core: Path) -> str:
    """The commit of the worktree that a folder lies in; its name where git says nothing."""
    told = subprocess.run(
        ["git", "-C", str(core), "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or core.parent.name


if __name__ == "__main__":
    main()
