"""argparse in Chinese: its own English sentences, replaced one by one. It knows no command.

argparse looks up each sentence through `gettext`, and offers no other way to translate it. A gettext catalogue
would be a binary file that depends on the user's locale, so the two look-up names are replaced instead.
"""

import argparse
from collections.abc import Sequence

PASSED_ON = "passed_on"
"""A parser with a default of this name accepts words that it does not know, and finds them there, in order."""

_SENTENCES = {
    "usage: ": "用法：",
    "%(heading)s:": "%(heading)s：",
    "positional arguments": "参数",
    "options": "选项",
    "subcommands": "子命令",
    "show this help message and exit": "显示这段说明",
    "show program's version number and exit": "显示版本号",
    " (default: %(default)s)": "（默认 %(default)s）",
    "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s。\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s：注意：%(message)s。\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "the following arguments are required: %s": "还缺少：%s",
    "one of the arguments %s is required": "下列选项必须给出一个：%s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "not allowed with argument %s": "不能与 %s 同时使用",
    "ignored explicit argument %r": "这个选项后面不能带值 %r",
    "unexpected option string: %s": "不认识的选项：%s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不够明确，可能是 %(matches)s",
    "expected one argument": "后面要有一个值",
    "expected at most one argument": "后面最多一个值",
    "expected at least one argument": "后面至少要有一个值",
    "expected %s argument": "后面要有 %s 个值",
    "expected %s arguments": "后面要有 %s 个值",
    "invalid %(type)s value: %(value)r": "值 %(value)r 不对",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r 这一项，可选：%(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "没有 %(value)r 这一项，是不是 %(closest)r？可选：%(choices)s"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": "没有 %(parser_name)r 这一项，可选：%(choices)s",
    "can't open '%(filename)s': %(error)s": "打不开“%(filename)s”：%(error)s",
    "option '%(option)s' is deprecated": "选项 %(option)s 已不再推荐使用",
    "argument '%(argument_name)s' is deprecated": "参数 %(argument_name)s 已不再推荐使用",
    "command '%(parser_name)s' is deprecated": "命令 %(parser_name)s 已不再推荐使用",
}


def install() -> None:
    """Make every parser of this process speak Chinese."""
    vars(argparse)["_"] = _translate
    vars(argparse)["ngettext"] = _translate_number


def parse(parser: argparse.ArgumentParser, words: Sequence[str]) -> argparse.Namespace:
    """Parse `words`; unknown ones are an error, unless the parser declares a default named `PASSED_ON`.

    argparse's own REMAINDER refuses a first word that begins with a dash, as in `test -k door`.
    """
    if parser.get_default(PASSED_ON) is None:
        return parser.parse_args(words)
    options, unknown = parser.parse_known_args(words)
    setattr(options, PASSED_ON, unknown)
    return options


def _translate(sentence: str) -> str:
    return _SENTENCES.get(sentence, sentence)


def _translate_number(singular: str, plural: str, count: int) -> str:
    return _translate(singular if count == 1 else plural)
