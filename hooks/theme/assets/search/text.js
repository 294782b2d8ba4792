// A query in, the tokens by which it is looked up out: the same steps as bulletin.search.fold and .tokens, with the
// patterns that the index itself brings along.
bulletinSearch.text = (() => {
  "use strict";

  const DIGITS = "零一二三四五六七八九";
  let patterns;
  let simplified = new Map();
  let hasVariants = false;
  let known;

  async function prepare(query) {
    const about = await bulletinSearch.about();
    if (!patterns) {
      patterns = Object.fromEntries(Object.entries(about.patterns).map(([name, text]) => [name, new RegExp(text, "gu")]));
      known = Uint8Array.from(atob(about.characters), (character) => character.charCodeAt(0));
    }
    // Traditional characters are the only ones that need the table, and the bulletin itself has none.
    if (!hasVariants && [...query].some((character) => isHan(character) && !isKnown(character))) {
      const forms = await bulletinSearch.load("variants");
      simplified = new Map(Object.entries(forms).flatMap(([form, others]) => [...others].map((other) => [other, form])));
      hasVariants = true;
      foldedCharacters.clear();
      folds.clear();
    }
  }

  const isHan = (character) => character >= "㐀" && character <= "鿿";
  function isKnown(character) {
    const place = character.charCodeAt(0) - 0x4e00;
    return place >= 0 && place < known.length * 8 && (known[place >> 3] >> (place & 7)) & 1;
  }

  function fold(text) {
    const folded = text.normalize("NFKC").toLowerCase().replace(patterns.unseen, "").replace(patterns.circle, "〇");
    return simplified.size ? Array.from(folded, (character) => simplified.get(character) ?? character).join("") : folded;
  }

  function readNumeral(words) {
    if (!words.includes("十")) return +Array.from(words, (character) => Math.max(0, DIGITS.indexOf(character))).join("");
    const [tens, ones] = words.split("十");
    return (tens ? readNumeral(tens) : 1) * 10 + (ones ? readNumeral(ones) : 0);
  }

  const arabic = (text) => text.replace(patterns.numeral, (words) => String(readNumeral(words)));

  // Pairs of neighbouring units, words and numbers, and a Han character that stands alone.
  function pairs(text) {
    const tokens = new Set();
    for (const [run] of text.matchAll(patterns.run)) {
      const units = run.match(patterns.unit);
      if (units.length === 1) tokens.add(run);
      for (let n = 0; n < units.length; n++) {
        if (units.length > 1 && (units[n].length > 1 || units[n] < "\x7f")) tokens.add(units[n]);
        if (n) tokens.add(units[n - 1] + units[n]);
      }
    }
    return tokens;
  }

  const HOLE = "\0"; // where something was taken out of a query

  // Takes what a pattern finds out of a text, and hands each find to `use`; where `use` says false it stays.
  function take(text, pattern, use) {
    return text.replace(pattern, (...found) => (use(...found) === false ? found[0] : HOLE));
  }

  const isDay = (month, day) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

  // The terms of a query: each a list of [token, weight], of which the best found counts; and the words left of it.
  function readQuery(query) {
    const terms = [];
    let rest = fold(query).replace(patterns.hanYear, (words) => String(readNumeral(words)));
    rest = take(rest, patterns.docNo, (found, run, year, number, at, all) => {
      const code = run.replace(patterns.lead, "") || run;
      const token = `${year}-${+number}`;
      const choices = [[`#${token}`, 1], ...(code ? [[`#${code}${token}`, 3]] : [])];
      // 2026-03 and 2026/3 are months as well, and likelier; so may be 2026-3.
      const [, mark, zero] = /(?:^| )[0-9]{4} ?([-—_/]) ?(0?)[0-9]{1,2}$/.exec(found) ?? [];
      if (mark && isDay(+number, 1) && !/^ ?[号期]/.test(all.slice(at + found.length))) {
        const isMonth = zero || mark === "/";
        choices[0][1] = isMonth ? 0.5 : 1;
        choices.push([`@${token}`, isMonth ? 1 : 0.5]);
      }
      terms.push(choices);
      for (const pair of pairs(code)) terms.push([[pair, 1]]);
    });
    rest = rest.replace(/\0 ?号/gu, HOLE);
    const digits = arabic(rest);
    const addDay = (year, month, day) => {
      if (!isDay(+month, +day)) return false;
      terms.push(year ? [[`@${year}-${+month}-${+day}`, 1], [`@${+month}-${+day}`, 0.5]] : [[`@${+month}-${+day}`, 1]]);
    };
    const addMonth = (year, month) => isDay(+month, 1) && terms.push([[`@${year}-${+month}`, 1]]) > 0;
    let days = take(digits, patterns.closeDate, (number, year, month, day) => {
      if (day) addDay(year, month, day);
      else addMonth(year, month);
      terms[terms.length - 1].push([number, 1]);
    });
    days = take(days, patterns.fullDate, (_, year, month, day) => addDay(year, month, day));
    days = take(days, patterns.day, (_, month, day) => addDay("", month, day));
    days = take(days, patterns.month, (_, year, month) => addMonth(year, month));
    days = take(days, patterns.shortDay, (_, month, day) => addDay("", month, day));
    // Where nothing was a date the query's own numerals stay: 三会一课 is written so.
    const words = (days === digits ? rest : days).replace(patterns.question, " ").replace(patterns.leftOver, " ").replaceAll(HOLE, " ").replace(patterns.spaced, "$1");
    for (const [, hour, minute] of words.matchAll(patterns.clock)) terms.push([[`${+hour}:${minute}`, 1]]);
    for (const token of pairs(words)) terms.push([[token, 1]]);
    if (days === digits && digits !== rest) {
      for (const token of pairs(digits)) if (!pairs(words).has(token)) terms.push([[token, 0.7]]);
    }
    return { terms, words };
  }

  // The words with one that people mistake for another put in the place of that: [words, their tokens], in step with the
  // tokens of the words as they are.
  function readSlips(words, slips) {
    const count = pairs(words).size;
    return slips
      .map((slip) => slip.split(" "))
      .flatMap(([one, other]) => [[one, other], [other, one]])
      .filter(([given]) => words.includes(given))
      .map(([given, meant]) => words.replaceAll(given, meant))
      .map((meant) => [meant, [...pairs(meant)]])
      .filter(([, tokens]) => tokens.length === count);
  }

  // A text folded character by character, with the place in the text of each character of the result; `bare` is without
  // what people leave out or type in another way when they quote it. While one types, the same texts come again.
  const KEPT = 100; // texts
  const folds = new Map();
  const foldedCharacters = new Map();
  function foldWithPlaces(text) {
    let made = folds.get(text);
    if (made) return made;
    made = { folded: "", places: [], bare: { folded: "", places: [] } };
    let at = 0;
    for (const character of text) {
      let known = foldedCharacters.get(character);
      if (!known) {
        const part = /\s/.test(character) ? "" : fold(character);
        foldedCharacters.set(character, (known = [part, part.replace(LEFT_OUT, "")]));
      }
      const [part, kept] = known;
      made.folded += part;
      for (let k = 0; k < part.length; k++) made.places.push(at);
      made.bare.folded += kept;
      for (let k = 0; k < kept.length; k++) made.bare.places.push(at);
      at += character.length;
    }
    made.places.push(text.length);
    made.bare.places.push(text.length);
    if (folds.size >= KEPT) folds.clear();
    folds.set(text, made);
    return made;
  }

  const LEFT_OUT = /[\s\p{P}]/gu;
  const bare = (text) => fold(text).replace(LEFT_OUT, "");

  // Where the longest stretch of `needle` stands in a text, and how long it is.
  function longestShared(needle, text) {
    let best = { start: -1, length: 0 };
    for (let from = 0; from + best.length < needle.length; from++) {
      for (let size = best.length + 1; from + size <= needle.length; size++) {
        const start = text.indexOf(needle.slice(from, from + size));
        if (start < 0) break;
        best = { start, length: size };
      }
    }
    return best;
  }

  return { prepare, fold, bare, pairs, readQuery, readSlips, foldWithPlaces, longestShared, isHan };
})();
