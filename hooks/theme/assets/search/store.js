// The files of the search index, each fetched when first asked for. A file is a script that hands over its own value,
// so that the same copy of the site works from a server under a strict policy and from file://.
var bulletinSearch = (() => {
  "use strict";

  const ROOT = new URL("../../", document.currentScript.src);
  const DATA = new URL(document.querySelector('meta[name="bulletin-index"]').content, document.baseURI);
  const GUESS = new URL("guess.js", document.currentScript.src);
  const promises = new Map();
  const values = new Map();
  let version = "";

  function receive(name, value) {
    values.set(name, value);
  }

  function load(name) {
    if (!promises.has(name)) promises.set(name, fetchScript(name));
    return promises.get(name);
  }

  function fetchScript(name, address = new URL(`${name}.js${version}`, DATA)) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address.href;
      script.addEventListener("load", () => {
        script.remove();
        resolve(values.get(name));
      });
      script.addEventListener("error", () => {
        script.remove();
        promises.delete(name); // the next query tries again
        reject(new Error(name));
      });
      document.head.append(script);
    });
  }

  // The part of the search that most queries do without.
  async function fetchGuess() {
    if (!promises.has("guess")) promises.set("guess", fetchScript("guess", GUESS));
    await promises.get("guess");
    return bulletinSearch.guess;
  }

  // What must be known before anything else; the version keeps a browser from mixing the files of two builds.
  async function about() {
    const value = await load("about");
    version = `?v=${value.version}`;
    return value;
  }

  // FNV-1a over UTF-16 units, as bulletin.search.shards has it.
  function hash(key) {
    let value = 2166136261;
    for (let n = 0; n < key.length; n++) value = Math.imul(value ^ key.charCodeAt(n), 16777619);
    return value >>> 0;
  }

  // The value of a key of a sharded table ("t", "p", "n"), or undefined.
  async function look(table, key) {
    const { shards } = await about();
    const shard = await load(`${table}${hash(key) % shards[table]}`);
    return Object.prototype.hasOwnProperty.call(shard, key) ? shard[key] : undefined;
  }

  // The way of bulletin.search.postings to write natural numbers.
  const LAST = 46;
  const MORE = 45;
  function* readNumbers(text) {
    let value = 0;
    let unit = 1;
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      const digit = code - (code > 92 ? 36 : 35); // the alphabet leaves the backslash out
      if (digit < LAST) {
        yield value + digit * unit;
        value = 0;
        unit = 1;
      } else {
        value += digit * unit; // digit = LAST + low: what write_numbers took off stays in
        unit *= MORE;
      }
    }
  }

  function readRising(text) {
    const numbers = [];
    let last = 0;
    for (const step of readNumbers(text)) numbers.push((last += step));
    return numbers;
  }

  // The address of a page of the site; a folder on a stick has no server that would find its index.html.
  function address(url) {
    const made = new URL(url, ROOT);
    if (made.protocol === "file:" && made.pathname.endsWith("/")) made.pathname += "index.html";
    return made.href;
  }

  return { receive, load, about, fetchGuess, look, readNumbers, readRising, address };
})();
