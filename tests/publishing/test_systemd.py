"""The units for the nightly publication, as systemd itself reads them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from publishing.server_files import Serving, server_files
from small_project import Project

ODD = [
    "/usr/bin/python3",
    "/srv/党建 简报/scripts",
    "publish",
    "/srv/发布",
    "--reload",
    "sudo a \"b\" 'c' 100% $HOME \\",
]


def verify(folder: Path, files: dict[str, str], find_program: Callable[[str], str]) -> str:
    """What systemd finds wrong with the units, and nothing else of this machine's."""
    program = find_program("systemd-analyze")
    for name in ("bulletin-publish.service", "bulletin-publish.timer"):
        (folder / name).write_text(files[name], "utf-8")
    units = [str(folder / name) for name in ("bulletin-publish.timer", "bulletin-publish.service")]
    done = subprocess.run([program, "verify", "--man=no", *units], capture_output=True, text=True, check=False)
    lines = [line for line in done.stderr.splitlines() if "bulletin-publish" in line]
    return "\n".join(lines)


def test_the_units_publish_in_the_same_way_every_night(
    project: Project, tmp_path: Path, find_program: Callable[[str], str]
) -> None:
    """From any folder, and on its own day: a day that was given once is not for every night. Systemd takes them."""
    words = ("--stage", "review", "--keep", "3", "--allow", "10.0.0.0/8", "--today", "2026-03-09")
    done = project.run("publish", "../发布 目标", *words)
    assert done.returncode == 0, done.stdout
    files = {path.name: path.read_text("utf-8") for path in (tmp_path / "发布 目标" / "server").iterdir()}
    unit = files["bulletin-publish.service"]
    command = re.search(r"^ExecStart=(.+)$", unit, re.MULTILINE)
    assert command
    place = f'"{project.folder}/../发布 目标"'
    assert command[1].endswith(f"/scripts publish {place} --stage review --keep 3 --allow 10.0.0.0/8")
    assert verify(tmp_path, files, find_program) == ""
    broken = unit.replace("Type=oneshot", "Type=once")
    assert "once" in verify(tmp_path, {**files, "bulletin-publish.service": broken}, find_program)


def test_the_hour_of_the_timer_is_the_one_meant(find_program: Callable[[str], str]) -> None:
    timer = server_files(Serving("/srv", "", [], ""), "", Path("/srv"), "root", ["/bin/true"])["bulletin-publish.timer"]
    when = re.search(r"OnCalendar=(.+)", timer)
    assert when
    command = [find_program("systemd-analyze"), "calendar", "--base-time=2026-03-09 12:00:00 UTC", when[1]]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env={"TZ": "UTC", "LC_ALL": "C.UTF-8"})
    assert re.search(r"Mon 2026-03-09 16:10:00 UTC", said.stdout), said.stdout


def test_words_reach_the_command_as_they_are(tmp_path: Path, find_program: Callable[[str], str]) -> None:
    """Systemd names the file that it would run, with quotes and signs taken away. What follows it cannot be seen so."""
    odd = tmp_path / "py 100% 党"
    files = server_files(Serving("/srv", "", [], ""), "", tmp_path, "root", [str(odd), *ODD[1:]])
    assert f"{odd} is not executable" in verify(tmp_path, files, find_program)
    odd.symlink_to(sys.executable)
    assert verify(tmp_path, files, find_program) == ""
