PYTHON_RUN := .venv/bin/python
PORT ?= 8000
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup run test check bench load fuzz soak soak-cost soak-fairness faults prove messages lock

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Make .venv and install what running needs, from the hashed lock.
	@scripts/setup runtime

run: setup ## Start the site, its workers and Redis; PORT=8001 chooses the port, Ctrl-C ends all.
	@$(PYTHON_RUN) -m scripts.supervisor --port $(PORT)

test: ## Install what the tests need and run all of them.
	@scripts/system-packages
	@scripts/setup test
	$(PYTHON_RUN) -m pytest -n 2 --dist loadgroup -m "not benchmark"

check: ## Look without running: ruff, mypy, import rules, templates, migrations.
	@scripts/setup test
	$(PYTHON_RUN) -m ruff check .
	$(PYTHON_RUN) -m ruff format --check .
	$(PYTHON_RUN) -m mypy
	.venv/bin/lint-imports
	$(PYTHON_RUN) -m scripts.check_templates
	$(PYTHON_RUN) -m scripts.unmarked_text
	$(PYTHON_RUN) manage.py makemigrations --check --dry-run

bench: ## Measure verdicts, sandbox, queue and the reader's pages; prints ratios taken in one run.
	@scripts/system-packages
	@scripts/setup test
	$(PYTHON_RUN) -m pytest -n 0 -q -s -m benchmark

fuzz: ## Search for bytes that break the parser of answers, for 60 seconds; SECONDS=600 searches longer.
	@scripts/setup test
	$(PYTHON_RUN) -m tests.fuzz.frames var/fuzz -max_total_time=$(or $(SECONDS),60)

load: ## Play a deadline: 500 students, 2000 submissions, 10000 views in 180 s; STUDENTS=, SUBMISSIONS=, VIEWS=, SECONDS=.
	@scripts/system-packages
	@scripts/setup test
	$(PYTHON_RUN) -m tests.load

soak: ## Grade 10000 submissions in one worker and print what it holds; N=2000 grades fewer.
	@scripts/setup test
	$(PYTHON_RUN) -m tests.soak.submissions $(or $(N),10000)

soak-cost: ## Count every program of known cost 2000 times on a busy machine; N=100 PROCESSES=1 PAIRS=1.
	@scripts/setup test
	$(PYTHON_RUN) -m tests.soak.cost $(or $(N),2000)

soak-fairness: ## Grade an honest submission 2000 times at rest and 2000 times on a busy machine; N=300.
	@scripts/setup test
	$(PYTHON_RUN) -m tests.soak.fairness $(or $(N),2000)

faults: ## Kill and break the parts at named points, 500 times, and count verdicts; N=20 POINTS="web. redis.empty".
	@scripts/system-packages
	@scripts/setup test
	$(PYTHON_RUN) -m tests.faults $(or $(N),500) $(if $(POINTS),--points $(POINTS))

prove: ## Run every reference, variant and known mistake of the chapter; print the matrix.
	@scripts/setup runtime
	$(PYTHON_RUN) -m grader prove content/self-attention

messages: ## Collect the interface's sentences into quizapp/locale, and compile the translations.
	@scripts/setup test
	$(PYTHON_RUN) -m scripts.messages

lock: ## Renew requirements/*.txt from requirements/*.in (scripts/lock --upgrade for newer releases).
	@scripts/setup test
	@scripts/lock
