"""What the commands share that write lines into a front matter: a sound document, where an entry ends, a refusal."""

from collections.abc import Sequence

from bulletin.finding import Finding
from bulletin.read.document import Document, read_document


class RefusedError(Exception):
    """Why nothing is recorded: a sentence, and the findings that speak against it."""

    def __init__(self, sentence: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence, self.findings = sentence, findings


def read_sound(data: bytes, path: str) -> Document:
    """The document of these bytes. Raises RefusedError where it has errors, or line ends that no editor keeps."""
    document = read_document(data, path)
    errors = tuple(finding for finding in document.findings if finding.level == "error")
    if b"\r" in data.replace(b"\r\n", b""):
        raise RefusedError("这份文件的换行符不是通常的写法，请在编辑器里选换行符“LF”，另存后再登记。")
    if errors:
        raise RefusedError("这份文件还有错误，请先改正再登记：", errors)
    return document


def end_of_entry(lines: Sequence[str], first: int, closing: int) -> int:
    """Behind the last line of the entry of the front matter that begins at line `first`, a list's items with it."""
    stop = first + 1
    for number in range(first + 1, closing):
        if lines[number].strip() and lines[number][0] not in " \t-":
            break
        if lines[number].strip():
            stop = number + 1
    return stop
