// The way of a query: read, looked up, mended where the bulletin knows it not, ranked, and put in order by the texts.
bulletinSearch.find = (() => {
  "use strict";

  const LOOKED_INTO = 10; // documents whose texts decide their order among themselves
  const LONGEST_QUERY = 200; // characters; who pastes more is told so
  // Of what the best document has, less is not a hit: in the order by date nothing sinks the half-right ones.
  const LEAST_COVERAGE = { relevance: 0.34, date: 0.6 };

  // What of a query is searched for.
  const cut = (query) => [...query].slice(0, LONGEST_QUERY).join("");

  // What is found: `total` documents, of which `hits(from, count)` fetches some, each with its `record`; the `words` to
  // be marked, the `phrases` that were meant, what else was `tried`; `isEmpty` says that nothing was asked for. Throws
  // Superseded where `isWanted` says, between two rounds of fetching, that the reader has typed on.
  async function find(query, { filter = null, order = "relevance", isWanted = () => true } = {}) {
    const { text, rank, meant } = bulletinSearch;
    const inRound = async (promise) => {
      const value = await promise;
      if (!isWanted()) throw new Superseded();
      return value;
    };
    const about = await inRound(bulletinSearch.about());
    const asked = cut(query);
    await text.prepare(asked);
    const read = text.readQuery(asked);
    meant.foresee(read);
    let terms = await inRound(rank.fetchTerms(read.terms));
    const { added, tried } = await inRound(meant.guess(terms, read, about));
    if (added.length) terms = [...terms, ...(await inRound(rank.fetchTerms(added)))];
    if (terms.every(({ choices }) => choices.every((choice) => !choice.count))) terms = await inRound(meant.complete(read));
    let ranked = rank.rank(terms, about);
    if (!asked.trim() && filter) ranked = Array.from({ length: about.documents }, (_, number) => ({ number, coverage: 1 }));
    ranked = rank.lead(ranked, LOOKED_INTO);
    const most = Math.max(0, ...ranked.slice(0, LOOKED_INTO).map((each) => each.coverage));
    ranked = ranked.filter((each) => each.coverage >= most * LEAST_COVERAGE[order]);
    if (filter) ranked = rank.lead(ranked.filter((each) => filter(each.number)), LOOKED_INTO);
    const phrases = [asked, ...tried.filter((each) => each.isWhole).map((each) => each.text)].map(text.bare);
    const words = foundWords(terms);
    if (order === "date" || !asked.trim()) ranked.sort((a, b) => b.number - a.number);
    else ranked = await inRound(settle(ranked, phrases, read, about));
    let isSorted = order === "date" || !asked.trim();
    const hits = (from, count) => {
      if (!isSorted && from + count > LOOKED_INTO) {
        ranked = [...ranked.slice(0, LOOKED_INTO), ...ranked.slice(LOOKED_INTO).sort(rank.isBetter)];
        isSorted = true;
      }
      return Promise.all(ranked.slice(from, from + count).map((each) => withRecord(each, about)));
    };
    return { total: ranked.length, hits, tried, words, phrases, isEmpty: !read.terms.length };
  }

  class Superseded extends Error {}

  const withRecord = async (each, about) => ({ ...each, record: await fetchRecord(each, about) });

  // What is shown of a document, with that part of its text in which the words stand together.
  function fetchRecord({ number, passage = 0 }, about) {
    const part = Math.floor(passage / about.passages_of_part);
    return bulletinSearch.load(part > 0 ? `d${number}-${part}` : `d${number}`);
  }

  const foundWords = (terms) =>
    [...new Set(terms.flatMap(({ choices }) => choices.filter((choice) => choice.count).map((choice) => choice.token)))];

  // The 文号 in a query, not what is more likely a month.
  const numbersIn = ({ terms }) => terms.flat().flatMap(([token, weight]) => (token[0] === "#" && weight >= 1 ? [token] : []));

  // The order of the first few: how much of the query stands there word for word, in the title or in the text.
  async function settle(ranked, phrases, read, about) {
    const head = await Promise.all(ranked.slice(0, LOOKED_INTO).map((each) => withRecord(each, about)));
    const { foldWithPlaces, longestShared, readQuery } = bulletinSearch.text;
    const numbers = numbersIn(read);
    const scale = head[0]?.score ?? 0;
    for (const each of head) {
      const title = foldWithPlaces(each.record.title).bare.folded;
      const body = foldWithPlaces(each.record.text).bare.folded;
      const own = numbers.length ? numbersIn(readQuery(each.record.doc_no ?? "")) : [];
      const named = Math.max(0, ...numbers.filter((number) => own.includes(number)).map((number) => number.length));
      let gain = 0;
      for (const phrase of phrases) {
        if (phrase.length < 2) continue;
        const inTitle = longestShared(phrase, title).length / phrase.length;
        const inBody = longestShared(phrase, body).length / phrase.length;
        const share = Math.min(1, phrase.length / title.length);
        gain = Math.max(gain, Math.min(1, named / phrase.length) ** 2);
        gain = Math.max(gain, 0.35 * inTitle ** 2 + 0.3 * inBody ** 2 + (inTitle === 1 ? 0.1 * share : 0));
      }
      // A page that is no document comes first only where it is called by its full name.
      if (each.number < about.pages) gain = phrases.includes(title) ? 1 : gain * bulletinSearch.rank.NO_DOCUMENT;
      each.score += gain * scale;
    }
    head.sort(bulletinSearch.rank.isBetter);
    return [...head, ...ranked.slice(LOOKED_INTO)];
  }

  return Object.assign(find, { Superseded, LONGEST_QUERY, cut });
})();
