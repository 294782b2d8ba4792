"""What came of a file that was brought in, in, the lines that an editor reads out: on the screen and in the report."""

from collections.abc import Iterator, Mapping, Sequence

from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.intake import Draft, Loss
from bulletin.intake.names import TAMPERED
from bulletin.wording.intake import problem_and_fix

_SHOWN = ("title", "doc_no", "issuer", "recipients", "date")
_HEADINGS: Mapping[str, str] = {"lost": "没有带入", "look": "请核对", "note": "已经处理"}
_WIDTH = 5  # characters of the longest name in _SHOWN


def needs_attention(draft: Draft) -> bool:
    """Whether a person has something to do before the draft is as good as the original."""
    return any(loss.weight != "note" for loss in draft.losses)


def screen_lines(draft: Draft) -> Iterator[str]:
    """The fields found, what was lost and what to look at; of the rest only the number."""
    yield from _alarm_lines(draft)
    if draft.fields:
        yield from _field_lines(draft.fields)
    for weight in ("lost", "look"):
        yield from _group_lines(draft.losses, weight)
    if count := sum(loss.weight == "note" for loss in draft.losses):
        yield f"  另有 {count} 处已经按规矩处理，写在导入报告里。"


def report_text(name: str, draft: Draft) -> str:
    """The whole report, which stays beside the draft."""
    lines = [f"导入报告：{name}", "", *_alarm_lines(draft), *_field_lines(draft.fields)]
    for weight in _HEADINGS:
        group = list(_group_lines(draft.losses, weight))
        lines += ["", *group] if group else []
    if not draft.losses:
        lines += ["", "  全部内容都已带入。"]
    return "\n".join([*lines, ""])


def reason_lines(reasons: Sequence[Loss]) -> Iterator[str]:
    """Why a file was refused, every reason."""
    for loss in reasons:
        problem, fix = problem_and_fix(loss.code, loss.params)
        yield f"  问题：{_placed(loss, problem)}"
        if loss is reasons[-1] or problem_and_fix(reasons[-1].code, reasons[-1].params)[1] != fix:
            yield f"  改法：{fix}"


def _alarm_lines(draft: Draft) -> Iterator[str]:
    """A text that somebody else has changed is no draft, whatever else is right about it."""
    if any(loss.params.get("reason") in TAMPERED for loss in draft.losses):
        yield "  注意：这份文件疑似被篡改（有字被换成了广告一类的内容）。请找原件核对，不要直接采用。"


def _field_lines(fields: Mapping[str, object]) -> Iterator[str]:
    for key in _SHOWN:
        value = fields.get(key, "（空着）")
        words = "、".join(map(str, value)) if isinstance(value, list) else str(value)
        name = FRONT_MATTER_KEYS[key]
        yield f"  {name}{'　' * (_WIDTH - len(name))}{words}"


def _group_lines(losses: Sequence[Loss], weight: str) -> Iterator[str]:
    group = [loss for loss in losses if loss.weight == weight]
    if group:
        yield f"  {_HEADINGS[weight]}（{len(group)} 处）"
    for loss in group:
        problem, fix = problem_and_fix(loss.code, loss.params)
        yield f"    {_placed(loss, problem)}"
        yield f"      改法：{fix}".replace("\n", "\n            ")


def _placed(loss: Loss, problem: str) -> str:
    return f"{loss.where}，{problem}" if loss.where else problem
