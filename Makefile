# Two commands matter: `make run` and `make test`. Both set up everything they need.
PYTHON ?= python3
PORT ?= 8365
VENV := .venv
BIN := $(VENV)/bin
export PYTHONTZPATH :=

.PHONY: run chat test check setup bench lock clean

run: setup
	@$(BIN)/python -m emulator serve --port $(PORT)

chat: setup
	@$(BIN)/python -m emulator chat

setup: $(VENV)/python-packages node_modules/.package-lock.json

$(VENV)/python-packages: requirements.txt requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")'
	@echo "Setting up Python packages (once) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# The card renderer and the manifest schema come from npm; where there is no npm, a Python package brings one.
node_modules/.package-lock.json: package.json package-lock.json requirements-npm.txt | $(VENV)/python-packages
	@echo "Setting up the card renderer (once) …"
	@command -v npm >/dev/null || $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-npm.txt
	@PATH="$$PATH:$(abspath $(BIN))" npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

check: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

test: check
	@$(BIN)/python -m coverage erase
	@$(BIN)/python -m pytest --numprocesses=auto --cov --cov-report=
	@$(BIN)/python -m coverage report --include='timeoff/*,languages/*,understanding/*,dialogs/*' --fail-under=100
	@$(BIN)/python -m coverage report --fail-under=90

# Needs uv. Pins every package with its hashes for all supported Pythons.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras -q requirements.in -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras -q requirements-dev.in -o requirements-dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras -q requirements-npm.in -o requirements-npm.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras -q --prerelease allow bench/requirements.in -o bench/requirements.txt

# Speed, beside other readers in the same run; they live in an environment of their own.
bench: setup
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.txt
	@.venv-bench/bin/python -m bench.understanding

clean:
	rm -rf $(VENV) .venv-bench node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
