// A record in, its place in a list of results out: title, 文号, issuer, date and status, and the sentence that was meant.
bulletinSearch.show = (() => {
  "use strict";

  const LONGEST_EXCERPT = 110;
  const BEFORE = 16; // characters of the sentence shown before the first word that was found

  // The words to be marked, as they stand in a folded text: a date is found in its usual form.
  function wordsToMark(words) {
    return words
      .map((word) => word.replace(/^@(?:(\d{4})-)?(\d+)-(\d+)$/, (_, year, month, day) => (year && +year > 1900 ? "" : `${month}月${day}`)))
      .filter((word) => word && !/^[@#]/.test(word));
  }

  // [start, end) of every mark in a text, joined where they touch.
  function findMarks(folded, words) {
    const places = new Uint8Array(folded.length + 1);
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) places.fill(1, at, at + word.length);
    }
    const marks = [];
    for (let n = 0; n < places.length; n++) {
      if (!places[n]) continue;
      let end = n;
      while (places[end]) end++;
      marks.push([n, end]);
      n = end;
    }
    return marks;
  }

  // Where the words stand closest together: [start, end) in the text itself, and the marks inside it.
  function chooseExcerpt(text, words, phrases) {
    const { folded, places } = bulletinSearch.text.foldWithPlaces(text);
    const marks = findMarks(folded, words);
    let at = phrases.map((phrase) => folded.indexOf(phrase)).find((place) => place >= 0) ?? -1;
    if (at < 0) {
      let most = 0;
      for (const [n, [start]] of marks.entries()) {
        let inside = 0;
        const seen = new Set();
        for (let k = n; k < marks.length && marks[k][1] <= start + LONGEST_EXCERPT - BEFORE; k++) {
          const words = folded.slice(...marks[k]);
          inside += seen.has(words) ? 0.1 : marks[k][1] - marks[k][0];
          seen.add(words);
        }
        if (inside > most) [most, at] = [inside, start];
      }
    }
    at = Math.max(0, at);
    const sentence = Math.max(...["。", "；", "！", "？", "\n"].map((mark) => text.lastIndexOf(mark, Math.max(0, places[at] - 1))));
    const start = Math.max(sentence + 1, places[at] - BEFORE, 0);
    const end = Math.min(text.length, start + LONGEST_EXCERPT);
    return {
      start,
      end,
      found: places[at],
      isCut: start > sentence + 1,
      marks: marks.map(([from, to]) => [places[from], places[to - 1] + 1]).filter(([from, to]) => to > start && from < end),
    };
  }

  // The text between two places, with its marks.
  function write(parent, text, start, end, marks) {
    let at = start;
    for (const [from, to] of marks) {
      if (from > at) parent.append(text.slice(at, from));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(Math.max(from, at), Math.min(to, end));
      parent.append(mark);
      at = Math.min(to, end);
    }
    parent.append(text.slice(at, end));
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const dayWords = (iso) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

  function facts(record, about) {
    const line = element("p", "hit-facts");
    if (record.status) line.append(element("span", `hit-status status-${record.status}`, about.statuses[record.status]));
    for (const fact of [record.kind !== "notice" && about.kinds[record.kind], record.doc_no, record.issuer]) {
      if (fact) line.append(element("span", "", fact));
    }
    if (record.date) {
      const time = element("time", "", dayWords(record.date));
      time.dateTime = record.date;
      line.append(time);
    }
    return line;
  }

  // A result as a list item; `data-hit` is the address of its page under the site's root.
  function hit({ record }, found, about) {
    const words = wordsToMark(found.words);
    const item = element("li", "hit");
    item.dataset.hit = record.url;
    const heading = element("h2", "hit-title");
    const link = element("a", "");
    link.href = bulletinSearch.address(record.url);
    const title = bulletinSearch.text.foldWithPlaces(record.title);
    const inTitle = findMarks(title.folded, words).map(([from, to]) => [title.places[from], title.places[to - 1] + 1]);
    write(link, record.title, 0, record.title.length, inTitle);
    heading.append(link);
    item.append(heading, facts(record, about));
    const { start, end, found: place, isCut, marks } = chooseExcerpt(record.text, words, found.phrases);
    const span = (record.spans ?? []).find(([from, length]) => from <= place && place < from + length);
    const excerpt = element(span && marks.length ? "a" : "span", "hit-excerpt");
    if (span && marks.length) {
      excerpt.href = bulletinSearch.address(`${record.url}#o-${span[2]}`);
      excerpt.title = "查看原文中的这一句";
    }
    if (isCut) excerpt.append("…");
    write(excerpt, record.text.replace(/\s/g, " "), start, end, marks);
    if (end < record.text.length) excerpt.append("…");
    const line = element("p", "hit-text");
    line.append(excerpt);
    item.append(line);
    return item;
  }

  return { hit, element, facts };
})();
