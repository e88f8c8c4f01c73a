"""What happens around every view."""

import gzip

from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from quizapp.common.middleware import CompressionMiddleware

PAGE = b"<p>attention</p>" * 100
REQUEST = RequestFactory().get("/", headers={"Accept-Encoding": "gzip"})


def test_a_page_is_compressed_for_whoever_takes_it() -> None:
    response = CompressionMiddleware(lambda request: HttpResponse(PAGE))(REQUEST)
    assert response["Content-Encoding"] == "gzip"
    assert len(response.content) < len(PAGE) / 4
    assert gzip.decompress(response.content) == PAGE


def test_a_page_is_left_alone_for_who_does_not() -> None:
    response = CompressionMiddleware(lambda request: HttpResponse(PAGE))(RequestFactory().get("/"))
    assert response.content == PAGE


def test_a_stream_is_sent_as_it_comes() -> None:
    response = CompressionMiddleware(lambda request: StreamingHttpResponse([b"one", b"two"]))(REQUEST)
    assert "Content-Encoding" not in response
    assert list(response) == [b"one", b"two"]
