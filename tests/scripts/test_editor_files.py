"""What text editors get: the generated files are those of today's model, and what the task prints is understood."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from editor_files import editor_files

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".vscode"


@pytest.mark.parametrize("name", sorted(editor_files()))
def test_a_generated_file_is_true(name: str) -> None:
    said = "run `python3 scripts schema`"
    assert (FOLDER / name).read_text("utf-8") == editor_files()[name], said


def test_every_file_is_json() -> None:
    assert all(json.loads(file.read_text("utf-8")) for file in FOLDER.iterdir())


def test_a_snippet_filled_in_is_a_sound_draft(tmp_path: Path) -> None:
    snippets = json.loads(editor_files()["bulletin.code-snippets"])
    year = {"$CURRENT_YEAR": "2026", "$CURRENT_MONTH": "03", "$CURRENT_DATE": "02"}
    for name, snippet in snippets.items():
        text = "\n".join(snippet["body"]) + "\n"
        for variable, value in year.items():
            text = text.replace(variable, value)
        text = re.sub(r"\$\{\d\|(\w+),[^}]*\|\}", r"\1", text)
        text = re.sub(r"\$\{\d:([^}]*)\}", r"\1", text)
        text = text.replace("所在单位", "图书馆直属党支部").replace("组〔2026〕1号", "组〔2026〕901号")
        file = tmp_path / ("stories" if "典型" in name else "notices") / "2026" / "a.md"
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
        command = [sys.executable, str(ROOT / "scripts"), "check", "--json", "--stage", "draft", str(file)]
        report = json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout)
        assert [each for each in report["findings"] if each["level"] == "error"] == []


def test_what_the_task_prints_is_understood(tmp_path: Path) -> None:
    task = json.loads((FOLDER / "tasks.json").read_text("utf-8"))["tasks"][0]
    file = tmp_path / "坏稿.md"
    file.write_text("没有登记部分。\n", "utf-8")
    words = [word.replace("${file}", str(file)) for word in task["args"]]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    lines = done.stdout.strip().splitlines()
    assert lines
    assert all(re.match(task["problemMatcher"]["pattern"]["regexp"], line) for line in lines)
