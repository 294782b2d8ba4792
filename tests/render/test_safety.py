"""Nothing an author writes can run, load from elsewhere or pose as the site."""

import pytest
from bulletin.render.safety import sanitise_html

HARMFUL = [
    "<script>alert(1)</script>",
    '<p onclick="alert(1)">字</p>',
    '<img src="a.png" onerror="alert(1)" alt="图">',
    '<a href="javascript:alert(1)">字</a>',
    '<a href="jav&#x09;ascript:alert(1)">字</a>',
    '<a href="data:text/html,<script>alert(1)</script>">字</a>',
    '<a href="vbscript:alert(1)">字</a>',
    "<style>body{background:url(//e.example/x)}</style>",
    '<p style="background:url(//e.example/x)">字</p>',
    '<iframe src="https://e.example/"></iframe>',
    '<form action="https://e.example/"><input name="a"><button>字</button></form>',
    '<object data="https://e.example/x"></object><embed src="https://e.example/x">',
    '<link rel="stylesheet" href="https://e.example/x.css"><base href="https://e.example/">',
    '<meta http-equiv="refresh" content="0;url=https://e.example/">',
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>字</text></a></svg>',
    "<math><mtext><script>alert(1)</script></mtext></math>",
    '<video src="https://e.example/x.mp4" poster="//e.example/x.png"></video>',
    '<img src="https://e.example/x.png" alt="">',
    '<img src="//e.example/x.png" alt="">',
    '<img src="\\\\e.example/x.png" alt="">',
    '<img src="/\\e.example/x.png" alt="">',
    '<img src="&#x2F;&#x0A;/e.example/x.png" alt="">',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="">',
    '<img srcset="https://e.example/x.png 2x" alt="">',
]


@pytest.mark.parametrize("html", HARMFUL)
def test_harm_is_taken_out(html: str) -> None:
    clean = sanitise_html(html).lower()
    for trace in ("script", "onclick", "onerror", "onload", "e.example", "style", "<iframe", "<form", "<svg", "data:"):
        assert trace not in clean


@pytest.mark.parametrize(
    "html",
    [
        '<p>甲要<strong>报名</strong>，见<a href="../a/#x">附件</a>、<a href="https://www.example.edu.cn/">网站</a>。</p>',
        '<p><img src="images/flow.svg" alt="审核流程图"></p>',
        '<table>\n<thead>\n<tr>\n<th align="right">名称</th>\n</tr>\n</thead>\n</table>',
        '<h2 id="培训对象">培训对象</h2>',
        '<ol start="3">\n<li>三</li>\n</ol>',
        (
            '<p>见注<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p><div class="footnote"><ol>'
            '<li id="fn:1"><p>注 <a class="footnote-backref" href="#fnref:1">↩</a></p></li></ol></div>'
        ),
        "<p>甲 &lt; 乙 &amp; 丙</p>",
    ],
)
def test_what_markdown_makes_is_kept(html: str) -> None:
    assert sanitise_html(html) == html


def test_the_sites_own_classes_and_anchors_cannot_be_borrowed() -> None:
    html = '<p class="banner state-late" id="o-abc">字</p><h2 id="__search">字</h2><h2 id="o-abc">字</h2>'
    assert sanitise_html(html) == "<p>字</p><h2>字</h2><h2>字</h2>"
