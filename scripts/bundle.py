"""`bundle`: the project and its packages in one archive, for a machine without internet: 0 made, 2 could not run.

In it, `wheels/` holds what the lock file names, checked against its hashes by pip; the door finds that folder itself.
Needs a package registry, as pip is configured; nothing of the machine it is made on is in it.
"""

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import environment
from environment import ROOT
from git_reading import GitFailed, Repository
from whole_file import explain_not_written

# A wheel says for which system it was made; pip takes any of these, the first that is there.
PLATFORMS = {
    "linux": [f"manylinux_2_{minor}_x86_64" for minor in (34, 31, 28, 27, 24, 17, 12, 5)] + ["manylinux2014_x86_64"],
    "linux-arm": [f"manylinux_2_{minor}_aarch64" for minor in (34, 31, 28, 27, 24, 17)] + ["manylinux2014_aarch64"],
    "windows": ["win_amd64"],
    "macos": [f"macosx_{major}_0_{kind}" for major in (14, 13, 12, 11) for kind in ("arm64", "universal2")]
    + [f"macosx_10_{minor}_universal2" for minor in (15, 13, 12, 9)],
}
_FOLDER = "bulletin"
_LOCK_FILE = ROOT / "requirements" / "run.txt"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--platform",
        choices=PLATFORMS,
        action="append",
        metavar="系统",
        help=f"给哪种系统用：{'、'.join(PLATFORMS)}，可写多次（默认和这台机器一样）；linux-arm 是鲲鹏、飞腾一类",
    )
    parser.add_argument(
        "--python",
        type=_version,
        action="append",
        metavar="版本",
        help="那台机器的 Python 版本，例如 3.12，可写多次（默认和这台机器一样）",
    )
    parser.add_argument("--output", type=Path, metavar="文件", help="写到哪里（默认 bulletin-提交号.zip）")


def run(options: argparse.Namespace) -> int:
    """Collect, pack, say how to use it."""
    platforms = options.platform or [_this_platform()]
    versions = options.python or [f"{sys.version_info.major}.{sys.version_info.minor}"]
    try:
        commit = Repository(ROOT).lines("log", "-1", "--format=%h")[0]
    except GitFailed as error:
        print(f"打包要从 git 仓库里取项目，这里取不到（{error}）。请用 git clone 取得项目。", file=sys.stderr)
        return 2
    output = (options.output or Path(f"bulletin-{commit}.zip")).resolve()
    with tempfile.TemporaryDirectory(prefix="bulletin-bundle-") as scratch:
        folder = Path(scratch) / _FOLDER
        _clone(folder)
        for name in platforms:
            for version in versions:
                print(f"正在下载 {name}、Python {version} 的软件包……", flush=True)
                if said := _download(folder / "wheels", PLATFORMS[name], version):
                    print(said, file=sys.stderr)
                    return 2
        try:
            part = shutil.make_archive(str(output.with_name(f".{output.name}.part")), "zip", scratch, _FOLDER)
            Path(part).replace(output)
        except OSError as error:
            print(explain_not_written(str(output), error), file=sys.stderr)
            return 2
    count = len(platforms) * len(versions)
    print(f"已打包：{output}（{output.stat().st_size // 1_000_000} MB，{count} 种环境）。")
    print("拷到没有网络的电脑上解压，在 bulletin 文件夹里运行 python3 scripts serve（Windows 上是 py scripts serve）。")
    return 0


def _clone(folder: Path) -> None:
    """The last commit with its history, so that it can be published there; and not where it was taken from."""
    Repository(ROOT).ask("clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder))
    Repository(folder).ask("remote", "remove", "origin")
    Repository(folder).ask("config", "core.fileMode", "false")  # a ZIP does not keep which files may be run


def _download(wheels: Path, tags: Sequence[str], version: str) -> str:
    """Why not all packages are in the folder, or nothing."""
    words = ["--only-binary", ":all:", "--no-deps", "--require-hashes", "--no-input", "--disable-pip-version-check"]
    system = ["--implementation", "cp", "--python-version", version, *(f"--platform={tag}" for tag in tags)]
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-m",
            "pip",
            "download",
            "-q",
            *words,
            *system,
            "-r",
            str(_LOCK_FILE),
            "-d",
            str(wheels),
        ],
        env=environment.child_environment(),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return ""
    errors = [line.removeprefix("ERROR: ") for line in done.stderr.splitlines() if line.startswith("ERROR: ")]
    return (
        f"软件包没有下载完（{errors[-1] if errors else '没有说明'}），没有打包。"
        "请接通网络，检查 --python 的版本有没有现成的包，再运行一次。"
    )


def _this_platform() -> str:
    system = {"Windows": "windows", "Darwin": "macos"}.get(platform.system(), "linux")
    return "linux-arm" if system == "linux" and platform.machine() == "aarch64" else system


def _version(text: str) -> str:
    parts = text.split(".")
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() for part in parts) or int(parts[1]) < 11:
        raise argparse.ArgumentTypeError(f"“{text}”不行，请写成 3.12 这样，不低于 3.11")
    return text
