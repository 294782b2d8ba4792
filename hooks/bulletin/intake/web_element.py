"""The tag and the attributes of an element in, what it does to its words out: frames, hides, refuses or links them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_FRAME_TAGS = {"nav", "footer", "aside", "button", "select"}
"""No `form`: sites of ASP.NET and of many a school have one around the whole page, or around the article."""

FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumb|crumbs?|sidebar|copyright|share|pager|toolbar|position"
    r"|location|related|prev|next|logo|banner|search|qrcode|ads?|advert|comments?|friend-?links?)(?:$|[\s_\d-])",
    re.IGNORECASE,
)
_HIDING = {
    "display": re.compile(r"none\b"),
    "visibility": re.compile(r"hidden\b"),
    "font-size": re.compile(r"0(?![.\d]*[1-9])"),
    "opacity": re.compile(r"0(?![.\d])"),
    "text-indent": re.compile(r"-\d{3}"),
}
_VEIL = ("visibility", "opacity")
"""What a page puts over its article until its script takes it away."""

_FAR = re.compile(r"-\d{3}")
_NOTHING = re.compile(r"[01](?:px)?\Z")
_CONTAINERS = ("div", "section", "article", "main")
_REMARK = re.compile(r"mso-comment|MsoCommentReference|MsoCommentText", re.IGNORECASE)
_WHITE = re.compile(r"#?fff(?:fff)?|white|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\)", re.IGNORECASE)


@dataclass
class Element:
    """An element that has begun. `words` gathers what is in it, where that is to be told."""

    tag: str
    skip: str = ""  # the code by which its words are told as left out
    words: str = ""
    link: str = ""
    number: int = -1  # of the link, where it is marked among the words
    reason: str = ""  # the code for which the whole page is refused
    is_white: bool = False
    has_ground: bool = False


def begin_element(
    tag: str, attributes: Mapping[str, str], frame_names: re.Pattern[str] | None, *, unveils: bool
) -> Element:
    """`frame_names` tell the frame of a page by its names; `unveils` that a veil hides nothing on this page."""
    style = _properties(attributes.get("style", ""))
    if unveils and tag in _CONTAINERS:
        style = {name: value for name, value in style.items() if name not in _VEIL}
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if tag in ("ins", "del"):
        return Element(tag, reason="inserted-words" if tag == "ins" else "deleted-words")
    if style.get("mso-hide") == "all":
        return Element(tag, reason="hidden-words")
    if _REMARK.search(attributes.get("style", "")) or _REMARK.search(names):
        return Element(tag, reason="remark")
    if "hidden" in attributes or _is_hidden(style):
        return Element(tag, skip="web-hidden-left-out")
    if tag in _FRAME_TAGS or (frame_names and frame_names.search(names)):
        return Element(tag, skip="web-frame-left-out")
    address = attributes.get("href", "")
    is_white = _WHITE.fullmatch(style.get("color", attributes.get("color", ""))) is not None
    has_ground = "bgcolor" in attributes or any(name.startswith("background") for name in style)
    return Element(tag, link="" if address.startswith("#") else address, is_white=is_white, has_ground=has_ground)


def _properties(style: str) -> dict[str, str]:
    """The last value of each property, in small letters."""
    pairs = (declaration.partition(":") for declaration in style.lower().split(";"))
    return {name.strip(): value.removesuffix("!important").strip() for name, _, value in pairs}


def are_white(open_elements: Sequence[Element]) -> bool:
    """Whether words in these elements, outermost first, are white on nothing: white on a ground of its own is seen."""
    return any(element.is_white for element in open_elements) and not any(one.has_ground for one in open_elements)


def _is_hidden(style: Mapping[str, str]) -> bool:
    """Hidden outright; or beside the page, or cut down to nothing, as advertising for search engines is."""
    if any(pattern.match(style.get(name, "")) for name, pattern in _HIDING.items()):
        return True
    is_beside = style.get("position") in ("absolute", "fixed") and any(
        _FAR.match(style.get(side, "")) for side in ("left", "right", "top")
    )
    is_cut = style.get("overflow") == "hidden" and any(
        _NOTHING.match(style.get(side, "")) for side in ("height", "width", "max-height")
    )
    return is_beside or is_cut
