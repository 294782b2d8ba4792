"""`verify-site`: what is online, file by file, against its manifest: 0 the same, 1 differences, 2 could not run."""

import argparse
import sys
from pathlib import Path

from publishing.release_folder import ReleaseError, explain
from publishing.signature import check_signature
from publishing.target import connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("destination", metavar="目标", help="发布用的文件夹，或者 用户@主机:/绝对路径")
    parser.add_argument(
        "--signers",
        type=Path,
        metavar="文件",
        help="同时核对签名：文件里每行一个“bulletin 公钥”（ssh 的 allowed_signers）",
    )


def run(options: argparse.Namespace) -> int:
    """Name each file that was changed, is missing, or does not belong."""
    try:
        with connect(options.destination) as target:
            faults = target.verify()
            signed = target.signed_manifest()
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(explain(error, options.destination), file=sys.stderr)
        return 2
    if options.signers and signed is None:
        faults.append("清单没有签名。")
    elif options.signers and signed and (fault := check_signature(*signed, options.signers)):
        faults.append(fault)
    if not faults:
        print("网站和发布时完全一样。" + ("签名正确。" if options.signers else ""))
        return 0
    print(*faults, sep="\n")
    print(f"有 {len(faults)} 处与发布时不一样。可以用 publish 重新发布，或者用 rollback 退回上一次。", file=sys.stderr)
    return 1
