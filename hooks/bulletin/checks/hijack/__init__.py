"""Rules that tell a text in which somebody else has swapped words or put in advertising."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.checks.hijack.advertising import check_advertising
from bulletin.checks.hijack.brand_words import check_brand_words
from bulletin.checks.hijack.coined_brand import check_coined_brand
from bulletin.checks.hijack.committee_name import check_committee_name
from bulletin.checks.hijack.disguised_numerals import check_disguised_numerals
from bulletin.checks.hijack.emoji import check_emoji
from bulletin.checks.hijack.firm_words import check_firm_words
from bulletin.checks.hijack.foreign_script import check_foreign_script
from bulletin.checks.hijack.foreign_selling import check_foreign_selling
from bulletin.checks.hijack.halfwidth_share import check_halfwidth_share
from bulletin.checks.hijack.hidden_html import check_hidden_html
from bulletin.checks.hijack.invisible_characters import check_invisible_characters
from bulletin.checks.hijack.issuer_name import check_issuer_name
from bulletin.checks.hijack.known_brand import check_known_brand
from bulletin.checks.hijack.latin_in_title import check_latin_in_title
from bulletin.checks.hijack.latin_words import check_latin_words
from bulletin.checks.hijack.link_hosts import check_link_hosts
from bulletin.checks.hijack.lookalike_characters import check_lookalike_characters
from bulletin.checks.hijack.lost_month import check_lost_month
from bulletin.checks.hijack.name_in_place import check_name_in_place
from bulletin.checks.hijack.scrape_residue import check_scrape_residue
from bulletin.checks.hijack.spaced_out import check_spaced_out
from bulletin.checks.hijack.split_characters import check_split_characters
from bulletin.checks.hijack.swapped_word import check_swapped_word
from bulletin.checks.hijack.title_prefix import check_title_prefix
from bulletin.checks.hijack.title_tail import check_title_tail
from bulletin.checks.hijack.title_without_genre import check_title_without_genre
from bulletin.checks.hijack.trade_in_place import check_trade_in_place
from bulletin.checks.hijack.two_roles import check_two_roles
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_advertising,
    check_brand_words,
    check_coined_brand,
    check_committee_name,
    check_disguised_numerals,
    check_emoji,
    check_firm_words,
    check_foreign_script,
    check_foreign_selling,
    check_halfwidth_share,
    check_hidden_html,
    check_invisible_characters,
    check_issuer_name,
    check_known_brand,
    check_latin_in_title,
    check_latin_words,
    check_link_hosts,
    check_lookalike_characters,
    check_lost_month,
    check_name_in_place,
    check_scrape_residue,
    check_spaced_out,
    check_split_characters,
    check_swapped_word,
    check_title_prefix,
    check_title_tail,
    check_title_without_genre,
    check_trade_in_place,
    check_two_roles,
)
