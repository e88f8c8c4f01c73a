"""The API: its operations, its errors, its OpenAPI document at ``/api/v1/openapi.json``."""

from ninja import NinjaAPI

from quizapp.api import errors
from quizapp.api.endpoints import content, regrades, submissions

api = NinjaAPI(
    title="Attention course",
    version="1",
    description="Send numpy implementations of attention, read their verdicts. docs/api.md tells how.",
    urls_namespace="api",
    docs_url=None,  # its page loads scripts from elsewhere, which our content policy refuses
)
errors.install(api)
api.add_router("", content.router)
api.add_router("", submissions.router)
api.add_router("", regrades.router)
