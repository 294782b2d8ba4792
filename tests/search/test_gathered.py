"""An index made with the memory of the last one is the index made without, to the byte, after whatever has changed."""

import random
from collections.abc import Iterable, Sequence

import pytest
from bulletin.index import Bulletin as Assembled
from bulletin.pipeline import assemble_bulletin
from bulletin.search import SitePage, search_files
from bulletin.search import files as files_module
from bulletin.search import gathered as gathered_module
from bulletin.search import shards as shards_module
from bulletin.search.shards import change_shards, cut_shards

UNITS = "units:\n  - {name: 文学院党总支, slug: literature, level: 党总支}\n"
WORDS = (
    "党费收缴 组织生活 主题党日 台账报送 节能降耗 安全检查 志愿服务 谈心谈话 述职评议 换届选举 读书会 值班室 AI平台"
).split()


class Rows(dict[str, object]):
    """A memory that notes which rows are looked at, and which are to stay."""

    def __init__(self, rows: Iterable[tuple[str, object]] = ()) -> None:
        super().__init__(rows)
        self.read, self.asked = list[str](), set[str]()

    def get(self, key: str, default: object = None) -> object:
        self.asked.add(key)
        if key in self:
            self.read.append(key)
        return super().get(key, default)

    def __setitem__(self, key: str, value: object) -> None:
        self.asked.add(key)
        super().__setitem__(key, value)

    def stay(self, keys: Iterable[str]) -> bool:
        wanted = set(keys)
        self.asked |= wanted
        return wanted <= self.keys()


def written(assembled: Assembled, pages: Sequence[SitePage] = (), memory: Rows | None = None) -> dict[str, str]:
    """Path → text; each is what its name tells, too."""
    files = search_files(assembled, pages, memory)
    return {path: f"{part.name} {part.make()}" for path, part in files.items()}


class Bulletin:
    """Documents that somebody changes at random."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.files = {"_register/units.yml": UNITS.encode()}
        self.pages = [SitePage("guide/index.md", "写作指南", "写清楚。")]
        for _ in range(12):
            self.add()

    def text(self) -> str:
        words = "、".join(self.chance.choices(WORDS, k=self.chance.randint(1, 9)))
        return f"各党总支要于{self.chance.randint(1, 12)}月{self.chance.randint(1, 28)}日前做好{words}工作。"

    def add(self) -> None:
        number = self.chance.randint(1, 99)
        day = f"{self.chance.randint(2024, 2026)}-0{self.chance.randint(1, 9)}-1{self.chance.randint(0, 9)}"
        self.files[f"notices/2026/n{number}.md"] = (
            f"---\ntitle: 关于{self.chance.choice(WORDS)}的通知\ndoc_no: 云委〔2026〕{number}号\n"
            f"issuer: 中共云溪学院委员会\ndate: {day}\n---\n\n一、安排\n\n{self.text()}\n\n{self.text() * 30}\n"
        ).encode()

    def any_notice(self) -> str:
        return self.chance.choice(sorted(path for path in self.files if path.startswith("notices/")))

    def edit(self) -> None:
        self.files[self.any_notice()] += f"\n{self.text()}\n".encode()

    def shorten(self) -> None:
        path = self.any_notice()
        self.files[path] = self.files[path][:400].decode(errors="ignore").encode()

    def delete(self) -> None:
        if sum(path.startswith("notices/") for path in self.files) > 2:
            del self.files[self.any_notice()]

    def withdraw(self) -> None:
        target = self.any_notice().removeprefix("notices/2026/n").removesuffix(".md")
        self.files["notices/2026/w.md"] = (
            f"---\ntitle: 关于撤销的通知\ndoc_no: 云委〔2026〕100号\nissuer: 中共云溪学院委员会\ndate: 2026-12-01\n"
            f"withdraws: [云委〔2026〕{target}号]\n---\n\n现予撤销。\n"
        ).encode()

    def change_register(self) -> None:
        more = "  - {name: 理学院党总支, slug: science, level: 党总支}\n" if self.chance.random() < 0.5 else ""
        self.files["_register/units.yml"] = (UNITS + more).encode()

    def change_page(self) -> None:
        self.pages[0] = SitePage("guide/index.md", "写作指南", self.text())

    def change(self) -> str:
        actions = [self.edit, self.edit, self.add, self.shorten, self.delete, self.withdraw, self.change_register]
        action = self.chance.choice([*actions, self.change_page])
        action()
        return action.__name__


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("cut", [2, 200])
@pytest.mark.parametrize("most", [2, 20])
@pytest.mark.parametrize("share", [1, 4])
def test_any_sequence_of_changes_gives_the_bytes_of_an_index_made_anew(
    seed: int, cut: int, most: int, share: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathered_module, "_MOST_CHANGED", most)  # so that documents are numbered anew
    monkeypatch.setattr(gathered_module, "_CUT_LEAST", cut)  # so that a small bulletin has words that are too common
    monkeypatch.setattr(gathered_module, "_LARGE_SHARE", share)  # so that a small bulletin has changed shelves
    monkeypatch.setattr(shards_module, "_FILE_SIZE", 400)
    bulletin, memory, done = Bulletin(seed), Rows(), list[str]()
    for _ in range(8):
        assembled = assemble_bulletin(bulletin.files)
        assert written(assembled, bulletin.pages, memory) == written(assembled, bulletin.pages), done
        memory = Rows((key, memory[key]) for key in memory.asked if key in memory)  # the rest is forgotten
        done.append(bulletin.change())


def test_a_memory_whose_writing_broke_off_makes_no_index_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards_module, "_FILE_SIZE", 400)
    bulletin, memory = Bulletin(1), Rows()
    search_files(assemble_bulletin(bulletin.files), (), memory)
    before = dict(memory)
    path = bulletin.any_notice()
    bulletin.files[path] += "\n请认真学习。\n".encode()
    assembled = assemble_bulletin(bulletin.files)
    expected = written(assembled)
    assert written(assembled, (), memory) == expected
    (last,) = (key for key in before if memory[key] is not before[key])
    rows = [key for key in memory if key not in before]
    assert len(rows) > 3
    for number in range(len(rows) + 1):
        half = before | {key: memory[key] for key in rows[:number]}
        assert written(assembled, (), Rows(half.items())) == expected
        assert written(assembled, (), Rows((half | {last: memory[last]}).items())) == expected


def test_one_edit_reads_and_writes_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the tests above would hold for an index that is always made anew."""
    made: list[str] = []
    records = gathered_module.records_of
    monkeypatch.setattr(gathered_module, "records_of", lambda entry: made.append(entry.url) or records(entry))
    monkeypatch.setattr(shards_module, "_FILE_SIZE", 400)
    bulletin, memory = Bulletin(1), Rows()
    search_files(assemble_bulletin(bulletin.files), (), memory)
    shelves = sum(" shelf " in key for key in memory)
    made.clear()
    memory.read.clear()
    known = set(memory)
    path = bulletin.any_notice()
    bulletin.files[path] += "\n请认真学习。\n".encode()
    search_files(assemble_bulletin(bulletin.files), (), memory)
    assert made == [path.removesuffix(".md") + "/"]
    assert sum(" entry " in key for key in memory.read) == 1
    assert 0 < sum(" shelf " in key for key in memory.read) < shelves / 3
    assert sum(" entry " in key for key in memory.keys() - known) == 1
    assert sum(" shelf " in key for key in memory.keys() - known) < shelves / 3
    made.clear()
    del bulletin.files[bulletin.any_notice()]
    search_files(assemble_bulletin(bulletin.files), (), memory)
    assert made == []


