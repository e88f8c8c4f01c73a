# The site and its reports worker: `docker compose build web`.
FROM python:3.11-slim-bookworm AS packages
COPY requirements/runtime.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes --requirement runtime.txt

FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
COPY --from=packages /venv /venv
WORKDIR /site
COPY manage.py ./
COPY grader grader
COPY quizapp quizapp
COPY content content
RUN python manage.py collectstatic --no-input && useradd --system site && install -d -o site var
USER site
EXPOSE 8000
