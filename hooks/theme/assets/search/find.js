// The way of a query: read, looked up, mended where the bulletin knows it not, ranked, and put in order by the texts.
bulletinSearch.find = (() => {
  "use strict";

  const LOOKED_INTO = 10; // documents whose texts decide their order among themselves
  const LONGEST_QUERY = 200;
  // Of what the best document has, less is not a hit: in the order by date nothing sinks the half-right ones.
  const LEAST_COVERAGE = { relevance: 0.34, date: 0.6 };
  const records = new Map();

  // What is found: `total` documents, of which `hits(from, count)` fetches some, each with its `record`; the `words` to
  // be marked, the `phrases` that were meant, what else was `tried`; `isEmpty` says that nothing was asked for.
  async function find(query, filter = null, order = "relevance") {
    const { text, rank } = bulletinSearch;
    const about = await bulletinSearch.about();
    const asked = query.slice(0, LONGEST_QUERY);
    await text.prepare(asked);
    const read = text.readQuery(asked);
    let terms = await rank.fetchTerms(read.terms);
    const tried = [];
    terms = await addPinyin(terms, read, tried);
    terms = await addMended(terms, read, about, tried);
    if (terms.every(({ choices }) => choices.every((choice) => !choice.count))) {
      terms = await addCompleted(read);
    }
    let ranked = rank.rank(terms, about);
    if (!asked.trim() && filter) ranked = Array.from({ length: about.documents }, (_, number) => ({ number, coverage: 1 }));
    const most = Math.max(0, ...ranked.slice(0, LOOKED_INTO).map((each) => each.coverage));
    ranked = ranked.filter((each) => each.coverage >= most * LEAST_COVERAGE[order]);
    if (filter) ranked = ranked.filter((each) => filter(each.number));
    const phrases = [read.folded, ...tried.filter((each) => each.isWhole).map((each) => each.text)]
      .map((phrase) => phrase.replace(/[\s\p{P}]/gu, ""));
    const words = foundWords(terms);
    if (order === "date" || !asked.trim()) ranked.sort((a, b) => b.number - a.number);
    else ranked = await settle(ranked, phrases);
    const hits = (from, count) => Promise.all(ranked.slice(from, from + count).map((each) => withRecord(each, about)));
    return { total: ranked.length, hits, tried, words, phrases, isEmpty: !read.terms.length };
  }

  const withRecord = async (each, about) => ({ ...each, record: await fetchRecord(each.number, about, each.slot) });

  // What is shown of a document, with that part of its text in which the words stand together.
  function fetchRecord(number, about, slot) {
    const part = Math.floor((slot - about.first_passage) / about.passages_of_part);
    const name = part > 0 ? `d${number}-${part}` : `d${number}`;
    if (!records.has(name)) {
      const files = [`d${number}`, ...(part > 0 ? [name] : [])].map(bulletinSearch.load);
      const fetched = Promise.all(files).then((values) => Object.assign({}, ...values));
      fetched.catch(() => records.delete(name)); // the next query tries again
      records.set(name, fetched);
    }
    return records.get(name);
  }

  // Letters that the bulletin does not have as a word may be pinyin.
  async function addPinyin(terms, read, tried) {
    const { rank, fetchGuess } = bulletinSearch;
    const added = [];
    const known = new Set(terms.filter(({ choices }) => choices[0].count).map(({ choices }) => choices[0].token));
    for (const [words] of read.words.matchAll(/[a-z]+(?:[ '][a-z]+)*/g)) {
      const letters = words.split(/[ ']/).filter((word) => !known.has(word)).join("");
      const pinyin = letters && (await (await fetchGuess()).readPinyin(letters));
      if (!pinyin) continue;
      tried.push(...pinyin.strings.slice(0, 1).map((string) => ({ text: string, isWhole: true })));
      added.push(...pinyin.terms);
    }
    return added.length ? [...terms, ...(await rank.fetchTerms(added))] : terms;
  }

  // Where a character has no neighbour in the bulletin, others that would.
  async function addMended(terms, read, about, tried) {
    const { rank, fetchGuess } = bulletinSearch;
    const counts = new Map(terms.flatMap(({ choices }) => choices.map((choice) => [choice.token, choice.count])));
    const few = Math.floor(about.documents / 2000);
    const guesses = [];
    for (const [run] of read.words.matchAll(/[㐀-鿿]{2,}/gu)) {
      const characters = [...run];
      const isWeak = characters.slice(1).map((character, n) => counts.get(characters[n] + character) <= few);
      const places = characters.map((_, n) => n).filter((n) => (isWeak[n - 1] ?? true) && (isWeak[n] ?? true));
      if (!places.length) continue;
      const { mend } = await fetchGuess();
      const mended = await mend(characters, places);
      // What is guessed for one place is the choices of one term: only the best of them counts in a document.
      for (const at of places) guesses.push(mended.filter((each) => each.at === at).flatMap(({ pairs }) => pairs));
      for (const { words, isAlike } of mended) tried.push({ text: words, isWhole: isAlike });
    }
    return [...terms, ...(await rank.fetchTerms(guesses.filter((choices) => choices.length)))];
  }

  // A single character, or nothing known at all: the commonest pairs with one of its characters.
  async function addCompleted(read) {
    const { rank, fetchGuess } = bulletinSearch;
    const characters = [...read.words].filter(bulletinSearch.text.isHan).slice(0, 4);
    if (!characters.length) return [];
    const { complete } = await fetchGuess();
    const pairs = (await Promise.all(characters.map(complete))).flat();
    return rank.fetchTerms(pairs.length ? [pairs.map((pair) => [pair, 1])] : []);
  }

  const foundWords = (terms) =>
    [...new Set(terms.flatMap(({ choices }) => choices.filter((choice) => choice.count).map((choice) => choice.token)))];

  // The order of the first few: how much of the query stands there word for word, in the title or in the text.
  async function settle(ranked, phrases) {
    const about = await bulletinSearch.about();
    const head = await Promise.all(ranked.slice(0, LOOKED_INTO).map((each) => withRecord(each, about)));
    const scale = head[0]?.score ?? 0;
    for (const each of head) {
      const title = bare(each.record.title);
      const body = bare(each.record.text);
      let gain = 0;
      for (const phrase of phrases) {
        if (phrase.length < 2) continue;
        const inTitle = longestShared(phrase, title) / phrase.length;
        const inBody = longestShared(phrase, body) / phrase.length;
        const share = Math.min(1, phrase.length / title.length);
        gain = Math.max(gain, 0.35 * inTitle ** 2 + 0.3 * inBody ** 2 + (inTitle === 1 ? 0.1 * share : 0));
      }
      each.score += gain * scale;
    }
    head.sort((a, b) => b.score - a.score || b.number - a.number);
    return [...head, ...ranked.slice(LOOKED_INTO)];
  }

  const bare = (text) => bulletinSearch.text.fold(text).replace(/[\s\p{P}]/gu, "");

  // The length of the longest stretch of `needle` that `text` has.
  function longestShared(needle, text) {
    let best = 0;
    for (let start = 0; start + best < needle.length; start++) {
      while (start + best < needle.length && text.includes(needle.slice(start, start + best + 1))) best++;
    }
    return best;
  }

  return find;
})();
