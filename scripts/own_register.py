"""The project's register, for commands that read documents wherever they lie."""

from bulletin.folders import REGISTER_FOLDER
from bulletin.register import Register, read_register
from environment import ROOT
from register_gate import unread_register
from unreadable import UnreadableError


def read_own_register() -> Register:
    """The register in docs/. Raises UnreadableError where it cannot be read: every unit would be unknown."""
    docs = ROOT / "docs"
    if told := unread_register(docs):
        raise UnreadableError(told)
    files = sorted((docs / REGISTER_FOLDER).glob("*.yml"))
    return read_register({f"{REGISTER_FOLDER}{file.name}": file.read_bytes() for file in files})[0]
