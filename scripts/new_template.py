"""The facts of a new notice or story in, the text of its file out; asks nothing and writes nothing.

What an editor still has to write stands in 【待写：…】; a rule refuses to publish it (checks/template_left.py).
"""

import json
from collections.abc import Mapping

import yaml

Values = Mapping[str, str | list[str]]

_NOTICE_BODY = """\
【待写：为什么发这份通知，一两句话】现将有关事项通知如下。

一、【待写：第一项工作】

【待写：责任单位、时限、内容，一句话写清楚】

二、【待写：第二项工作】

【待写：同上】
"""
_STORY_BODY = """\
【待写：从一件具体的事写起，写时间、地点、人做了什么】

【待写：结果怎样，用数字和事实说明】
"""


def fill_template(kind: str, values: Values) -> str:
    """The file of a `notice` or a `story` with this front matter, in this order."""
    lines = [f"type: {kind}", *(f"{key}: {_yaml(value)}" for key, value in values.items() if value)]
    body = _NOTICE_BODY if kind == "notice" else _STORY_BODY
    return "\n".join(["---", *lines, "---", "", body])


def _yaml(value: str | list[str]) -> str:
    """The value as an editor would write it: bare where YAML reads the same words back, in quotes elsewhere."""
    if isinstance(value, list):
        return f"[{', '.join(_yaml_item(item) for item in value)}]"
    return value if _reads_back(value, value) else json.dumps(value, ensure_ascii=False)


def _yaml_item(item: str) -> str:
    return item if _reads_back(f"[{item}]", [item]) else json.dumps(item, ensure_ascii=False)


def _reads_back(written: str, meant: object) -> bool:
    try:
        read = yaml.load(f"key: {written}", yaml.BaseLoader)  # noqa: S506 (BaseLoader makes nothing but texts)
    except yaml.YAMLError:
        return False
    return bool(read == {"key": meant})
