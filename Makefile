# Everything below works in an empty folder with only Python 3.11 (or later) and pip; uv is used where there is one.

PYTHON ?= $(firstword $(foreach p,python3.11 python3.12 python3.13 python3,$(shell command -v $(p) 2>/dev/null)))
UV := $(shell command -v uv 2>/dev/null)
VENV := .venv
TRAIN := .venv-train
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up
LOCK := requirements/dev.lock
SAMPLE := examples/two-truces.html
UV_VERSION := 0.13.9

.PHONY: setup run docs test check format fuzz defences gate gate-pin errors ablation train compiled lock clean

## setup: make .venv with the package and its development tools, as the lock file has them
setup: $(STAMP)

$(STAMP): $(LOCK) pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python was found; install Python 3.11 or later." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than 3.11; name another with: make setup PYTHON=..." >&2; exit 1; }
	@echo "Setting up $(VENV), once ..." >&2
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
ifneq ($(UV),)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r $(LOCK)
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
else
	$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-compile --require-hashes -r $(LOCK)
	$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
endif
	touch $@

## run: read the sample page and print its ledger table
run: setup
	$(BIN)/ceasewire read $(SAMPLE)

## docs: make the documentation a site, build/site/index.html; it opens from disk
docs: setup
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --clean

## test: every check there is; `make check` is the same
test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest --numprocesses auto --dist loadfile

check: test

## fuzz: bytes, sentences, records and requests that nobody wrote; FUZZ_SECONDS for each target, ten minutes by default
fuzz: setup
	$(BIN)/python benchmarks/fuzz.py

## defences: take each security defence out, in a copy, to see that its test notices
defences: setup
	$(BIN)/python benchmarks/defences.py

## format: put the code in the form that the checks ask for
format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

## gate: fail when a figure on the development gold is below its floor; show records gained and lost
gate: setup
	$(BIN)/python -m evaluation.gate

## gate-pin: pin the figures and records as they are now; refuses to lower a floor
gate-pin: setup
	$(BIN)/python -m evaluation.gate --pin

## errors: what is missed and invented on the training gold, by cause
errors: setup
	$(BIN)/python -m evaluation.errors train --causes

## ablation: what rules, model and both find on the development gold
ablation: setup
	$(BIN)/python -m evaluation.ablation

## train: train the tagger anew and put it into the package; takes minutes with a graphics processor, hours without
train: $(TRAIN)/.set-up
	$(TRAIN)/bin/python -m training

$(TRAIN)/.set-up: pyproject.toml
	test -x $(TRAIN)/bin/python || $(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[train]"
	touch $@

## compiled: build a wheel whose rules are compiled, dist/*.whl, and hold what it reads against the sources; takes minutes
compiled: setup
	rm -rf dist/compiled
	CEASEWIRE_COMPILE=1 $(BIN)/python -m hatchling build --target wheel --directory dist/compiled
	$(BIN)/python -m benchmarks.compiled dist/compiled/*.whl

## lock: write requirements/dev.lock anew, the whole environment with hashes
lock: setup
	command -v uv >/dev/null || $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check uv==$(UV_VERSION)
	PATH="$$PATH:$(CURDIR)/$(BIN)" UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --upgrade \
		--extra dev --output-file $(LOCK) pyproject.toml

## clean: take away what the checks and the set-up left
clean:
	rm -rf $(VENV) $(TRAIN) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
