// The tokens of a text: each Han character's pair with the next, a lone Han character, runs of Latin letters or digits.
// The same in Node, which builds the index, and in the page, which asks it.
function tokens(text) {
  const found = [];
  for (const run of text.normalize("NFKC").toLowerCase().match(/[\u4e00-\u9fff]+|[a-z0-9]+/g) || []) {
    if (run.length === 1 || run < "\u4e00") found.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) found.push(run.slice(at, at + 2));
  }
  return found;
}

const settings = {
  fields: ["title", "number", "text"],
  storeFields: ["address", "title", "start"],
  tokenize: tokens,
  processTerm: term => term,
  searchOptions: { boost: { title: 4, number: 4 }, combineWith: "OR" },
};

if (typeof module !== "undefined") module.exports = { settings };
