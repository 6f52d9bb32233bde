# RS GenEdit. `make demo` shows what it does, `make test` proves it; `make help` lists the rest.
#
# Settings, on the command line or in the environment:
#   PYTHON       Python to start with (3.10 to 3.14)            TORCH_INDEX  index to take torch from (URL)
#   EXTRAS       parts of the engine: text latent story         WHEELS       folder of wheels: install without network
#                cluster credentials
#   SCENE        raster for `make demo`                         TORCH        cpu or cuda: insist on that build
#   SITE, EMAIL  addresses for the plugin's metadata        TORCH_CPU_INDEX  index with PyTorch for the processor
#                (make package)                                          (URL; make package)
#   ONLY         engine or plugin: only those tests             ARGS         more arguments for pytest

PYTHON ?= python3
EXTRAS ?= text
TORCH ?= auto
export TORCH_INDEX ?=
export WHEELS ?=
export SCENE ?=
SITE ?=
EMAIL ?=
TORCH_CPU_INDEX ?=
ONLY ?=
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
QGIS_PYTHON ?= /usr/bin/python3
QGIS_VENV := .venv-qgis
OURS := core demo rs_genedit_plugin tests tools benchmarks

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-matrix mutants lint docs-check format bench package qgis screenshots tour clean distclean loaders dev-tools qgis-tools

help:
	@echo "make setup     install the engine into $(VENV)"
	@echo "make demo      edit the demo scene (or SCENE=raster.tif) into build/demo"
	@echo "make test      all tests: engine, command line, plugin in a real QGIS"
	@echo "make test-matrix   the plugin's tests in QGIS 3.40 and 3.44 (needs root and debootstrap)"
	@echo "make loaders   torchgeo, pycocotools, mlcroissant and moto, for the tests of data sets and object stores"
	@echo "make mutants   break the engine in 80 places and more, one at a time, and see which the tests miss (half an hour)"
	@echo "make lint      formatting, types, security, and the rules of this repository"
	@echo "make docs-check   run the commands of README and docs/, and check their links, pictures and figures"
	@echo "make format    put the code into the form that lint asks for"
	@echo "make bench     measure what docs/benchmarks.md states"
	@echo "make package   the plugin's zip, into dist/"
	@echo "make qgis      open a QGIS with the plugin and the demo scene, in a profile of its own"
	@echo "make screenshots   take the pictures of docs/images anew"
	@echo "make tour      take the tour of the dock, docs/images/tour.gif, anew"
	@echo "make clean     delete what was built; make distclean: the environments too"

# One code installs the engine here and in QGIS; it does nothing when all is up to date.
setup:
	@tools/system-packages venv $(PYTHON)
	@$(PYTHON) -m rs_genedit_plugin.engine install $(VENV) --command --torch $(TORCH) \
	    $(EXTRAS:%=--extra %) $${TORCH_INDEX:+--torch-index "$$TORCH_INDEX"} $${WHEELS:+--wheels "$$WHEELS"}

demo: setup
	$(BIN)/rs-genedit demo build/demo $${SCENE:+--scene "$$SCENE"}

# The tests of the latent method, of MP4, of signatures and of clusters need their parts too, and those of data sets
# and object stores the loaders.
test: EXTRAS += latent story credentials cluster
test: setup dev-tools loaders qgis-tools
	@$(BIN)/python tools/run_tests.py --qgis-python $(QGIS_VENV)/bin/python $(if $(ONLY),--only $(ONLY)) -- $(ARGS)

test-matrix: setup
	@$(BIN)/python tools/matrix.py -- $(ARGS)

mutants: setup dev-tools
	@$(BIN)/python tools/mutants.py $(ARGS)

lint: setup dev-tools
	@$(BIN)/python tools/lint.py

docs-check: setup
	@$(BIN)/python tools/docs_check.py $(ARGS)

format: setup dev-tools
	$(BIN)/ruff check --fix --quiet $(OURS)
	$(BIN)/ruff format $(OURS)

bench: setup dev-tools
	$(BIN)/python -m benchmarks $(ARGS)

package:
	@SITE="$(SITE)" EMAIL="$(EMAIL)" TORCH_CPU_INDEX="$(TORCH_CPU_INDEX)" $(PYTHON) tools/package.py dist

qgis: setup
	@$(BIN)/python tools/desktop.py open

screenshots: setup dev-tools
	@$(BIN)/python tools/desktop.py pictures

tour: setup dev-tools
	@$(BIN)/python tools/tour.py

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find $(OURS) -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV) $(VENV)-* .matrix

# Tools for tests and lint go into the engine's environment, held to its pins; pip does nothing when they are there.
dev-tools: setup
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary=:all: --require-hashes \
	    -r tools/requirements/test.lock $${WHEELS:+--no-index --find-links "$$WHEELS"}
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary=:all: \
	    -r tools/requirements/lint.txt \
	    -c resources/requirements/constraints.txt $${WHEELS:+--no-index --find-links "$$WHEELS"}

# Loaders of data sets and a server of S3, of which tests make use where they are there (250 MB).
loaders: setup
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
	    --no-binary=jsonpath-rw -r tools/requirements/loaders.txt $${WHEELS:+--no-index --find-links "$$WHEELS"}

# The plugin's tests run in the system's QGIS, whose Python gets pytest in an environment of its own.
qgis-tools:
	@tools/system-packages qgis $(QGIS_PYTHON)
	@tools/qgis-venv $(QGIS_PYTHON) $(QGIS_VENV)
