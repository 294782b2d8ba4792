// What a query may mean besides its own words: words that are mistaken for one another, pinyin, a slip of one character.
// What is guessed at by tables is `guess.js`, which is fetched where a query needs it.
bulletinSearch.meant = (() => {
  "use strict";

  const READINGS = 4; // of letters, that are searched for
  const SLIP = 0.8; // what a word counts that was not typed but may be meant

  // The terms to be added, and the texts that were tried: all that the query may mean.
  async function guess(terms, read, about) {
    const found = await Promise.all([readSlips, readPinyin, mend].map((each) => each(terms, read, about)));
    return { added: found.flatMap((each) => each.terms), tried: found.flatMap((each) => each.tried) };
  }

  // Runs of letters, with the Han characters that touch them.
  const lettersOf = (read) =>
    [...read.words.matchAll(/(?<=([㐀-鿿]?))(?<![a-z])([a-z]+(?:[ '][a-z]+)*)(?=([㐀-鿿]?))/gu)].map(
      ([, before, words, after]) => ({ before, words: words.split(/[ ']/), after }),
    );

  // What the next round will ask for is fetched along with the first: what the letters may be as pinyin, and the
  // neighbours of a character that stands alone.
  function foresee(read) {
    const { fetchGuess } = bulletinSearch;
    const ignore = () => {}; // the round that needs it will tell
    for (const { words } of lettersOf(read)) fetchGuess().then((guess) => guess.readPinyin(words.join(""))).catch(ignore);
    const characters = [...read.words.trim()];
    if (characters.length === 1 && bulletinSearch.text.isHan(characters[0])) {
      fetchGuess().then((guess) => guess.complete(characters[0])).catch(ignore);
    }
  }

  // Letters that no document has as a word may be pinyin; the guide has such letters for an example.
  async function readPinyin(terms, read, about) {
    const isInDocument = ({ slots }) => slots.length > 0 && slots[slots.length - 1] >= about.pages * about.slots;
    const known = new Set(terms.map(({ choices }) => choices[0]).filter(isInDocument).map(({ token }) => token));
    const found = lettersOf(read).map(async ({ before, words, after }) => {
      const letters = words.filter((word) => !known.has(word)).join("");
      if (!letters) return { terms: [], strings: [] };
      const guess = await bulletinSearch.fetchGuess();
      const { characters, pairs } = await guess.readBeside(letters, before, after);
      if (characters.length) {
        const string = read.words.trim().replace(letters, characters[0]);
        return { terms: [pairs.map((pair) => [pair, 1])], strings: [string] };
      }
      const cuts = await guess.readPinyin(letters);
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

  // In how many places from one on tokens stand together; what bodies have left out may stand in any of them.
  function countShared(choices, about, first = 0) {
    const told = choices.filter(({ count }) => count <= about.cut);
    if (!told.length || choices.some(({ count }) => !count)) return told.length ? 0 : 1;
    const [fewest, ...others] = told.map(({ slots }) => slots).sort((a, b) => a.length - b.length);
    const sets = others.map((slots) => new Set(slots));
    return fewest.filter((slot) => slot >= first && sets.every((set) => set.has(slot))).length;
  }

  // Words that are mistaken for one another stand for each other where no document has them, and what is written with
  // them, as they were typed; the guide has such a slip for an example.
  async function readSlips(terms, read, about) {
    const { text, rank } = bulletinSearch;
    const documents = about.pages * about.slots;
    const termOf = new Map(terms.map((term) => [term.choices[0].token, term]));
    const strange = [...read.words.matchAll(/[㐀-鿿]{2,}/gu)]
      .map(([run]) => [run, [...text.pairs(run)]])
      .filter(([, own]) => !countShared(own.map((token) => termOf.get(token).choices[0]), about, documents));
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

  return { foresee, guess, complete };
})();
