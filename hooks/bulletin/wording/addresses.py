"""Sentences on addresses that were published, and on the ledgers that publishing keeps."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

SENTENCES: Mapping[str, Wording] = {
    "address-vanished": Wording(
        "已经公开过的网址 {url}（{owner}）没有页面了，别人收藏和引用的链接会打不开。",
        "搬到别处的，在 _register/moved.yml 的 redirects 下登记；"
        "应当撤下的，在 tombstones 下登记由谁、何时、为何撤下：\n"
        "- {url: {url}, title: ……, by: ……, date: ……, reason: ……}",
    ),
    "address-moved": Wording(
        "已经公开过的网址 {url}（{owner}）没有页面了，{owner} 现在的网址是 {now}。",
        "请在 _register/moved.yml 的 redirects 下登记，让旧网址转到新网址：\n- {old: {url}, new: {now}}",
    ),
    "address-of-other": Wording(
        "网址 {url} 公开时属于“{owner}”，现在属于“{now}”，旧链接会指到别的内容。",
        "换了内容的，请给新内容另起文件名；只是改正名称或者文号的，请在台账里改这一行：\n{right}",
    ),
    "address-taken": Wording(
        "网址 {url} 上有页面（或者另有撤下登记），这条登记不起作用。",
        "页面已经恢复的，请删去这条登记；否则请核对网址。",
    ),
    "redirect-leads-nowhere": Wording(
        "网址 {url} 登记为转到 {new}，而 {new} 没有页面。",
        "请核对新网址，从网站根目录写起，前后都有“/”，例如：\nnew: /notices/2026/example/",
    ),
    "ledger-line-wrong": Wording(
        "台账的这一行读不出来，没有采用：{given}",
        "台账由 python3 scripts addresses 维护，一般不用手改。各栏之间是制表符（⇥），例如：\n{right}",
    ),
    "ledger-line-twice": Wording(
        "台账里这一条重复了，只采用前面的一行：{given}",
        "请核对后删去多余的一行。",
    ),
}
