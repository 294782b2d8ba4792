"""The body of a pasted document in; title, 文号, issuer, 主送, dates, attachments out, and what is left as its text.

A field is taken where the paper has it and looks as it should; whatever else is found there stays in the text, and
the field stays empty with the reason. Nothing is guessed, nothing is corrected.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.intake.addressees import goes_on_with_names, is_last_line, is_rest_of_word, names_in
from bulletin.intake.form_table import read_form
from bulletin.intake.frame_table import cells_of, is_imprint, is_letterhead, is_signature
from bulletin.intake.loss import Loss, shorten
from bulletin.intake.names import GENRE, TAMPERED, doubt_of_office, doubt_of_title, is_office
from bulletin.intake.offered_files import files_in, without_suffix
from bulletin.read.blocks import Body
from bulletin.read.dates import HAN_YEAR, intended_date

_SPACE = re.compile(r"\s+")
_SPACE_BESIDE_HAN = re.compile(r"(?<![A-Za-z0-9.,])\s+|\s+(?![A-Za-z0-9.,])")
_DOC_NO = re.compile(
    r"(?P<no>[\u4e00-\u9fff]{1,20}[〔\[【(（〖［﹝]\d{2,4}[〕\]】)）〗］﹞]第?\d{1,4}号)(?P<rest>签发人.*)?\Z"
)
_DATE = re.compile(
    rf"(?:{HAN_YEAR}|\d{{4}})年[一二三四五六七八九十\d]{{1,3}}月[一二三四五六七八九十\d]{{1,3}}[日号]\Z"
    r"|\d{4}(?P<part>[.．/-])\d{1,2}(?P=part)\d{1,2}\Z"
)
# 2026年　月　日, to be filled in by hand; 2026年3月.
_OPEN_DATE = re.compile(
    rf"(?:{HAN_YEAR}|\d{{4}})?年(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}}|[Xx×]{{1,2}})?月(?:[\dXx×]{{0,2}}日)?\Z"
)
# Two offices that sign side by side, each with the date.
_SAID_TWICE = re.compile(r"(?P<date>[^年]{4}年[^月]{1,3}月[^日号]{1,3}[日号])(?P=date){1,3}\Z")
# （盖章） and （公章） tell where the seal goes and are no part of the name.
_SEAL = re.compile(r"[（(](?:盖章|公章|印章|签章|章|印)[）)]\Z")
_IMPRINT = re.compile(r"(?P<office>.{0,40}?)(?P<date>\d{4}年\d{1,2}月\d{1,2}日)印发(?:[（(]?共印\d+份[）)]?)?\Z")
_COPIES = re.compile(r"抄\s*[送报][：:](.{2,300})\Z")
_ATTACHMENTS = re.compile(r"附\s*件?\s*[：:]\s*(?=\S)|附\s*件?\s*[：:]\Z")
_ATTACHED_TEXT = re.compile(r"附\s*件\s*\d{0,2}[：:]?\Z|附件\d{1,2}[：:]?\S{0,40}\Z")
_ATTACHMENT_ITEM = re.compile(r"\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s*")
_KEYWORDS = re.compile(r"主题词[：:].{1,60}\Z")
_PUBLICITY = re.compile(r"[（(]?(?:此件.{0,10}公开.{0,10}|主动公开|依申请公开)[）)]?\Z")
_SECRET = re.compile(r"密|★|☆|内部|份号|不得外传|不予公开")
_RESIDUE = re.compile(
    r"来源[：:]|发布(?:时间|日期|人|者|单位)[：:]|(?:浏览|阅读|点击|访问)(?:次数|量|数)|【?字[体号][：:]|(?:打印|关闭)(?:本页|窗口|此页)|"
    r"(?:当前|所在)位置[：:]|(?:上|下)一[篇条][：:]|版权所有|[A-Za-z\u4e00-\u9fff]ICP备|ICP备|首页\s*[>»›]|返回(?:顶部|列表|首页)|分享到|责任编辑[：:]|扫[一码描].{0,6}关注|点击.{0,4}蓝字|关注我们|写留言|阅读\s*\d+|点赞.{0,6}(?:在看|转发|分享)"
    r"|\A原创[\u4e00-\u9fff\s]{2,40}\d{4}-\d{2}|\AEND\Z|\A(?:责编|编辑|审核|校对|[初复终一二三]审|供稿|图文|排版)[：:]|作者[：:].{0,20}(?:时间|日期)"
    r"|\A(?:[【\[（(]?(?:打印|关闭|收藏|返回|分享|纠错|复制链接|上一[篇条]|下一[篇条])(?:此文|本文|本页|此页|窗口|页面)?[】\]）)]?[|｜\s]?)+\Z"
)
_CLASSIFIED = re.compile(r"[绝机秘]\s*密|内部|★")
_BRACKETS = re.compile(r"[〔\[【〖［﹝〕\]】〗］﹞（()）]")
_FORM_BEGINS = 4
_LONGEST_NAME = 60
_LOOK_AT = 14
_SHORT = 12
_MARKED = re.compile("[。；：！？]")
_TITLE_OF_OTHER_KIND = re.compile(r"[^，。；：:|]{0,40}关于[^，。；：:|]{2,80}的[\u4e00-\u9fff]{2,4}\Z")
_FIRST_SENTENCE = re.compile(r"[\u4e00-\u9fff]{1,6}。")


@dataclass
class Frame:
    """The fields found, the numbers of the blocks that are the text, and what is to be told.

    `fields` has front-matter keys; `glued` are numbers of blocks that belong to the one before them.
    """

    fields: dict[str, object] = field(default_factory=dict)
    kept: list[int] = field(default_factory=list)
    glued: set[int] = field(default_factory=set)
    losses: list[Loss] = field(default_factory=list)


def read_frame(body: Body, given: Mapping[str, object] | None = None) -> Frame:
    """Find the frame of a document at the two ends of its text; what is given already is theirs who gave it."""
    finder = _Finder(body)
    finder.find()
    finder.settle(given or {})
    return finder.frame


class _Finder:
    def __init__(self, body: Body) -> None:
        self.frame = Frame()
        self._blocks = body.blocks
        self._raw = [body.text[block.start : block.end] for block in body.blocks]
        self._words = [_tighten(text) for text in self._raw]
        self._set_in_columns = self._read_columns()
        self._taken: set[int] = set()
        self._taken_for: dict[str, set[int]] = {}
        self._number_in_form = ""

    def find(self) -> None:
        """Top to bottom: the head, the foot, and what the two together say of the issuer."""
        self._number_in_form = self._leave_out_form()
        self._leave_out_residue()
        head = self._find_recipients()
        number = self._find_doc_no(head)
        first_of_title = self._find_title(head, number)
        letterhead = self._find_letterhead(first_of_title if first_of_title is not None else number)
        signature = self._find_signature(max(head, 0))
        self._find_attachments(signature)
        self._find_files(max(head, 0))
        self._find_foot(signature)
        self._settle_issuer(letterhead, signature)
        self._leave_out_before(first_of_title, number)
        self._glue_broken_heading()

    def settle(self, given: Mapping[str, object]) -> None:
        """What is given stands; the same words in the text are left out of it, others stay there and are told."""
        for key in given:
            found = self.frame.fields.pop(key, None)
            if found is None or not _is_same(key, given[key], found):
                self._taken -= self._taken_for.get(key, set())
            if found is not None and not _is_same(key, given[key], found):
                self._tell_other(key, given[key], found)
            self._settle_losses(key, given[key])
        self.frame.kept = [n for n in range(len(self._blocks)) if n not in self._taken]

    def _settle_losses(self, key: str, given: object) -> None:
        """A field that is given is not empty, whatever the text says; but words that were tampered with are told."""
        losses, self.frame.losses = self.frame.losses, []
        for loss in losses:
            is_empty = loss.code == "field-left-empty" and loss.params["key"] == FRONT_MATTER_KEYS[key]
            if is_empty and loss.params["reason"] not in TAMPERED:
                if loss.params["words"]:
                    self._tell_other(key, given, loss.params["words"])
            elif loss.code != "recipients-not-found" or key != "recipients":
                self.frame.losses.append(loss)

    def _tell_other(self, key: str, given: object, found: object) -> None:
        words = {"given": shorten(_as_words(given)), "found": shorten(_as_words(found))}
        self.frame.losses.append(Loss("header-differs", weight="look", params={"key": FRONT_MATTER_KEYS[key], **words}))

    def _take(self, key: str, *numbers: int) -> None:
        """These blocks say the field, and nothing else."""
        self._taken.update(numbers)
        self._taken_for.setdefault(key, set()).update(numbers)

    def _spaced(self, number: int) -> bool:
        return self._raw[number].strip() != self._words[number]

    def _is_plain(self, number: int) -> bool:
        is_line = self._blocks[number].shape in ("paragraph", "heading") or number in self._set_in_columns
        return is_line and number not in self._taken

    def _is_row(self, number: int) -> bool:
        return self._blocks[number].shape == "row" and number not in self._set_in_columns

    def _read_columns(self) -> set[int]:
        """The rows of tables that are but lines of the frame; their cells are read as one line."""
        found: set[int] = set()
        start = 0
        while start < len(self._blocks):
            end = start + 1
            if self._blocks[start].shape == "row":
                # The head of a table is apart from what is above it, and its rows are not.
                while end < len(self._blocks) and self._blocks[end].shape == "row" and not self._blocks[end].is_apart:
                    end += 1
                rows = self._raw[start:end]
                is_date = lambda words: _date_of(words) != ("", "")  # noqa: E731
                if (start < _FORM_BEGINS and is_letterhead(rows)) or is_imprint(rows) or is_signature(rows, is_date):
                    found.update(range(start, end))
            start = end
        for number in found:
            self._raw[number] = " ".join(cells_of(self._raw[number]))
            self._words[number] = _tighten(self._raw[number])
        return found

    def _leave_out_form(self) -> str:
        """The form of an office system above the paper; one that tells of a 密级 stays, for the checks to stop it."""
        start = next((n for n in range(min(_FORM_BEGINS, len(self._blocks))) if self._is_row(n)), None)
        if start is None:
            return ""
        end = next((n for n in range(start, len(self._blocks)) if not self._is_row(n)), len(self._blocks))
        form = read_form(self._raw[start:end])
        if form is None or end == len(self._blocks) or _CLASSIFIED.search(form.others):
            return ""
        self._taken.update(range(start, end))
        words = {"words": shorten(form.others) or "只有标题和字号"}
        self.frame.losses.append(Loss("form-left-out", self._where(start), "look", words))
        return form.number

    def _leave_out_residue(self) -> None:
        last = len(self._blocks)
        for number in (*range(min(_LOOK_AT, last)), *range(max(last - _LOOK_AT, _LOOK_AT), last)):
            words = self._words[number]
            if len(words) <= 120 and self._is_plain(number) and _RESIDUE.search(words) and not _SECRET.search(words):
                self._leave_out(number, "web-residue-left-out", "note")

    def _find_recipients(self) -> int:
        """The number of the block of 主送机关, -1 if there is none; nothing above the ladder and the text itself."""
        for number in range(min(_LOOK_AT, len(self._blocks))):
            words = self._words[number]
            if number in self._taken:
                continue
            if self._blocks[number].marker or self._is_row(number):
                break
            if self._is_plain(number) and is_last_line(words) and self._take_recipients(number):
                return number
            if len(words) > 100 and not GENRE.search(words):
                break
        self.frame.losses.append(Loss("recipients-not-found", weight="note"))
        return -1

    def _take_recipients(self, last: int) -> bool:
        """Whether the names that end on this line are taken, or told to be left for a person to put together."""
        first = last
        while first and self._is_plain(first - 1) and goes_on_with_names(self._words[first - 1]):
            first -= 1
        numbers = range(first, last + 1)
        lines = [self._words[n] for n in numbers]
        names = names_in(lines)
        if not names:
            return False
        if first == last and is_rest_of_word(lines[0]) and self._is_cut_above(first):
            self._empty("recipients", "reason-recipients-cut", "｜".join((self._words[first - 1], lines[0])))
            return True
        self.frame.fields["recipients"] = names
        self._take("recipients", *numbers)
        if first < last:
            told = {"words": shorten("｜".join(lines))}
            self.frame.losses.append(Loss("recipients-joined", self._where(first), "note", told))
        return True

    def _is_cut_above(self, number: int) -> bool:
        """Whether the line above may hold the beginning of a word, being neither a title nor another known line."""
        if not number or not self._is_plain(number - 1):
            return False
        above = self._words[number - 1]
        is_known = GENRE.search(above) or _DOC_NO.match(_SPACE.sub("", above)) or _date_of(above) != ("", "")
        return not (is_known or is_office(above) or re.search(r"[。！？；：:]\Z|文\s*件\Z", above))

    def _head_end(self, head: int) -> int:
        if head >= 0:
            return head
        blocks = [(n, block) for n, block in enumerate(self._blocks[:_LOOK_AT]) if n not in self._taken]
        marked = (n for n, block in blocks if block.marker or self._is_row(n))
        return next(marked, min(_LOOK_AT, len(self._blocks)))

    def _find_doc_no(self, head: int) -> int | None:
        for number in range(self._head_end(head)):
            found = _DOC_NO.match(_SPACE.sub("", self._words[number]))
            if found and self._is_plain(number):
                self.frame.fields["doc_no"] = found["no"]
                self._take("doc_no", number)
                if found["rest"]:
                    self.frame.losses.append(Loss("signer-left-out", self._where(number), "note"))
                return number
        if found := _DOC_NO.match(_SPACE.sub("", self._number_in_form)):
            self.frame.fields["doc_no"] = found["no"]
            return None
        self._empty("doc_no", "reason-not-found")
        return None

    def _find_title(self, head: int, doc_no: int | None) -> int | None:
        """The first block of the title: 关于…的通知, else what ends in a 文种 above the addressees."""
        end = self._head_end(head)
        plain = [n for n in range(end) if self._is_plain(n)]
        for needs_about in (True, False):
            for start in plain:
                for size in range(1, 5):
                    numbers = list(range(start, start + size))
                    if numbers[-1] not in plain:
                        break
                    if (title := self._title_of(numbers, doc_no, needs_about=needs_about)) is not None:
                        self._take_title(title, numbers)
                        return start
        other = next((self._words[n] for n in plain if _TITLE_OF_OTHER_KIND.match(self._words[n])), "")
        self._empty("title", "title-without-genre" if other else "reason-not-found", other)
        return None

    def _title_of(self, numbers: list[int], doc_no: int | None, *, needs_about: bool) -> str | None:
        first = self._words[numbers[0]]
        title = _tighten("".join(self._words[n] for n in numbers))
        if not GENRE.search(title) or len(title) > 150 or re.search(r"[。；：:|｜>＞»›]", title):
            return None
        if needs_about:
            # An office on a line of its own is part of the title below the 文号, and the letterhead above it.
            is_issuer_line = len(numbers) > 1 and is_office(first) and doc_no is not None and doc_no < numbers[0]
            begins = re.match(r"关于|[^，。]{2,40}关于", first) or (
                is_issuer_line and self._words[numbers[1]].startswith("关于")
            )
            return title if begins else None
        return title if len(title) >= 6 and len(numbers) == 1 else None

    def _take_title(self, title: str, numbers: list[int]) -> None:
        if doubt := doubt_of_title(title):
            self._empty("title", doubt, title)
            return
        self.frame.fields["title"] = title
        if len(numbers) > 1 or self._spaced(numbers[0]):
            self.frame.losses.append(Loss("title-tightened", self._where(numbers[0]), "note"))
        self._take("title", *numbers)

    def _find_letterhead(self, below: int | None) -> list[str]:
        """The offices above the title: 中共…委员会文件, or the bare name."""
        found = []
        for number in range(below or 0):
            words = re.sub(r"文\s*件\Z", "", self._words[number])
            if self._is_plain(number) and words and (words != self._words[number] or is_office(words)):
                if doubt := doubt_of_office(words):
                    self._empty("issuer", doubt, words)
                    continue
                self._take("issuer", number)
                found.append(words)
        return found

    def _find_signature(self, after: int) -> list[tuple[int, str]]:
        """The lines of the signature with their numbers; the date is the first one that stands below a name."""
        dates = [n for n in range(after + 1, len(self._blocks)) if self._is_plain(n) and self._date_in(n)]
        for number in dates:
            name = _date_of(self._words[number])[0]
            above = [(number, name)] if name else self._names_above(number)
            if above:
                self._take_date(number, is_alone=not name)
                return above
        if dates and dates[-1] >= len(self._blocks) - 6:
            self._take_date(dates[-1], is_alone=True)
            return []
        return self._find_open_date(after)

    def _find_open_date(self, after: int) -> list[tuple[int, str]]:
        """Who signs above a date that is not written out: 2026年　月　日."""
        for number in range(after + 1, len(self._blocks)):
            if self._is_plain(number) and _OPEN_DATE.match(_SPACE.sub("", self._words[number])):
                self._empty("date", "reason-date-open", self._words[number])
                above = self._names_above(number)
                self._take("date", number)
                return above
        self._empty("date", "reason-not-found")
        return []

    def _date_in(self, number: int) -> bool:
        return _date_of(self._words[number]) != ("", "") and not _IMPRINT.match(self._words[number])

    def _names_above(self, number: int) -> list[tuple[int, str]]:
        names: list[tuple[int, str]] = []
        for n in range(number - 1, max(number - 5, -1), -1):
            words = _SEAL.sub("", self._words[n])
            side_by_side = [_SEAL.sub("", name) for name in re.split(r"[\s、]+", self._raw[n].strip())]
            if not names and self._is_plain(n) and len(side_by_side) > 1 and all(map(is_office, side_by_side)):
                return [(n, name) for name in side_by_side]
            is_name = self._is_plain(n) and len(words) <= 40 and not re.search(r"[。；：:，,？！《》]", words)
            if not is_name or not (is_office(words) or not names):
                break
            names.insert(0, (n, words))
        return names

    def _take_date(self, number: int, *, is_alone: bool) -> None:
        words = _date_of(self._words[number])[1]
        date = intended_date(words)
        if date is None or not date.exists:
            self._empty("date", "reason-no-such-day", words)
            return
        self.frame.fields["date"] = date.iso_date
        if is_alone:
            self._take("date", number)

    def _settle_issuer(self, letterhead: list[str], signature: list[tuple[int, str]]) -> None:
        """One name, said by the head and the foot alike, or by one of them only."""
        names = [name for _, name in signature]
        if any(loss.params.get("key") == FRONT_MATTER_KEYS["issuer"] for loss in self.frame.losses):
            return
        if doubted := next(((doubt, name) for name in names if (doubt := doubt_of_office(name))), None):
            self._empty("issuer", *doubted)
            return
        if len(names) > 1 or len(letterhead) > 1:
            self._empty("issuer", "reason-several-issuers", "、".join(names or letterhead))
            return
        issuers = sorted({*letterhead, *names}, key=len)
        if len(issuers) == 2 and issuers[1].endswith(issuers[0]):
            del issuers[0]  # 组织部 below, 中共…委员会组织部 above
        if len(issuers) == 1:
            self.frame.fields["issuer"] = issuers[0]
            self._take("issuer", *(number for number, _ in signature))
        elif issuers:
            self._empty("issuer", "reason-issuers-differ", "、".join(issuers))
        else:
            self._empty("issuer", "reason-not-found")

    def _find_attachments(self, signature: list[tuple[int, str]]) -> None:
        """附件说明, which stands right above the signature."""
        end = signature[0][0] if signature else len(self._blocks)
        for number in range(max(end - 30, 0), end):
            if not self._is_plain(number) or not (found := _ATTACHMENTS.match(self._words[number])):
                continue
            numbers = [number]
            rest = self._words[number][found.end() :]
            while numbers[-1] + 1 < end and _ATTACHMENT_ITEM.match(self._words[numbers[-1] + 1]):
                numbers.append(numbers[-1] + 1)
                rest += f"\n{self._words[numbers[-1]]}"
            titles = [title.strip(" 　。；;") for title in re.split(r"\n|(?<=\D)(?=\d{1,2}[.．、]\D)", rest)]
            titles = [_ATTACHMENT_ITEM.sub("", title, count=1) for title in titles if title]
            if titles and numbers[-1] == end - 1 and all(len(title) <= _LONGEST_NAME for title in titles):
                self.frame.fields["attachments"] = titles
                self._take("attachments", *numbers)
                words = shorten("、".join(titles))
                self.frame.losses.append(Loss("attachments-listed", self._where(number), "look", {"words": words}))
            return

    def _find_files(self, after: int) -> None:
        """The files that a page offers below the text; the text itself may have named them already."""
        for number in range(max(len(self._blocks) - _LOOK_AT, after), len(self._blocks)):
            names = files_in(self._words[number]) if self._is_plain(number) else []
            if names:
                titles = _names_of(self.frame.fields.get("attachments"))
                known = [without_suffix(title) for title in titles]
                self.frame.fields["attachments"] = [*titles, *(name for name in names if name not in known)]
                self._take("attachments", number)
                words = {"words": shorten("、".join(names))}
                self.frame.losses.append(Loss("attachments-listed", self._where(number), "look", words))

    def _find_foot(self, signature: list[tuple[int, str]]) -> None:
        """What stands below the signature: imprint, copies, strays; attached texts are part of the document."""
        if not signature:
            return
        number = signature[-1][0] + 1
        last_of_text = self._last_of_text(number)
        is_told = False
        while number < len(self._blocks):
            words = self._words[number]
            if _ATTACHED_TEXT.match(words) or self._is_row(number):
                self.frame.losses.append(Loss("attached-text-kept", self._where(number), "look", {"words": words}))
                self._read_imprint_below(number)
                return
            if number not in self._taken:
                is_text = not self._read_foot_line(number, words, is_end=number > last_of_text)
                if is_text and not is_told:
                    told = {"words": shorten(words)}
                    self.frame.losses.append(Loss("text-after-signature", self._where(number), "look", told))
                is_told = is_told or is_text
            number += 1

    def _last_of_text(self, below: int) -> int:
        """The number of the last block that says something: long, a sentence, a date. Headings above it are of it."""
        numbers = (n for n in range(len(self._blocks) - 1, below - 1, -1) if n not in self._taken)
        return next((n for n in numbers if self._is_text(n) and not self._is_of_foot(n)), below - 1)

    def _is_text(self, number: int) -> bool:
        words = self._words[number]
        return len(words) > _SHORT or bool(_MARKED.search(words)) or _date_of(words) != ("", "")

    def _is_of_foot(self, number: int) -> bool:
        words = self._words[number]
        following = self._words[number + 1] if number + 1 < len(self._words) else ""
        is_known = any(known.match(words) for known in (_IMPRINT, _COPIES, _PUBLICITY, _KEYWORDS))
        return is_known or (is_office(words) and _IMPRINT.match(following) is not None)

    def _read_imprint_below(self, attached: int) -> None:
        """The imprint (版记) stands on the last page, below the attached texts."""
        for number in range(len(self._blocks) - 1, attached, -1):
            words = self._words[number]
            is_above = number + 1 < len(self._words) and _IMPRINT.match(self._words[number + 1])
            if not (_IMPRINT.match(words) or _COPIES.match(words) or (is_above and is_office(words))):
                return
            self._read_foot_line(number, words, is_end=True)

    def _read_foot_line(self, number: int, words: str, *, is_end: bool) -> bool:
        """Whether the line is one of the foot; at the end of all, a short line is none of the text, either."""
        following = self._words[number + 1] if number + 1 < len(self._words) else ""
        if imprint := _IMPRINT.match(words):
            date = intended_date(imprint["date"])
            if date and date.exists:
                self.frame.fields["issued"] = date.iso_date
                self._take("issued", number)
        elif copies := _COPIES.match(words):
            self.frame.fields["cc"] = [name for name in re.split(r"[、，,；;]", copies[1].rstrip("。")) if name]
            self._take("cc", number)
        elif _PUBLICITY.match(words):
            self._leave_out(number, "publicity-left-out", "note")
        elif is_office(words) and _IMPRINT.match(following):
            self._leave_out(number, "printing-office-left-out", "note")
        elif (_KEYWORDS.match(words) or (is_end and len(words) <= _SHORT)) and not _SECRET.search(words):
            self._leave_out(number, "stray-line-left-out", "look")
        else:
            return _date_of(words) != ("", "")
        return True

    def _leave_out_before(self, title: int | None, doc_no: int | None) -> None:
        """What is above the title and is none of the known: left out, but for words that may be a 密级."""
        for number in range(title if title is not None else doc_no or 0):
            if not self._is_plain(number):
                continue
            words = self._words[number]
            if _SECRET.search(words):
                self.frame.losses.append(Loss("secret-in-head", self._where(number), "look", {"words": words}))
            elif len(words) <= _LONGEST_NAME and not any(
                words == loss.params.get("words") for loss in self.frame.losses
            ):
                self._leave_out(number, "before-title-left-out", "look")

    def _glue_broken_heading(self) -> None:
        """“一、……抓实” and, behind a page end, “抓好。疫情……”: where all its brothers run on into their text."""
        tops = [n for n in range(len(self._blocks)) if re.match(r"[一二三四五六七八九十]+、", self._blocks[n].marker)]
        for number in tops:
            brothers = [n for n in tops if n != number]
            following = number + 1
            if (
                len(brothers) >= 2
                and "。" not in self._words[number]
                and all("。" in self._words[n] for n in brothers)
                and following < len(self._blocks)
                and not self._blocks[following].marker
                and _FIRST_SENTENCE.match(self._words[following])
            ):
                self.frame.glued.add(following)

    def _empty(self, key: str, reason: str, words: str = "") -> None:
        params = {"key": FRONT_MATTER_KEYS[key], "reason": reason, "words": shorten(words)}
        self.frame.losses.append(Loss("field-left-empty", weight="look", params=params))

    def _leave_out(self, number: int, code: str, weight: str) -> None:
        self._taken.add(number)
        words = shorten(self._words[number])
        self.frame.losses.append(
            Loss(code, self._where(number), "look" if weight == "look" else "note", {"words": words})
        )

    def _where(self, number: int) -> str:
        return f"第{number + 1}段"


def _is_same(key: str, given: object, found: object) -> bool:
    """Whether the text says what is given; an issuer may have its short name in one of them."""
    one, other = _BRACKETS.sub("", _as_words(given)), _BRACKETS.sub("", _as_words(found))
    return one == other or (key == "issuer" and one != "" and (one.endswith(other) or other.endswith(one)))


def _names_of(value: object) -> list[str]:
    return [str(name) for name in value] if isinstance(value, list) else []


def _as_words(value: object) -> str:
    """A name, a date, or names in a row; an attachment by its title."""
    if isinstance(value, Mapping):
        return str(value.get("title", ""))
    return "、".join(map(_as_words, value)) if isinstance(value, list) else _tighten(str(value))


def _date_of(words: str) -> tuple[str, str]:
    """The name before a date at the end of a short line, and the date; two empty texts where there is none."""
    text = _SPACE.sub("", words)
    if same := _SAID_TWICE.match(text):
        text = same["date"]
    if len(text) > _LONGEST_NAME:
        return "", ""
    if _DATE.match(text):
        return "", text
    for start in range(len(text) - 8, 0, -1):
        if _DATE.match(text, start) and is_office(text[:start]):
            return text[:start], text[start:]
    return "", ""


def _tighten(text: str) -> str:
    """Words without the white space that page layout put among Chinese characters."""
    return _SPACE_BESIDE_HAN.sub("", _SPACE.sub(" ", text)).strip()
