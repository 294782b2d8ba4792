"""The files of .vscode/ that are made from the model: path → text. A test holds them against those in the repository.

`python3 scripts schema` writes them anew after a change of the model.
"""

import json
from collections.abc import Mapping

from bulletin.glossary import DOCUMENT_KINDS
from bulletin.render.front_matter_schema import front_matter_schema
from new_template import Values, fill_template

SCHEMA_FILE = "front-matter.schema.json"


def editor_files() -> Mapping[str, str]:
    """Every generated file of .vscode/ with its text."""
    return {SCHEMA_FILE: _json(front_matter_schema()), "bulletin.code-snippets": _json(_snippets())}


def _snippets() -> dict[str, object]:
    """What `new` would write, for those who begin a file in their text editor; Tab goes from blank to blank."""
    notice: Values = {
        "title": "关于${1:……}的通知",
        "doc_no": "${2:云溪师组}〔$CURRENT_YEAR〕${3:1}号",
        "issuer": "${4:中共云溪师范大学委员会组织部}",
        "recipients": ["${5:各党总支}"],
        "date": "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
    }
    story: Values = {
        "title": "${1:标题}",
        "date": "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
        "subject": "${2:某某党支部}",
        "kind": "${3|group,person|}",
        "unit": "${4:所在单位}",
    }
    return {
        "新通知": _snippet("notice", notice, "一份通知的登记部分和正文"),
        "新先进典型": _snippet("story", story, "一篇先进典型的登记部分和正文"),
    }


def _snippet(kind: str, values: Values, description: str) -> dict[str, object]:
    # fill_template puts what YAML would misread, such as a blank's braces, into quotes; the blank's words need none.
    lines = [_without_quotes(line) for line in fill_template(kind, values).rstrip("\n").split("\n")]
    return {
        "scope": "markdown",
        "prefix": [f"新{DOCUMENT_KINDS[kind]}", kind],
        "description": description,
        "body": lines,
    }


def _without_quotes(line: str) -> str:
    return line.replace('"', "")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
