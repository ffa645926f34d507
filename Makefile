# Everything a new machine needs: Python 3.11 to 3.13, pip, make.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: run test lint check check-all soak fuzz bench pictures readme lock clean

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	mkdir -p .venv/names/copydesk
	ln -sfn ../../../core .venv/names/copydesk/core
	ln -sfn ../../../tui .venv/names/copydesk/tui
	touch $(READY)

run: $(READY) ## set up, then open the dashboard on seeds/
	$(BIN)/copydesk seeds

test: $(READY) ## set up, then run the tests
	$(BIN)/python -m pytest

lint: $(READY) ## linters, types and contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .venv/names/copydesk/core .venv/names/copydesk/tui
	$(BIN)/lint-imports

check: lint test ## linters, types, contracts and tests, as CI runs them

check-all: check ## also what needs Chromium, LibreOffice, sshd, Dask…; says aloud what it had to skip
	$(BIN)/python -m pytest -m outside

soak: $(READY) ## minutes of kills at random moments, of many files at once, of full disks
	$(BIN)/python -m pytest tests/soak -m soak

fuzz: $(READY) ## random bytes, led by what code they reach, for reading, marks and figures; a minute each
	$(BIN)/python -m pip install --quiet --no-build-isolation --editable '.[fuzz]'
	$(BIN)/python tests/fuzz/fuzz.py

bench: $(READY) ## speed, with the budget beside each figure; SECTION=dashboard for a part
	$(BIN)/python tests/bench $(SECTION)

pictures: $(READY) ## draw the README's pictures from seeds/
	COLORTERM=truecolor $(BIN)/python tests/pictures.py

readme: $(READY) ## write the table of keys and --help into the README
	$(BIN)/python tests/readme.py

lock: ## pin every dependency, by hash and without addresses
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv build *.egg-info
