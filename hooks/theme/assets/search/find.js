// The way of a query: read, looked up, mended where the bulletin knows it not, ranked, and put in order by the texts.
bulletinSearch.find = (() => {
  "use strict";

  const LOOKED_INTO = 10; // documents whose texts decide their order among themselves
  const LONGEST_QUERY = 200; // characters; who pastes more is told so
  // Of what the best document has, less is not a hit: in the order by date nothing sinks the half-right ones.
  const LEAST_COVERAGE = { relevance: 0.34, date: 0.6 };

  const SLIP = 0.8; // what a word counts that was not typed but may be meant

  // What of a query is searched for.
  const cut = (query) => [...query].slice(0, LONGEST_QUERY).join("");

  // What is found: `total` documents, of which `hits(from, count)` fetches some, each with its `record`; the `words` to
  // be marked, the `phrases` that were meant, what else was `tried`; `isEmpty` says that nothing was asked for. Throws
  // Superseded where `isWanted` says, between two rounds of fetching, that the reader has typed on.
  async function find(query, { filter = null, order = "relevance", isWanted = () => true } = {}) {
    const { text, rank } = bulletinSearch;
    const inRound = async (promise) => {
      const value = await promise;
      if (!isWanted()) throw new Superseded();
      return value;
    };
    const about = await inRound(bulletinSearch.about());
    const asked = cut(query);
    await text.prepare(asked);
    const read = text.readQuery(asked);
    foresee(read);
    let terms = await inRound(rank.fetchTerms(read.terms));
    const guessed = await inRound(Promise.all([readSlips, readPinyin, mend].map((guess) => guess(terms, read, about))));
    const tried = guessed.flatMap((each) => each.tried);
    const added = guessed.flatMap((each) => each.terms);
    if (added.length) terms = [...terms, ...(await inRound(rank.fetchTerms(added)))];
    if (terms.every(({ choices }) => choices.every((choice) => !choice.count))) terms = await inRound(complete(read));
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

  const lettersOf = (read) => [...read.words.matchAll(/[a-z]+(?:[ '][a-z]+)*/g)].map(([words]) => words.split(/[ ']/));

  // What the next round will ask for is fetched along with the first: what the letters may be as pinyin, and the
  // neighbours of a character that stands alone.
  function foresee(read) {
    const { fetchGuess } = bulletinSearch;
    const ignore = () => {}; // the round that needs it will tell
    for (const words of lettersOf(read)) fetchGuess().then((guess) => guess.readPinyin(words.join(""))).catch(ignore);
    const characters = [...read.words.trim()];
    if (characters.length === 1 && bulletinSearch.text.isHan(characters[0])) {
      fetchGuess().then((guess) => guess.complete(characters[0])).catch(ignore);
    }
  }

  const READINGS = 4; // of letters, that are searched for

  // Letters that no document has as a word may be pinyin; the guide has such letters for an example.
  async function readPinyin(terms, read, about) {
    const isInDocument = ({ slots }) => slots.length > 0 && slots[slots.length - 1] >= about.pages * about.slots;
    const known = new Set(terms.map(({ choices }) => choices[0]).filter(isInDocument).map(({ token }) => token));
    const found = lettersOf(read).map(async (words) => {
      const letters = words.filter((word) => !known.has(word)).join("");
      const cuts = letters ? await (await bulletinSearch.fetchGuess()).readPinyin(letters) : [];
      return cuts.length ? chooseReadings(cuts, about) : { terms: [], strings: [] };
    });
    const pinyins = await Promise.all(found);
    return {
      terms: pinyins.flatMap((pinyin) => pinyin.terms),
      tried: pinyins.flatMap(({ strings }) => strings.slice(0, 1).map((string) => ({ text: string, isWhole: true }))),
    };
  }

  // Of what letters may stand for that which stands somewhere together; else what is likeliest. What is read for one
  // place are the choices of one term: how it sounds in titles, and the pairs of characters that it may be in any text.
  async function chooseReadings(cuts, about) {
    const { rank, text } = bulletinSearch;
    const readings = await Promise.all(
      cuts.flatMap(({ strings }) =>
        strings.map(async (string) => {
          const pairs = [...text.pairs(string)];
          const [{ choices }] = await rank.fetchTerms([pairs.map((pair) => [pair, 1])]);
          return { string, pairs, places: countShared(choices, about) };
        }),
      ),
    );
    const real = readings.filter(({ places }) => places > 0);
    // The longer one tells the more: that it stands together is no chance.
    const chosen = (real.length ? real : readings).sort((a, b) => b.pairs.length - a.pairs.length);
    const kept = chosen.slice(0, chosen[0]?.pairs.length > 1 ? READINGS : undefined); // a pair may be one of many words
    const terms = [];
    const add = (n, token, weight) => {
      const term = (terms[n] ??= []);
      if (!term.some(([other]) => other === token)) term.push([token, weight]);
    };
    for (const { sounds } of cuts) sounds.forEach((token, n) => token && add(n, token, 1));
    for (const { string, pairs } of kept) pairs.forEach((pair, n) => add(n, pair, string === kept[0].string ? 1 : 0.7));
    return { terms: terms.filter(Boolean), strings: kept.map(({ string }) => string) };
  }

  // In how many places tokens stand together; what bodies have left out may stand in any of them.
  function countShared(choices, about) {
    const told = choices.filter(({ count }) => count <= about.cut);
    if (!told.length || choices.some(({ count }) => !count)) return told.length ? 0 : 1;
    const [fewest, ...others] = told.map(({ slots }) => slots).sort((a, b) => a.length - b.length);
    const sets = others.map((slots) => new Set(slots));
    return fewest.filter((slot) => sets.every((set) => set.has(slot))).length;
  }

  // Words that are mistaken for one another stand for each other where no place has them, and what is written with them,
  // as they were typed.
  async function readSlips(terms, read, about) {
    const { text, rank } = bulletinSearch;
    const termOf = new Map(terms.map((term) => [term.choices[0].token, term]));
    const strange = [...read.words.matchAll(/[㐀-鿿]{2,}/gu)]
      .map(([run]) => [run, [...text.pairs(run)]])
      .filter(([, own]) => !countShared(own.map((token) => termOf.get(token).choices[0]), about));
    if (!strange.length) return { terms: [], tried: [] };
    const slips = await bulletinSearch.load("slips");
    const found = strange.flatMap(([run, own]) =>
      text.readSlips(run, slips).map(async ([meant, tokens]) => {
        const changed = tokens.flatMap((token, n) => (token === own[n] ? [] : [[own[n], token]]));
        const fetched = await rank.fetchTerms(changed.map(([, token]) => [[token, SLIP]]));
        fetched.forEach(({ choices }, n) => termOf.get(changed[n][0]).choices.push(...choices));
        const isThere = fetched.some(({ choices }) => choices[0].count);
        return isThere ? [{ text: read.words.trim().replace(run, meant), isWhole: true }] : [];
      }),
    );
    return { terms: [], tried: (await Promise.all(found)).flat() };
  }

  // Where a character has no neighbour in the bulletin, others that would; not where a document has the whole query.
  async function mend(terms, read, about) {
    const counts = new Map(terms.flatMap(({ choices }) => choices.map((choice) => [choice.token, choice.count])));
    const few = Math.floor(about.documents / 2000);
    const weak = [...read.words.matchAll(/[㐀-鿿]{2,}/gu)].flatMap(([run]) => {
      const characters = [...run];
      const isWeak = characters.slice(1).map((character, n) => counts.get(characters[n] + character) <= few);
      const places = characters.map((_, n) => n).filter((n) => (isWeak[n - 1] ?? true) && (isWeak[n] ?? true));
      return places.length ? [{ characters, places }] : [];
    });
    if (!weak.length || isCovered(terms, about)) return { terms: [], tried: [] };
    const guess = await bulletinSearch.fetchGuess();
    const mended = await Promise.all(weak.map(({ characters, places }) => guess.mend(characters, places)));
    return {
      // What is guessed for one place is the choices of one term: only the best of them counts in a document.
      terms: mended.flatMap((found, n) =>
        weak[n].places.map((at) => found.filter((each) => each.at === at).flatMap(({ pairs }) => pairs)),
      ).filter((choices) => choices.length),
      tried: mended.flat().map(({ words, isAlike }) => ({ text: words, isWhole: isAlike })),
    };
  }

  const isCovered = (terms, about) =>
    terms.every(({ choices }) => choices.some((choice) => choice.count)) &&
    bulletinSearch.rank.rank(terms, about).some((each) => each.coverage > 0.999);

  // A single character, or nothing known at all: the commonest pairs with one of its characters.
  async function complete(read) {
    const characters = [...read.words].filter(bulletinSearch.text.isHan).slice(0, 4);
    if (!characters.length) return [];
    const guess = await bulletinSearch.fetchGuess();
    const pairs = (await Promise.all(characters.map(guess.complete))).flat();
    return bulletinSearch.rank.fetchTerms(pairs.length ? [pairs.map((pair) => [pair, 1])] : []);
  }

  const foundWords = (terms) =>
    [...new Set(terms.flatMap(({ choices }) => choices.filter((choice) => choice.count).map((choice) => choice.token)))];

  // The 文号 in a query, not what is more likely a month.
  const numbersIn = ({ terms }) => terms.flat().flatMap(([token, weight]) => (token[0] === "#" && weight >= 1 ? [token] : []));

  // The order of the first few: how much of the query stands there word for word, in the title or in the text.
  async function settle(ranked, phrases, read, about) {
    const head = await Promise.all(ranked.slice(0, LOOKED_INTO).map((each) => withRecord(each, about)));
    const { bare, longestShared, readQuery } = bulletinSearch.text;
    const scale = head[0]?.score ?? 0;
    for (const each of head) {
      const title = bare(each.record.title);
      const body = bare(each.record.text);
      const own = numbersIn(readQuery(each.record.doc_no ?? ""));
      const named = Math.max(0, ...numbersIn(read).filter((number) => own.includes(number)).map((number) => number.length));
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
