# The grading worker: the engine alone. No Django, no database driver, no content, no secret of the site.
FROM python:3.11-slim-bookworm AS packages
COPY requirements/grader.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes --requirement grader.txt

FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
COPY --from=packages /venv /venv
WORKDIR /engine
COPY grader grader
RUN useradd --system grader
USER grader
