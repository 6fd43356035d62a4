# One command for each thing a person wants. `make help` lists them.
PYTHON ?= python3
BIN := .venv/bin
DEMO_PORT ?= 8080
DEMO_SEED ?= 1

.DEFAULT_GOAL := help
.PHONY: help setup demo demo-fresh test run bench check format requirements lock pictures

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: .venv/.stamp ## the virtual environment from the hashed lock, again only when the lock changed

.venv/.stamp: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || { echo "Python's venv is missing: install the package python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.stamp-dev: .venv/.stamp requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

demo: .venv/.stamp ## the local Telegram, the bot and the phone page, in a small invented town
	@DEMO_PORT=$(DEMO_PORT) DEMO_SEED=$(DEMO_SEED) $(BIN)/python -m simulator

demo-fresh: .venv/.stamp ## the same, from the first day
	@DEMO_PORT=$(DEMO_PORT) DEMO_SEED=$(DEMO_SEED) $(BIN)/python -m simulator --fresh

run: .venv/.stamp ## the bot itself; needs MARSHRUT_BOT_TOKEN in the environment or .env
	@$(BIN)/python -m app run

test: .venv/.stamp-dev ## everything; the last line is pytest's
	@$(BIN)/python -m pytest $(ARGS)

check: .venv/.stamp-dev ## lint, format, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: .venv/.stamp-dev ## put the code into the house's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/.stamp-dev ## speed and delivery against a stub of Telegram (ARGS="P6 P12": a part); at most 40 minutes
	@$(BIN)/python -m bench $(ARGS)

requirements: .venv/.stamp-dev ## which rows of docs/requirements.md are proved by tests (ARGS=--missing: which are not)
	@$(BIN)/python -m tests.requirements $(ARGS)

pictures: .venv/.stamp-dev ## fresh pictures for the README, from a demo of its own
	@$(BIN)/python -m tests.pictures

lock: ## compile the hashed locks again (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.txt
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.txt
