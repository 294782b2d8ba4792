"""argparse's own words come out in Chinese."""

import argparse
import re

import chinese_argparse
import pytest

ENGLISH = re.compile(r"usage|error|argument|required|invalid|choose|choice|expected|unrecognized|ambiguous|options:")


@pytest.fixture
def parser() -> argparse.ArgumentParser:
    chinese_argparse.install()
    parser = argparse.ArgumentParser(prog="x")
    parser.add_argument("稿件")
    parser.add_argument("--port", type=int)
    parser.add_argument("--pair", nargs=2)
    parser.add_argument("--some", nargs="+")
    parser.add_argument("--stage", choices=["draft", "review"])
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--first", action="store_true")
    one.add_argument("--second", action="store_true")
    return parser


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "还缺少：稿件"),
        (["a", "b"], "不认识的参数：b"),
        (["a", "--port", "x"], "值 'x' 不对"),
        (["a", "--port"], "后面要有一个值"),
        (["a", "--pair", "1"], "后面要有 2 个值"),
        (["a", "--some"], "后面至少要有一个值"),
        (["a", "--stage", "x"], "没有 'x' 这一项，可选："),
        (["a", "--first", "--second"], "不能与 --first 同时使用"),
        (["a", "--first=1"], "这个选项后面不能带值"),
        (["a", "--p", "1"], "--p 不够明确"),
    ],
)
def test_an_error_is_chinese_and_exits_with_2(
    parser: argparse.ArgumentParser, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as exit_:
        parser.parse_args(words)
    assert exit_.value.code == 2
    shown = capsys.readouterr().err
    assert said in shown
    assert not ENGLISH.search(shown)


def test_unknown_words_are_an_error_unless_the_parser_passes_them_on() -> None:
    parser = argparse.ArgumentParser()
    with pytest.raises(SystemExit):
        chinese_argparse.parse(parser, ["-k", "door"])
    parser.set_defaults(**{chinese_argparse.PASSED_ON: ()})
    words = ["-k", "door", "tests/scripts", "--lf"]
    assert getattr(chinese_argparse.parse(parser, words), chinese_argparse.PASSED_ON) == words
