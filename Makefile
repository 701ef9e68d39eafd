# `make leaflets` builds the bundled leaflets from nothing, `make test` runs all checks and tests, `make manual` writes
# docs/manual.md from the rules.

PYTHON ?= python3
BIN = .venv/bin

.PHONY: leaflets manual test clean

leaflets: .venv/installed
	$(BIN)/pipeline build

manual: .venv/installed
	$(BIN)/pipeline explain --all --format markdown > docs/manual.md.new
	mv docs/manual.md.new docs/manual.md

test: .venv/tested
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

.venv/installed: requirements.txt pyproject.toml hatch_build.py $(wildcard pipeline/writers/words/*/LC_MESSAGES/*.po)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

.venv/tested: .venv/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	touch $@

clean:
	rm -rf .venv
	find output -mindepth 1 ! -name .gitignore ! -path output/release ! -path "output/release/*" -delete
