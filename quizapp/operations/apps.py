from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "quizapp.operations"

    def ready(self) -> None:
        """Prometheus asks our collector at every scrape."""
        from prometheus_client import REGISTRY

        from quizapp.operations.metrics import SiteCollector

        if SiteCollector.registered is None:
            SiteCollector.registered = SiteCollector()
            REGISTRY.register(SiteCollector.registered)
