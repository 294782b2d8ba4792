"""The configurations that `publish` writes, in the servers they are for: what readers get, and what they must not."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
from publishing.manifest import read_manifest
from publishing.policy import allowed_hashes, script_hashes
from small_project import Project, make_project
from web_servers import caddy, fetch, free_port, nginx

SERVERS = {"nginx": nginx, "caddy": caddy}


@dataclass(frozen=True)
class Served:
    project: Project
    dest: Path
    port: int
    first: str
    """What `publish` said while there was no server yet."""
    second: str
    """What it said once the server ran."""


@pytest.fixture(scope="module", params=SERVERS)
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, find_program: Callable[[str], str]
) -> Iterator[Served]:
    """The way of an administrator: publish, set up the server with what was written, publish again."""
    program = find_program(request.param)
    scratch = tmp_path_factory.mktemp(request.param)
    project, dest, port = make_project(scratch / "project"), scratch / "dest", free_port()
    project.write("docs/notices/2026/files/一 览.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    project.write("docs/notices/2026/files/a.csv", "单位,人数\n")
    project.commit()
    address = f"http://127.0.0.1:{port}/jb/"
    first = project.publish(dest, "--address", address, "--allow", "127.0.0.0/8")
    with SERVERS[request.param](program, dest, port, scratch / "server"):
        second = project.publish(dest, "--address", address, "--allow", "127.0.0.0/8")
        assert second.returncode == 0, second.stdout
        yield Served(project, dest, port, first.stdout, second.stdout)


def test_the_first_time_says_what_to_do(served: Served) -> None:
    assert "没有回应" in served.first
    assert "这是第一次发布" in served.first
    assert "重新加载" not in served.second


def test_every_page_comes_with_headers_that_let_its_own_scripts_run_and_no_others(served: Served) -> None:
    pages = [name for name in read_manifest(served.dest / "current") if name.endswith("/index.html")]
    assert len(pages) > 20
    for name in [*pages, "index.html"]:
        answer = fetch(served.port, f"/jb/{name.removesuffix('index.html')}")
        assert answer.status == 200
        assert answer.body == (served.dest / "current" / name).read_bytes()
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == "no-cache"
        assert answer.headers["x-content-type-options"] == "nosniff"
        policy = answer.headers["content-security-policy"]
        assert script_hashes(answer.body.decode()) <= allowed_hashes(policy)
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_hashed_files_are_kept_for_ever_and_sent_compressed(served: Served) -> None:
    home = fetch(served.port, "/jb/").body.decode()
    path = re.search(r'"(assets\.[0-9a-f]{16}/bulletin\.css)"', home)
    assert path
    plain = fetch(served.port, f"/jb/{path[1]}")
    packed = fetch(served.port, f"/jb/{path[1]}", Accept_Encoding="gzip")
    assert "immutable" in plain.headers["cache-control"]
    assert plain.headers["content-type"].startswith("text/css")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.body == (served.dest / "current" / f"{path[1]}.gz").read_bytes()
    assert gzip.decompress(packed.body) == plain.body
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "content-security-policy" in plain.headers


@pytest.mark.parametrize("path", ["nothing", "a/b/c/d/", "notices/2026/none/", "notices/%E4%B8%AD", "a.html?x=1"])
def test_what_is_not_there_gets_the_bulletins_own_page(served: Served, path: str) -> None:
    """Its addresses hold at any depth, because they begin with the path of the site."""
    answer = fetch(served.port, f"/jb/{path}")
    assert answer.status == 404
    assert answer.body == (served.dest / "current" / "404.html").read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    assert script_hashes(answer.body.decode()) <= allowed_hashes(answer.headers["content-security-policy"])
    for address in re.findall(r'(?:href|src)="([^"#]+)"', answer.body.decode()):
        assert address.startswith("/jb/"), address
        assert fetch(served.port, urljoin("http://h/", address).removeprefix("http://h")).status == 200, address


def test_a_folder_without_its_slash_leads_on_without_naming_host_or_port(served: Served) -> None:
    for path in ("/jb", "/jb/notices"):
        answer = fetch(served.port, path)
        assert answer.status in (301, 308)
        assert answer.headers["location"] in (f"{path}/", f"{path.rpartition('/')[2]}/")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("%E4%B8%80%20%E8%A7%88.ics", "text/calendar; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8")],
)
def test_calendars_and_tables_have_their_type(served: Served, name: str, kind: str) -> None:
    answer = fetch(served.port, f"/jb/notices/2026/files/{name}")
    assert answer.status == 200
    assert answer.headers["content-type"] == kind


def test_nothing_beside_the_site_is_given_out(served: Served) -> None:
    for path in ("/jb/../BULLETIN-RELEASES", "/jb../server/nginx.conf", "/jb/..%2fserver/nginx.conf", "/server/"):
        assert fetch(served.port, path).status in (400, 404), path


def test_a_browsers_copy_is_confirmed(served: Served) -> None:
    first = fetch(served.port, "/jb/register/")
    again = fetch(served.port, "/jb/register/", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_other_networks_are_kept_out(
    served: Served, tmp_path: Path, find_program: Callable[[str], str], request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.params["served"]
    port = free_port()
    dest = tmp_path / "dest"
    served.project.publish(dest, "--address", f"http://127.0.0.1:{port}/", "--allow", "10.20.0.0/16")
    with SERVERS[name](find_program(name), dest, port, tmp_path / "server"):
        for path in ("/", "/register/", "/obligations.json", "/none"):
            answer = fetch(port, path)
            assert answer.status == 403
            assert "报送" not in answer.body.decode()


def test_a_server_that_gives_something_else_has_the_site_go_back(served: Served) -> None:
    """Readers are to find the site under another path, which the server, not being told, does not have."""
    online = (served.dest / "current").readlink()
    served.project.append("docs/notices/2026/a.md", "\n附件另发。\n")
    served.project.commit()
    address = f"http://127.0.0.1:{served.port}/elsewhere/"
    done = served.project.publish(served.dest, "--address", address, "--allow", "127.0.0.0/8")
    assert done.returncode == 1
    assert f"已经自动退回 {online.name}" in done.stdout
    assert (served.dest / "current").readlink() == online
    assert served.project.run("verify-site", str(served.dest)).returncode == 0
