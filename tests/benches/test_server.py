"""The benchmark's server: it squeezes what is text, counts what it sends, and shows nothing outside its folder."""

import gzip
import http.client
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from benches.search.server import serve


def test_it_counts_the_bytes_that_it_sends(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1;" * 1000, encoding="utf-8")
    (tmp_path / "b.bin2").write_bytes(b"x" * 300)
    with serve(tmp_path) as server:
        with urlopen(server.address + "a.js") as answer:
            body = answer.read()
            assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(body) == b"1;" * 1000
        urlopen(server.address + "b.bin2").close()
        assert server.bytes_of(lambda path: path == "a.js") == len(body) < 100
        assert server.bytes_of(lambda path: True) == len(body) + 300
        server.reset()
        assert server.bytes_of(lambda path: True) == 0


def test_a_folder_is_its_index_page(tmp_path: Path) -> None:
    (tmp_path / "检索").mkdir()
    (tmp_path / "检索" / "index.html").write_text("<p>", encoding="utf-8")
    with serve(tmp_path) as server, urlopen(server.address + "%E6%A3%80%E7%B4%A2/?q=a") as answer:
        assert answer.headers["Content-Type"] == "text/html"


def test_nothing_outside_the_folder_is_sent(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    with serve(site) as server:
        with pytest.raises(HTTPError):
            urlopen(server.address + "nothing.txt")
        connection = http.client.HTTPConnection(urlsplit(server.address).netloc)
        connection.request("GET", "/../secret.txt")
        assert connection.getresponse().status == 404
        connection.close()


def test_it_stops_with_its_block(tmp_path: Path) -> None:
    with serve(tmp_path) as server:
        address = server.address
    with pytest.raises(URLError):
        urlopen(address, timeout=2)
