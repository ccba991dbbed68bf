# `make book` builds the site into _build/html; `make test` runs the tests. Each does its own set-up in .venv, once.

# The newest tested Python that runs here; override with `make book PYTHON=...`.
PYTHON ?= $(shell for v in 3.13 3.12 3.11; do python$$v -c "" 2>/dev/null && { echo python$$v; break; }; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: book test readme lock lint clean
.DELETE_ON_ERROR:

book: $(VENV)/book.installed
	$(BIN)/briefings build

test: $(VENV)/test.installed
	$(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder

readme: $(VENV)/book.installed
	$(BIN)/python docs/make_readme.py

lint: $(VENV)/test.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# Remakes both lock files from pyproject.toml, for all tested Pythons at once.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --custom-compile-command "make lock"
lock: $(VENV)/python.found
	$(BIN)/pip install --quiet uv
	$(COMPILE) --upgrade requirements.in -o requirements.txt
	$(COMPILE) requirements-test.in -o requirements-test.txt

clean:
	rm -rf _build

$(VENV)/python.found:
	@if [ -z "$(PYTHON)" ]; then \
	  echo "No Python 3.11, 3.12 or 3.13 was found. Install one from https://www.python.org/downloads/ or with your" \
	       "system's packages, or name it: make book PYTHON=/path/to/python3.12" >&2; exit 1; fi
	@$(PYTHON) -m venv $(VENV) || { echo "$(PYTHON) cannot make a virtual environment; on Debian and Ubuntu:" \
	       "apt install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/book.installed: requirements.txt pyproject.toml | $(VENV)/python.found
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/test.installed: requirements-test.txt pyproject.toml | $(VENV)/python.found
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@ $(VENV)/book.installed
