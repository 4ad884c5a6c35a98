# Two commands do everything on a fresh machine: `make extract` and `make test`. Set-up is incremental.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_CONSTRAINT=.ci/constraints.txt $(BIN)/python -m pip --quiet --disable-pip-version-check
INSTALLED := $(VENV)/.installed
PEERS := .venv-peers
NATIVE := .venv-native
INPUT ?= fixtures/articles
OUT ?= out
PUBLISHED ?=
SOAK ?= 100000

.PHONY: setup extract test spark check browser quality native bench bench-spark soak soak-spark schema golden pictures wheel clean

# The modules are compiled at set-up, as pip does with those of a wheel: where Python may not write its bytecode, every start
# would compile them again, 0.4 s. The models are looked at every time, which takes 0.1 s: a missing or damaged file is made again.
setup: $(INSTALLED)
	@$(BIN)/python -m pipeline.models.prepare

$(INSTALLED): pyproject.toml .ci/constraints.txt pipeline/version.py
	@$(PYTHON) -c 'import sys; sys.exit("fangtan needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install hatchling editables 'setuptools>=70.1'
	$(PIP) install --no-build-isolation --editable '.[dev]'
	@$(BIN)/python -m compileall -q pipeline
	@touch $@

extract: setup
	$(BIN)/fangtan extract $(INPUT) -o $(OUT) --format json $(if $(PUBLISHED),--published $(PUBLISHED))

# One worker more than there are cores, since some tests wait for Spark and for processes that they kill.
test: check browser spark
	$(BIN)/python -m pytest --numprocesses $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )) --dist loadfile --no-loadscope-reorder

# Spark and its Java are large and serve tests and figures only; where they cannot be had, their tests say so and are skipped.
spark: setup
	-@test $(VENV)/.spark -nt $(INSTALLED) || { $(PIP) install --no-build-isolation --editable '.[spark]' && touch $(VENV)/.spark; }
	-@command -v java >/dev/null || { apt-get -qq update && apt-get -qq install -y --no-install-recommends openjdk-17-jre-headless; }

# The browser that looks at the review page, where this machine lets us install it.
browser:
	@.ci/browser

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/fangtan schema | diff -u schemas/record-1.schema.json -
	$(BIN)/fangtan schema correction | diff -u schemas/correction-1.schema.json -

quality: setup
	$(BIN)/python -m tests.test_news
	$(BIN)/python -m tests.test_expression_sets

# The peers that find dates and numbers have an environment of their own, as the native build has; what cannot be had, for
# want of a network or of a C compiler, is left out.
bench: setup
	-@$(MAKE) --no-print-directory $(PEERS)/.installed
	-@$(MAKE) --no-print-directory native
	$(BIN)/python -m tests.bench $(PEERS)/bin/python $(NATIVE)/bin/python

# The same program with its rules compiled to C, in an environment of its own: some minutes of one core, and nobody needs it.
native: $(NATIVE)/.installed

$(NATIVE)/.installed: $(shell find pipeline -name '*.py' -o -name '*.tsv') pyproject.toml .ci/constraints.txt .ci/native .ci/finals.py | setup
	@.ci/native $(NATIVE) $(PYTHON) $(BIN)/python
	@touch $@

# Executors beside `--workers`, and the figures that docs/scale.md reckons with; takes some minutes of two cores.
bench-spark: spark
	$(BIN)/python -m tests.bench_spark

# 20,000 articles of skewed lengths through Spark and through the command: the same records.
soak-spark: spark
	$(BIN)/python -m tests.soak_spark

$(PEERS)/.installed: .ci/peers.txt
	test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip --quiet --disable-pip-version-check install --requirement $<
	@touch $@

# Not a test of every day: SOAK small articles through one worker with memory measured, then a kill at every step of a run.
soak: setup
	$(BIN)/python -m tests.soak $(SOAK)
	FANGTAN_EVERY_STEP=1 $(BIN)/python -m pytest tests/test_batch_faults.py -k killed

# The targets below rewrite checked-in files; look at the difference before you commit it.
schema: setup
	$(BIN)/fangtan schema > schemas/record-1.schema.json
	$(BIN)/fangtan schema correction > schemas/correction-1.schema.json
	$(BIN)/python -m tests.make_examples

golden: setup
	$(BIN)/fangtan extract fixtures/articles -o $(OUT)/golden --format json
	cp $(patsubst fixtures/articles/%.txt,$(OUT)/golden/%.json,$(wildcard fixtures/articles/*.txt)) fixtures/expected/

pictures: setup browser
	$(BIN)/python -m tests.make_pictures

wheel: setup
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) $(PEERS) $(NATIVE) $(OUT) dist pipeline/models/data .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
