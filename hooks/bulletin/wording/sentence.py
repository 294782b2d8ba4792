"""What a wording is: the sentences of one code, with the phrases that many share."""

from __future__ import annotations

from dataclasses import dataclass

REGULATION = "《党政机关公文处理工作条例》第九条"
DATE_STANDARD = "GB/T 7408.1—2023（日期写作“年-月-日”，月、日各两位）"
RIGHT_LINE = "这一行应写成：\n{right}"


@dataclass(frozen=True)
class Wording:
    """What is wrong (`problem`), what to do (`fix`), and where the rule comes from, where it is from outside the house.

    `{name}` stands for a parameter of the finding; the last line of `fix` is, where there is one, the line as it would
    be right. The reader is an office worker: no word of programming where a plain one does.
    """

    problem: str
    fix: str
    source: str = ""
