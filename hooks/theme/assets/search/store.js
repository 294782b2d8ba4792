// The files of the search index, each fetched when first asked for. A file is a script that hands over its own value,
// so that the same copy of the site works from a server under a strict policy and from file://.
var bulletinSearch = (() => {
  "use strict";

  const ROOT = new URL("../../", document.currentScript.src);
  const DATA = new URL(document.querySelector('meta[name="bulletin-index"]').content, document.baseURI);
  const GUESS = new URL("guess.js", document.currentScript.src);
  const FORMAT = 2; // of the index, which these scripts read
  const promises = new Map();
  const values = new Map();
  let version = "";
  let isUnchecked = false;

  function receive(name, value) {
    values.set(name, value);
  }

  function load(name) {
    if (!promises.has(name)) {
      isUnchecked = true;
      promises.set(name, fetchScript(name, new URL(`${name}.js?${version}`, DATA)));
    }
    return promises.get(name);
  }

  function fetchScript(name, address) {
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

  // The part of the search that most queries do without, with what it reads first.
  async function fetchGuess() {
    if (!promises.has("guess")) promises.set("guess", fetchScript("guess", GUESS));
    await Promise.all([promises.get("guess"), load("sounds")]);
    return bulletinSearch.guess;
  }

  // What must be known before anything else. Its own address changes every minute, and its version is in the addresses
  // of all others, so that no browser keeps a file of an older index in the place of a newer one.
  function about() {
    if (!promises.has("about")) {
      const address = new URL(`about.js?${Math.floor(Date.now() / 60000)}`, DATA);
      promises.set("about", fetchScript("about", address).then((value) => {
        if (value.format !== FORMAT) throw new Outdated();
        version = value.version;
        return value;
      }));
    }
    return promises.get("about");
  }

  class Outdated extends Error {}

  // Throws Outdated where the site has been published anew since this page was loaded: the files of two indexes say
  // nothing together. What was fetched before this question is of one index if the answer is yes.
  async function check() {
    if (!isUnchecked) return;
    isUnchecked = false;
    const { version: own } = await about();
    const current = await fetchScript("version", new URL(`version.js?${Date.now()}`, DATA)).catch(() => own);
    if (current !== own) throw new Outdated();
  }

  // What to tell a reader of an error.
  const explain = (error) =>
    error instanceof Outdated ? "网站刚刚更新过，请刷新页面再搜索。" : "搜索所用的文件没有取到，请刷新页面再试；仍然不行的，请告诉网站管理员。";

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
  function readNumbers(text) {
    const numbers = [];
    let value = 0;
    let unit = 1;
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      const digit = code - (code > 92 ? 36 : 35); // the alphabet leaves the backslash out
      if (digit < LAST) {
        numbers.push(value + digit * unit);
        value = 0;
        unit = 1;
      } else {
        value += digit * unit; // digit = LAST + low: what write_numbers took off stays in
        unit *= MORE;
      }
    }
    return numbers;
  }

  // Steps as the numbers that they lead to, from the given place on.
  function readRising(text, from = 0) {
    const numbers = readNumbers(text);
    for (let n = from + 1; n < numbers.length; n++) numbers[n] += numbers[n - 1];
    return numbers;
  }

  // The address of a page of the site; a folder on a stick has no server that would find its index.html.
  function address(url) {
    const made = new URL(url, ROOT);
    if (made.protocol === "file:" && made.pathname.endsWith("/")) made.pathname += "index.html";
    return made.href;
  }

  about().catch(() => {}); // on its way while the other scripts are; who needs it hears of a failure
  return { receive, load, about, check, explain, fetchGuess, look, readNumbers, readRising, address };
})();
