// Terms in, the documents that hold them out, the best first: from the postings alone, before any text is fetched.
bulletinSearch.rank = (() => {
  "use strict";

  const WEIGHTS = [3, 1.6, 1.4, 1.3]; // title, header, headings, what is to be done by when; a body counts 1
  const IN_MORE_PASSAGES = 0.12; // for each further passage, at most four
  const IN_ONE_PASSAGE = 0.7; // what stands together counts so much again
  const HOLDS_NO_LONGER = 0.55;
  const NO_DOCUMENT = 0.5; // a page of the guide, or of a unit
  const NEWER = 0.04; // between two that are else equal, the newer

  // Token → { count: documents that hold it, slots: document number × slots + slot }.
  const postings = new Map();
  async function fetchPosting(token) {
    const written = await bulletinSearch.look("t", token);
    if (!postings.has(token)) {
      const numbers = written === undefined ? [0] : bulletinSearch.readRising(written, 1);
      postings.set(token, { count: numbers[0], slots: numbers.slice(1) });
    }
    return postings.get(token);
  }

  // The terms with their postings; those that the bulletin does not know have none.
  async function fetchTerms(terms) {
    return Promise.all(
      terms.map(async (choices) => ({
        choices: await Promise.all(
          choices.map(async ([token, weight]) => ({ token, weight, ...(await fetchPosting(token)) })),
        ),
      })),
    );
  }

  let demoted;

  function rank(terms, about) {
    const { documents, pages, slots: perDocument, first_passage: firstPassage, cut } = about;
    demoted ??= new Set(bulletinSearch.readRising(about.demoted));
    const score = new Float64Array(documents);
    const matched = new Float64Array(documents);
    const bySlot = new Float64Array(documents * perDocument);
    let total = 0;
    for (const { choices } of terms) {
      const found = choices.filter((choice) => choice.count > 0);
      if (!found.length) continue;
      const rarest = found.reduce((a, b) => (worth(a, documents) * a.weight >= worth(b, documents) * b.weight ? a : b));
      const most = worth(rarest, documents) * rarest.weight;
      // A word of most documents was left out of the bodies: not to stand in a title is no fault.
      if (found.some((choice) => choice.count <= cut)) total += most;
      addTerm(found, documents, perDocument, score, matched, bySlot);
    }
    const ranked = [];
    for (let n = 0; n < documents; n++) {
      if (!score[n]) continue;
      let together = 0;
      let inPassage = 0;
      let passage = 0;
      for (let slot = 0; slot < perDocument; slot++) {
        const here = bySlot[n * perDocument + slot];
        together = Math.max(together, here);
        // The title and the other fields before the body say nothing of where in the text the words are.
        if (slot >= firstPassage && here > inPassage) [inPassage, passage] = [here, slot - firstPassage];
      }
      const coverage = total ? Math.min(1, matched[n] / total) : 1;
      let value = (score[n] + IN_ONE_PASSAGE * together) * (0.2 + 0.8 * coverage * coverage);
      value *= 1 + (NEWER * n) / documents;
      if (demoted.has(n)) value *= HOLDS_NO_LONGER;
      if (n < pages) value *= NO_DOCUMENT;
      ranked.push({ number: n, score: value, coverage, passage });
    }
    return ranked;
  }

  const isBetter = (a, b) => b.score - a.score || b.number - a.number;

  // Puts the best `count` in front, in order; the others, of which there may be thousands, stay as they are.
  function lead(ranked, count) {
    const head = [];
    let least = -Infinity;
    for (const each of ranked) {
      if (head.length === count && each.score < least) continue;
      head.push(each);
      if (head.length > count * 4) {
        head.sort(isBetter).length = count;
        least = head[count - 1].score;
      }
    }
    head.sort(isBetter).splice(count);
    const chosen = new Set(head);
    return [...head, ...ranked.filter((each) => !chosen.has(each))];
  }

  const worth = (choice, documents) => Math.log(1 + documents / choice.count);

  // Adds one term: of its choices the best in each document.
  function addTerm(found, documents, perDocument, score, matched, bySlot) {
    const gains = new Float64Array(documents);
    const values = new Float64Array(documents);
    for (const choice of found) {
      const value = worth(choice, documents) * choice.weight;
      const share = value / found.length;
      const { slots } = choice;
      for (let at = 0; at < slots.length; ) {
        const number = Math.floor(slots[at] / perDocument);
        const first = number * perDocument;
        let field = 0;
        let passages = 0;
        for (; at < slots.length && slots[at] < first + perDocument; at++) {
          const kind = slots[at] - first;
          field = Math.max(field, WEIGHTS[kind] ?? 1);
          if (kind >= WEIGHTS.length) passages++;
          bySlot[slots[at]] += share;
        }
        const gained = value * (field + IN_MORE_PASSAGES * Math.min(4, Math.max(0, passages - 1)));
        if (gained > gains[number]) [gains[number], values[number]] = [gained, value];
      }
    }
    for (let n = 0; n < documents; n++) {
      score[n] += gains[n];
      matched[n] += values[n];
    }
  }

  return { fetchTerms, rank, lead, isBetter, NO_DOCUMENT };
})();
