// Documents (JSON) in, MiniSearch's index (JSON) out: node minisearch_build.js MINISEARCH.js DOCUMENTS INDEX
const fs = require("node:fs");
const [library, documents, index] = process.argv.slice(2);
const MiniSearch = require(library);
const { settings } = require("./minisearch.js");
const search = new MiniSearch(settings);
search.addAll(JSON.parse(fs.readFileSync(documents, "utf8")));
fs.writeFileSync(index, JSON.stringify(search));
