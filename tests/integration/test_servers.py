"""The throwaway servers that other tests rely on are the real ones."""

import psycopg
import redis


def test_redis_keeps_a_value(redis_server: str) -> None:
    with redis.Redis.from_url(redis_server) as client:
        client.set("key", "value")
        assert client.get("key") == b"value"


def test_postgresql_answers_a_query(postgresql_server: str) -> None:
    with psycopg.connect(postgresql_server) as connection:
        assert connection.execute("select 6 * 7").fetchone() == (42,)
