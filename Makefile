# Two commands from a clean clone: `make run` and `make test`. Both set up what they need in .venv, and compile the
# package as an ordinary installation would: a start without bytecode takes twice as long.
PYTHON ?= python3
BIN := .venv/bin
LOWEST := .venv-lowest/bin

# The page's templates as Python: the package takes its own if they are of the templates as they are.
HTML := src/contracheck/report/html
COMPILED := $(HTML)/compiled/__init__.py

# TARGETS: those to fuzz, all if empty; LIMITS: --seconds, --still and --most, as fuzz/run.py has them.
TARGETS ?=
LIMITS ?=

.PHONY: run test check docs bench fuzz lowest lowest-smoke clean

# Findings (1) and nothing to compare (3) are results, not failures of the run; input that cannot be read (2) is one.
run: .venv/run $(COMPILED)
	@$(BIN)/contracheck run claims; code=$$?; case $$code in 0|1|3) ;; *) exit $$code ;; esac

test: .venv/dev $(COMPILED)
	$(BIN)/python -m pytest -n auto

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/build.py --check

docs: .venv/dev
	$(BIN)/python docs/build.py

bench: .venv/dev
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/all_rules.py
	$(BIN)/python benchmarks/worlds.py
	$(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/alone.py

fuzz: .venv/fuzz
	$(BIN)/python fuzz/run.py $(LIMITS) $(TARGETS)

# The lowest versions that pyproject.toml allows, in an environment of their own, so that what it promises is tried.
lowest: .venv-lowest/made
	$(LOWEST)/python -m pytest -n auto

lowest-smoke: .venv-lowest/made
	$(LOWEST)/python -m pytest tests/test_smoke.py

.venv/run: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m compileall -q src
	touch $@

.venv/dev: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q src
	touch $@ .venv/run

$(COMPILED): .venv/run $(HTML)/template_options.py $(wildcard $(HTML)/templates/*.html)
	$(BIN)/python $(HTML)/template_options.py
	$(BIN)/python -m compileall -q $(HTML)

.venv/fuzz: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	touch $@

.venv-lowest/made: pyproject.toml
	$(PYTHON) -m venv --clear .venv-lowest
	$(LOWEST)/python -m pip install --quiet --disable-pip-version-check uv
	$(LOWEST)/python -m uv pip install --quiet --python $(LOWEST)/python --resolution lowest-direct --editable '.[test]'
	touch $@

clean:
	rm -rf $(HTML)/compiled .venv .venv-lowest .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist build
