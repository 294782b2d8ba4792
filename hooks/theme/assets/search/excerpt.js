// A text and what was searched for in, what of it is shown out: the stretch that was meant, its marks, the obligation.
bulletinSearch.excerpt = (() => {
  "use strict";

  const LONGEST_EXCERPT = 110;
  const BEFORE = 16; // characters of the sentence shown before the first word that was found
  const LONGEST_UNIT = 20; // letters or digits by which an excerpt grows so that it cuts through no word and no number
  const SHORTEST_QUOTE = 8; // characters of a phrase that tell its sentence where the text has not the whole of it

  const isDigit = (character) => /[0-9]/.test(character);
  const isLetter = (character) => /[a-zß-ɏͰ-ӿ]/i.test(character);
  const isPair = (before, after) => /[\uD800-\uDBFF]/.test(before) && /[\uDC00-\uDFFF]/.test(after);
  const endAt = (text, place) => place + (isPair(text[place], text[place + 1]) ? 2 : 1);

  // Whether two neighbouring characters belong to one number, one word of letters, one character of two units.
  const isOne = (before, after) =>
    (isDigit(before) && isDigit(after)) || (isLetter(before) && isLetter(after)) || isPair(before, after);

  // The forms in which a text has a token that is a day, a month or a 文号; null for one that is words.
  function readToken(token) {
    const escape = (words) => words.replace(/[^\p{L}\p{N}]/gu, "\\$&");
    const gap = "[^\\p{L}\\p{N}]?";
    let found;
    if ((found = /^@(\d{4})-(\d+)-(\d+)$/.exec(token))) {
      const [, year, month, day] = found;
      return `(?<![0-9])${year}[年/.-]0?${month}[月/.-]0?${day}(?![0-9])日?`;
    }
    if ((found = /^@(\d{4})-(\d+)$/.exec(token))) return `(?:${found[1]}年|(?<![0-9年]))0?${found[2]}月份?`;
    if ((found = /^@(\d+)-(\d+)$/.exec(token))) return `(?<![0-9])0?${found[1]}月0?${found[2]}(?![0-9])[日号]?`;
    if ((found = /^#(.*?)(\d{4})-(\d+)$/.exec(token))) {
      const [, code, year, number] = found;
      return `${code ? escape(code) : "(?<![0-9])"}${gap}${year}${gap}第?0*${number}(?![0-9])号?`;
    }
    return null;
  }

  // The words that were found, made ready to find their marks in a text: [start, end) of each, joined where they touch and
  // parted at white space.
  function readWords(tokens) {
    const words = tokens.filter((token) => !/^[@#~]/.test(token));
    // Of 第2期 no 2 that stands elsewhere is meant.
    const isPart = (number) => words.some((word) => word.length > number.length && word.split(/([0-9]+)/).includes(number));
    const plain = words.filter((word) => !/^[0-9]+$/.test(word) || !isPart(word));
    const forms = tokens.map(readToken).filter(Boolean);
    const patterns = forms.map((form) => new RegExp(form, "gu"));
    return (text) => findMarks(text, plain, patterns);
  }

  function findMarks(text, words, patterns) {
    const { folded, places } = bulletinSearch.text.foldWithPlaces(text);
    const marked = new Uint8Array(folded.length + 1);
    // What white space parts is no number, and no word.
    const isInside = (n) => n > 0 && places[n] - places[n - 1] <= 1 && isOne(folded[n - 1], folded[n] ?? "");
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        const end = at + word.length;
        if (!isInside(at) && !isInside(end)) marked.fill(1, at, end);
      }
    }
    for (const pattern of patterns) {
      for (const found of folded.matchAll(pattern)) marked.fill(1, found.index, found.index + found[0].length);
    }
    const marks = [];
    for (let n = 0; n < marked.length; n++) {
      if (!marked[n]) continue;
      let end = n;
      do end++;
      while (marked[end] && !/\s/.test(text[places[end] - 1]));
      marks.push([places[n], endAt(text, places[end - 1])]);
      n = end - 1;
    }
    return marks;
  }

  // Where a phrase stands: whole, or else the longest stretch of it that tells its sentence. Null for none.
  function findPhrase(text, phrases) {
    const { folded, places } = bulletinSearch.text.foldWithPlaces(text).bare;
    let best = { start: -1, length: 0 };
    for (const phrase of phrases.filter(Boolean)) {
      const at = folded.indexOf(phrase);
      if (at >= 0) return [places[at], endAt(text, places[at + phrase.length - 1])];
      const shared = bulletinSearch.text.longestShared(phrase, folded);
      if (shared.length > Math.max(best.length, SHORTEST_QUOTE - 1)) best = shared;
    }
    return best.length ? [places[best.start], endAt(text, places[best.start + best.length - 1])] : null;
  }

  // Where the words stand closest together.
  function findCluster(text, marks) {
    let [most, range] = [0, [0, 0]];
    for (const [n, [start]] of marks.entries()) {
      let inside = 0;
      let end = start;
      const seen = new Set();
      for (let k = n; k < marks.length && marks[k][1] <= start + LONGEST_EXCERPT - BEFORE; k++) {
        const words = text.slice(...marks[k]);
        inside += seen.has(words) ? 0.1 : marks[k][1] - marks[k][0];
        seen.add(words);
        end = marks[k][1];
      }
      if (inside > most) [most, range] = [inside, [start, end]];
    }
    return range;
  }

  // The stretch to show, whether the sentence began before it, the marks in it; and the obligation that was meant, which
  // has the most of what was found.
  function choose({ text, spans = [] }, marker, phrases) {
    const marks = marker(text);
    const [from, to] = findPhrase(text, phrases) ?? findCluster(text, marks);
    const sentence = Math.max(...["。", "；", "！", "？", "\n"].map((mark) => text.lastIndexOf(mark, Math.max(0, from - 1)))) + 1;
    let start = Math.max(sentence, from - BEFORE);
    for (let n = 0; n < LONGEST_UNIT && start > sentence && isOne(text[start - 1], text[start]); n++) start--;
    let end = Math.min(text.length, start + LONGEST_EXCERPT);
    for (let n = 0; n < LONGEST_UNIT && end < text.length && isOne(text[end - 1], text[end]); n++) end++;
    const shared = ([at, length]) =>
      marks.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to, at + length) - Math.max(a, from, at)), 0);
    const span = spans.reduce((best, each) => (shared(each) > (best ? shared(best) : 0) ? each : best), null);
    return { start, end, isCut: start > sentence, marks: marks.filter((mark) => mark[1] > start && mark[0] < end), span };
  }

  return { readWords, choose };
})();
