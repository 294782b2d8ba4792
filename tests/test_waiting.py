"""A page that waits comes back as it was, once."""

import pytest
from door.waiting import WaitingPages


@pytest.mark.parametrize("html", ["", "<p>各党总支</p>", "\ud800 半个字符", "<p>甲</p>" * 5000])
def test_a_page_comes_back_as_it_was(html: str) -> None:
    waiting = WaitingPages()
    waiting.put("notices/2026/a.md", html)
    assert waiting.take("notices/2026/b.md") is None
    assert waiting.take("notices/2026/a.md") == html
    assert waiting.take("notices/2026/a.md") is None
