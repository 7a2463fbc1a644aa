# Song Phương. `make run` and `make test` do all their own set-up.

.DEFAULT_GOAL := run
.PHONY: run test torture bench check lint format template examples lock clean

BIN := .venv/bin

run:  ## open the window (without a display: the example's Word files in ./out)
	@scripts/set_up.sh run
	@scripts/run.sh

test:  ## the whole test suite
	@scripts/set_up.sh dev
	$(BIN)/pytest -n auto

torture:  ## the long boards whole: thousands of damaged files and random edits
	@scripts/set_up.sh dev
	SONGPHUONG_WHOLE_BOARDS=1 $(BIN)/pytest -n auto --timeout 3600 tests/boards tests/agreement/test_history.py tests/checks/test_all_checks.py tests/word/test_word_numbering.py

bench:  ## speed as ratios, each pair measured in the same run
	@scripts/set_up.sh dev
	@$(BIN)/python -m benchmarks

check: lint test  ## everything that must hold before a commit

lint:  ## form, types, direction of imports
	@scripts/set_up.sh dev
	$(BIN)/ruff format --check desktop tests benchmarks
	$(BIN)/ruff check desktop tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

format:  ## lays the code out and mends what can be mended by machine
	@scripts/set_up.sh dev
	$(BIN)/ruff format desktop tests benchmarks
	$(BIN)/ruff check --fix desktop tests benchmarks

template:  ## builds templates_docx/standard.docx again
	@scripts/set_up.sh run
	$(BIN)/python -m songphuong.formats.word.base_template

examples:  ## makes the shipped examples again: drafts from their answers, the one with errors, the returned Word file
	@scripts/set_up.sh dev
	$(BIN)/python -m tests.accept_examples
	$(BIN)/python -m tests.accept_faulty_example
	$(BIN)/python -m tests.accept_returned_example

lock:  ## pins the versions anew from pyproject.toml; needs uv
	uv pip compile pyproject.toml --group build $(LOCKING) -o requirements.lock
	uv pip compile pyproject.toml --group build --group dev $(LOCKING) -o requirements-dev.lock

LOCKING := --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url

clean:  ## everything that can be made again
	rm -rf .venv .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist out
	find desktop tests -name __pycache__ -prune -exec rm -rf {} +
