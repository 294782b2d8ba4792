// What a query may have meant: pinyin for Han characters, and another character for one that seems mistaken.
bulletinSearch.guess = (() => {
  "use strict";

  const BEAM = 12;
  const LONGEST_PINYIN = 40; // letters
  const STRINGS = 8; // readings of a pinyin that are looked up
  const WORDS = 12; // the same for a word of two syllables, which stands for many
  const NEW_WORD = 4; // what a gap between two words costs, in grades
  const MOST_CUTS = 6; // ways to cut letters that are followed
  const CUT_SHORT = 1.6; // a syllable told by its first letter only, against a full one

  // "党费5档费1" → [["党费", 5], ["档费", 1]]
  const readGraded = (text) => [...text.matchAll(/(\D+)(\d)/gu)].map(([, words, grade]) => [words, +grade]);

  // Character → its syllables, and all syllables, read once: the characters are those of GB 2312 in its own order.
  const soundsOf = new Map();
  const syllables = new Set();
  async function readSounds() {
    if (syllables.size) return;
    const [names, written] = await bulletinSearch.load("sounds");
    const all = names.split(" ");
    const numbers = bulletinSearch.readNumbers(written);
    const decoder = new TextDecoder("gb2312");
    let at = 0;
    for (let high = 0xb0; high < 0xf8; high++) {
      for (let low = 0xa1; low < 0xff; low++) {
        const character = decoder.decode(Uint8Array.of(high, low));
        if (high === 0xd7 && low > 0xf9) continue; // the five places that the standard leaves empty
        const count = numbers[at++];
        soundsOf.set(character, numbers.slice(at, at + count).map((place) => all[place]));
        at += count;
      }
    }
    for (const each of all) syllables.add(each);
  }

  // A single letter is the first of a syllable, even where it is one: a is 档案's second as well.
  const isSyllable = (unit) => unit.length > 1 && syllables.has(unit);

  // The ways to cut letters into syllables and first letters of syllables, the likeliest first.
  function cutLetters(letters) {
    const ways = [[{ units: [], cost: 0 }]];
    for (let end = 1; end <= letters.length; end++) {
      const found = [];
      for (let start = Math.max(0, end - 6); start < end; start++) {
        const unit = letters.slice(start, end);
        if (!isSyllable(unit) && !/^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsywaeo])$/.test(unit)) continue;
        // sh is as likely the first letters of two syllables as of one.
        const cost = isSyllable(unit) ? 1 : CUT_SHORT * unit.length;
        for (const way of ways[start]) found.push({ units: [...way.units, unit], cost: way.cost + cost });
      }
      ways.push(found.sort((a, b) => a.cost - b.cost).slice(0, MOST_CUTS));
    }
    // Ways that cost the same are as likely: xian is 西安 or 线案. A dearer one only breaks up what is whole in these.
    const whole = ways[letters.length].filter((way) => way.units.length > 1);
    const cuts = whole.filter((way) => way.cost < whole[0].cost + 0.01).map((way) => way.units);
    // Who types first letters may come by a short syllable that he does not mean: dapc is 档案排查.
    const isShort = (units) => units.some((unit) => !isSyllable(unit)) && units.every((unit) => unit.length < 3);
    if (cuts.length && isShort(cuts[0]) && cuts.every((units) => units.length < letters.length) && !/[iuv]/.test(letters)) {
      cuts.push([...letters]);
    }
    return cuts;
  }

  // Han strings of the bulletin that are read like these units, the weightiest first.
  async function readUnits(units) {
    const steps = await Promise.all(
      units.slice(1).map(async (second, n) => {
        const first = units[n];
        const groups = (await bulletinSearch.look("p", first[0] + second[0])) ?? {};
        const found = [];
        for (const [reading, pairs] of Object.entries(groups)) {
          const [one, two] = reading.split(" ");
          if (!fits(one, first) || !fits(two, second)) continue;
          found.push(...readGraded(pairs));
        }
        return found.sort((a, b) => b[1] - a[1]);
      }),
    );
    let beam = [{ text: "", score: 0 }];
    for (const [n, pairs] of steps.entries()) {
      const next = new Map();
      const keep = (text, score) => {
        if (!(next.get(text) >= score)) next.set(text, score);
      };
      for (const { text, score } of beam) {
        for (const [pair, grade] of pairs) {
          if (!text || text.endsWith(pair[0])) keep(text ? text + pair[1] : pair, score + grade + 1);
        }
        // Two words that never meet in the bulletin: the next one begins here.
        if (n && [...text.split(" ").pop()].length > 1) {
          for (const [pair, grade] of (steps[n + 1] ?? []).slice(0, BEAM)) {
            keep(`${text} ${pair[0]}`, score - NEW_WORD + grade / 10);
          }
          if (!steps[n + 1]) keep(text, score - NEW_WORD);
        }
      }
      beam = [...next].map(([text, score]) => ({ text, score })).sort((a, b) => b.score - a.score).slice(0, BEAM * 4);
    }
    return beam;
  }

  // A syllable typed in full is that syllable, a first letter any that begins with it.
  const fits = (syllable, unit) => (isSyllable(unit) ? syllable === unit : syllable.startsWith(unit));

  // What letters may stand for: for each way to cut them how it sounds in titles, the tokens one after the other, and
  // Han strings of the bulletin, the likeliest first.
  async function readPinyin(letters) {
    if (letters.length < 2 || letters.length > LONGEST_PINYIN) return [];
    await readSounds();
    return Promise.all(
      cutLetters(letters).map(async (units) => {
        const isWord = units.length === 2 && units.every(isSyllable);
        const read = await readUnits(units);
        return { sounds: soundTokens(units), strings: read.slice(0, isWord ? WORDS : STRINGS).map(({ text }) => text) };
      }),
    );
  }

  // The tokens of bulletin.search.pinyin.sound_tokens: pairs of full syllables, else first letters by two or three.
  function soundTokens(units) {
    const initials = units.map((unit) => unit[0]).join("");
    const size = Math.min(3, initials.length);
    return units.slice(1).map((second, n) => {
      if (isSyllable(units[n]) && isSyllable(second)) return `~${units[n]} ${second}`;
      return n + size <= initials.length ? `~${initials.slice(n, n + size)}` : null;
    });
  }

  // The characters that are read as a syllable and stand beside others, 党fei or dang费, the likeliest first, and the
  // pairs that they make with them. One between two that stands beside both is meant.
  async function readBeside(letters, before, after) {
    await readSounds();
    if (!isSyllable(letters)) return { characters: [], pairs: [] };
    const [left, right] = await Promise.all([before, after].map((each) => each && bulletinSearch.look("n", each)));
    const alike = (graded) => [...(graded ?? "")].filter((each) => soundsOf.get(each)?.includes(letters));
    const [lefts, rights] = [alike(left?.[1]), alike(right?.[0])];
    const both = lefts.filter((each) => rights.includes(each));
    const fit = (found) => found.filter((each) => !both.length || both.includes(each));
    return {
      characters: [...both, ...rights, ...lefts],
      pairs: [...fit(lefts).map((each) => before + each), ...fit(rights).map((each) => each + after)],
    };
  }

  // Another character for one of those at `places`, likeliest first: where, the words it makes, and the new pairs in
  // them as [token, weight]; `isAlike` tells that it sounds the same.
  async function mend(characters, places) {
    const found = await Promise.all(
      places.map(async (at) => {
        const others = await mendOne(characters[at], characters[at - 1], characters[at + 1]);
        return others.map(({ character, score, isAlike }) => {
          const words = [...characters.slice(0, at), character, ...characters.slice(at + 1)];
          const pairs = [at - 1, at].filter((n) => n >= 0 && n + 1 < words.length);
          const weight = isAlike ? 0.9 : 0.6;
          return { at, score, isAlike, words: words.join(""), pairs: pairs.map((n) => [words[n] + words[n + 1], weight]) };
        });
      }),
    );
    return found.flat().sort((a, b) => b.score - a.score).slice(0, 4);
  }

  async function mendOne(character, left, right) {
    const [, before, after] = await Promise.all([
      readSounds(), ...[left, right].map((each) => each && bulletinSearch.look("n", each)),
    ]);
    const candidates = new Map();
    const weigh = (graded, side) => {
      let grade = 0;
      for (const each of graded ?? "") {
        if (each >= "0" && each <= "9") grade = +each;
        else candidates.set(each, { ...candidates.get(each), [side]: grade + 1 });
      }
    };
    weigh(before?.[1], "left");
    weigh(after?.[0], "right");
    candidates.delete(character);
    const own = soundsOf.get(character) ?? [];
    return [...candidates]
      .map(([other, { left: l = 0, right: r = 0 }]) => {
        const isAlike = (soundsOf.get(other) ?? []).some((syllable) => own.includes(syllable));
        const fitsBoth = (!left || l) && (!right || r);
        const score = l + r + (isAlike ? 8 : 0) + (left && right && fitsBoth ? 4 : 0);
        return { character: other, score: fitsBoth || isAlike ? score : 0, isAlike };
      })
      .filter(({ score, isAlike }) => isAlike || score >= (left && right ? 9 : 7))
      .sort((a, b) => b.score - a.score)
      .slice(0, 3);
  }

  // The commonest pairs that a single character begins or ends.
  async function complete(character) {
    const lists = await bulletinSearch.look("n", character);
    if (!lists) return [];
    const first = (text) => [...text.replace(/\d/g, "")].slice(0, 3);
    return [...first(lists[1]).map((other) => character + other), ...first(lists[0]).map((other) => other + character)];
  }

  return { readPinyin, readBeside, mend, complete };
})();
