"""A site that has been built and checked in, the same online at a target out, or the site that was online before.

The order is all there is to it: everything that can fail comes before the switch, and what is found after it is undone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from publishing.manifest import MANIFEST, format_manifest, hash_files
from publishing.policy import allowed_hashes, content_security_policy, site_hashes
from publishing.release_folder import ReleaseError
from publishing.server_files import LOCATION, UNITS
from publishing.signature import sign
from publishing.smoke import request_pages
from publishing.target import Target

_OWN_HASHES = "script-hashes.txt"
_SPARE = 1.1


@dataclass(frozen=True)
class Steps:
    """What the administrator has set; `say` takes the news."""

    address: str
    sign_key: Path | None
    keep: int
    ledgers: dict[str, str]
    """What will have been public once the release is online: path below docs/ → text."""
    make_server_files: Callable[[str], dict[str, str]]
    """A content security policy in, the configurations out."""
    reload: Callable[[], str] | None
    """Has the server read its configuration again; what went wrong, or nothing."""
    say: Callable[[str], None]


def go_online(target: Target, site: Path, name: str, steps: Steps) -> bool:
    """Whether the release is online at the end; where it is not, the one before is, and `steps.say` was told why."""
    before = target.current()
    hashes = hash_files(site)
    carried = {path: digest for path, digest in target.hashed_files().items() if path not in hashes}
    size = sum((site / path).stat().st_size for path in hashes)
    if target.free_bytes() < size * _SPARE:
        raise ReleaseError(
            f"目标磁盘空间不够，需要 {size // 1_000_000 + 1} MB，没有发布，原来的网站没有变。请腾出空间。"
        )
    (site / MANIFEST).write_bytes(format_manifest({**hashes, **carried}).encode("utf-8", "surrogateescape"))
    if steps.sign_key:
        sign(site, steps.sign_key)
    target.send(site, target.begin(name))
    target.finish(name, sorted(carried), steps.ledgers)
    _prepare_server(target, site, steps)
    target.switch(name)
    if steps.address and (faults := request_pages(steps.address, {**hashes, **carried})):
        return _go_back(target, name, before, faults, steps)
    for old in target.keep(steps.keep):
        steps.say(f"已删除较早的一次发布：{old}")
    return True


def _prepare_server(target: Target, site: Path, steps: Steps) -> None:
    """Before the switch: a configuration that allows the scripts of the pages now online and of the new ones."""
    own = site_hashes(site)
    still_online = allowed_hashes(target.server_file(_OWN_HASHES))
    files = steps.make_server_files(content_security_policy(own | still_online))
    units = {name: files.pop(name) for name in UNITS if name in files}
    known = target.server_file(LOCATION)
    is_needed = not own <= allowed_hashes(known)
    had_units = all(target.server_file(name) for name in units)
    if target.write_server_files(units) and had_units:
        steps.say("每晚发布的设置有变化（目标文件夹的 server 里），用 systemd 的，请重新拷贝这两个文件。")
    is_changed = target.write_server_files(files)
    target.write_server_files({_OWN_HASHES: "".join(f"'{digest}'\n" for digest in sorted(own))})
    if not is_changed:
        return
    if not known:
        steps.say("服务器的配置已经写在目标文件夹的 server 里，请按各文件开头的说明设置好 nginx 或者 Caddy。")
    elif steps.reload is None:
        steps.say(
            "服务器的配置有变化（目标文件夹的 server 里），请让 nginx 或者 Caddy 重新加载一次；"
            + ("不重新加载，网页里的脚本会被拦住；" if is_needed else "")
            + "以后可以用 --reload 让 publish 自己做。"
        )
    elif said := steps.reload():
        raise ReleaseError(f"服务器没有重新加载配置（{said}），没有切换，原来的网站没有变。请检查 --reload 的命令。")


def _go_back(target: Target, name: str, before: str | None, faults: list[str], steps: Steps) -> bool:
    for fault in faults:
        steps.say(fault)
    if before is None:
        steps.say(
            f"通过 {steps.address} 看不到刚发布的网站。这是第一次发布，没有上一版可退，文件留在目标文件夹里；"
            "请按其中 server 的配置设置好服务器，再运行一次。"
        )
        return False
    target.switch(before)
    target.discard(name)
    steps.say(f"通过服务器检查没有通过，已经自动退回 {before}。")
    return False
