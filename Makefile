# `make demo` and `make test` need nothing before them but Python 3.11 or newer.
# On Windows, or without make: see README.md.

PYTHON ?= python3
BIN := .venv/bin
SETUP := $(PYTHON) packaging/setup_dev.py

# Without byte code every start of the program takes three times as long.
unexport PYTHONDONTWRITEBYTECODE
# Settings of another environment do not belong into ours.
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup setup-dev demo test check format bench lock screens clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /|/' | awk -F'|' '{ printf "  make %-10s %s\n", $$1, $$2 }'

setup: ## make .venv with the program in it (all other commands do this by themselves)
	@$(SETUP)

setup-dev:
	@$(SETUP) --dev

demo: setup ## start the console with its own demo intranet
	@$(BIN)/cm-console demo

test: check ## everything that is checked before a change goes in
	@$(BIN)/python -m pytest $(PYTEST)

check: setup-dev ## format, lint, types, arrows between the rooms, forms and translations
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python packaging/build_ui.py --check

format: setup-dev ## put the code into the project's format
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: setup-dev ## speed beside the floor, measured in the same run
	@$(BIN)/python -m pytest tests/bench -s $(PYTEST)

lock: setup-dev ## write both lock files after a change of dependencies (UPGRADE=1: newest versions)
	@$(BIN)/python packaging/lock.py $(if $(UPGRADE),--upgrade)

screens: setup ## a picture of every screen of the demo, in build/screens
	@env -u DISPLAY -u WAYLAND_DISPLAY $(BIN)/cm-console demo

clean: ## remove what was built (delete .venv as well to begin anew)
	rm -rf build dist cm_console.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f cm_console/views/forms/ui_*.py resources/translations/*.qm
	find cm_console packaging tests -name __pycache__ -type d -prune -exec rm -rf {} +