def test_what_was_not_made_in_this_run_can_be_written_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that is made anew needs every file, though nothing has changed."""
    bulletin, memory = Bulletin(2), Rows()
    assembled = assemble_bulletin(bulletin.files)
    first = written(assembled, (), memory)
    monkeypatch.setattr(files_module, "gather", lambda *given: given[-1])
    assert written(assembled, (), memory) == first


def test_a_row_that_has_lost_its_value_is_made_again() -> None:
    bulletin, memory = Bulletin(4), Rows()
    written(assemble_bulletin(bulletin.files), (), memory)
    for key in list(memory):
        bulletin.edit()
        assembled = assemble_bulletin(bulletin.files)
        lost = Rows((name, None if name == key else value) for name, value in memory.items())
        assert written(assembled, (), lost) == written(assembled), key


def test_what_is_cleared_away_while_it_is_written_is_made_again() -> None:
    bulletin, memory = Bulletin(3), Rows()
    assembled = assemble_bulletin(bulletin.files)
    first = written(assembled, (), memory)
    files = search_files(assembled, (), memory)
    memory.clear()
    assert {path: f"{part.name} {part.make()}" for path, part in files.items()} == first


def test_changed_shards_are_those_of_the_changed_table() -> None:
    chance = random.Random(3)
    table: dict[str, object] = {f"词{n}": "x" * chance.randint(1, 90) for n in range(500)}
    shards = cut_shards(table.items())
    assert len(shards.texts) > 1
    changes: dict[str, object | None] = {"词3": "y", "词4": None, "新词": "z", "没有": None}
    after = {key: value for key, value in {**table, **changes}.items() if value is not None}
    assert change_shards(shards, changes) == cut_shards(after.items())
    # As many more as make it another number of files: then it is cut anew.
    assert change_shards(shards, {f"再{n}": "x" * 90 for n in range(2000)}) is None
