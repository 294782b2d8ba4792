"""A manifest and a key in, a signature out, and back; by `ssh-keygen -Y`, which every server has."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from publishing.manifest import MANIFEST, SIGNATURE
from publishing.release_folder import ReleaseError

_NAMESPACE = "bulletin"
SIGNER = "bulletin"
"""The name of the publisher in a file of allowed signers: `bulletin ssh-ed25519 AAAA…`."""


def sign(folder: Path, key: Path) -> None:
    """Write the signature of the folder's manifest beside it."""
    done = _run(["ssh-keygen", "-Y", "sign", "-q", "-f", str(key), "-n", _NAMESPACE, str(folder / MANIFEST)])
    if done.returncode != 0 or not (folder / SIGNATURE).is_file():
        said = (done.stderr.strip().splitlines() or ["没有说明"])[-1]
        raise ReleaseError(f"清单没有签上名（{said}），没有发布。请检查 --sign-key 给出的私钥能不能读、有没有口令。")


def check_signature(manifest: str, signature: str, allowed_signers: Path) -> str:
    """A sentence about what is wrong with a signature; empty when one of the allowed signers made it."""
    with tempfile.TemporaryDirectory(prefix="bulletin-") as folder:
        file = Path(folder) / SIGNATURE
        file.write_text(signature, "ascii")
        words = ["-f", str(allowed_signers), "-I", SIGNER, "-n", _NAMESPACE, "-s", str(file)]
        done = _run(["ssh-keygen", "-Y", "verify", *words], manifest)
    return "" if done.returncode == 0 else f"{MANIFEST} 的签名不对，不是 {allowed_signers} 里的人签的，或者清单被改动。"


def _run(command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command, input=given, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except FileNotFoundError:
        raise ReleaseError("签名要用 ssh-keygen，这台机器没有。请安装 openssh-client。") from None
