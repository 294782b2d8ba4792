"""A 文号 of the bulletin is a link, whatever words stand before it."""

from bulletin.render.references import link_references

ADDRESSES = {"云委〔2026〕1号": "../a/", "云委办〔2026〕1号": "../b/"}


def test_the_longest_known_number_is_linked() -> None:
    assert link_references("<p>根据云委办〔2026〕1号要求</p>", ADDRESSES) == (
        '<p>根据<a class="reference" href="../b/">云委办〔2026〕1号</a>要求</p>'
    )


def test_unknown_numbers_links_and_the_page_itself_are_left_alone() -> None:
    html = '<p>省委〔2026〕1号，<a href="x">云委〔2026〕1号</a>，<code>云委〔2026〕1号</code></p>'
    assert link_references(html, ADDRESSES) == html
    assert link_references("<p>云委〔2026〕1号</p>", ADDRESSES, own="云委〔2026〕1号") == "<p>云委〔2026〕1号</p>"
