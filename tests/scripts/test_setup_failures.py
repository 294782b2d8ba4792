"""What stopped the setup, as pip, venv or the system put it, and the one sentence that the user gets."""

import errno
from pathlib import Path

import pytest
import setup_failures
from setup_failures import sentence_for_log, sentence_for_os_error

LOG = Path(".venv/bulletin-setup.log")

REFUSED = """\
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after connection broken by \
'NewConnectionError('<HTTPConnection object>: Failed to establish a new connection: [Errno 111] refused')': /tiny/
ERROR: Could not find a version that satisfies the requirement tiny==1.0 (from versions: none)
ERROR: No matching distribution found for tiny==1.0
"""
TOO_OLD_INDEX = """\
ERROR: Could not find a version that satisfies the requirement tiny==9.0 (from versions: 1.0, 2.0)
ERROR: No matching distribution found for tiny==9.0
"""
OTHER_HASH = """\
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.
    tiny==1.0 from a mirror:
        Expected sha256 aaaa
             Got        bbbb
"""
NO_ENSUREPIP = """\
The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
"""


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (REFUSED, setup_failures.NO_NETWORK),
        ("ERROR: HTTP error 502 while getting tiny", setup_failures.NO_NETWORK),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'", setup_failures.NO_NETWORK),
        (TOO_OLD_INDEX, setup_failures.NOT_IN_INDEX.format(package="tiny==9.0")),
        (OTHER_HASH, setup_failures.BAD_HASH),
        (NO_ENSUREPIP, setup_failures.NO_VENV),
        ("/usr/bin/python3: No module named venv", setup_failures.NO_VENV),
        ("ERROR: [Errno 28] No space left on device", setup_failures.DISK_FULL),
        ("ERROR: Could not install packages due to an OSError: [WinError 5] 拒绝访问。", "写不进"),
        ("ERROR: [Errno 13] Permission denied: 'site-packages'", "写不进"),
        ("Segmentation fault", "bulletin-setup.log"),
        ("", "bulletin-setup.log"),
    ],
)
def test_a_log_becomes_one_sentence(output: str, said: str) -> None:
    sentence = sentence_for_log(output, LOG, wheels=None)
    assert said in sentence
    assert sentence.count("。") == 1
    assert sentence.endswith("。")


def test_a_package_missing_from_the_wheels_is_named() -> None:
    sentence = sentence_for_log(REFUSED, LOG, wheels=Path("wheels"))
    assert "tiny==1.0" in sentence
    assert "wheels" in sentence


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, setup_failures.DISK_FULL),
        (errno.EACCES, "写不进 .venv，"),
        (errno.EROFS, "写不进 .venv，"),
        (errno.EIO, "请删除 .venv 文件夹"),
    ],
)
def test_an_error_of_the_system_becomes_one_sentence(number: int, said: str) -> None:
    sentence = sentence_for_os_error(OSError(number, "?"), Path(".venv"))
    assert said in sentence
    assert sentence.count("。") == 1


def test_without_network_the_way_without_it_is_shown() -> None:
    assert "--wheels" in setup_failures.NO_NETWORK
    assert "BULLETIN_WHEELS" in setup_failures.NO_NETWORK
