// The page of the search: the query and the filters live in the address, the results below.
(() => {
  "use strict";

  const PAGE = 10;
  const PAUSE = 400; // milliseconds without a keystroke, in which is looked after what can wait
  const { find, show, check, explain, fetchGuess, about: fetchAbout } = bulletinSearch;
  const form = document.querySelector("[data-search]");
  const field = form.elements.namedItem("q");
  const list = document.querySelector("[data-hits]");
  const status = document.querySelector("[data-status]");
  const more = document.querySelector("[data-more]");
  const NAMES = ["kind", "year", "issuer", "unit", "due", "order"];
  let current = 0;
  let pause;
  let isTyping = false; // since the last step of the history

  const today = () => Math.floor((Date.now() + 8 * 3600000) / 86400000); // days since 1970, by the clock of China
  const EPOCH = 7305; // 1990-01-01, from which the index counts days

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const name of NAMES) {
      const select = form.elements.namedItem(name);
      select.value = asked.get(name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
  }

  function writeAddress(isStep) {
    const asked = new URLSearchParams();
    for (const name of ["q", ...NAMES]) {
      const value = find.cut(form.elements.namedItem(name).value.trim()); // no server takes a page in an address
      if (value) asked.set(name, value);
    }
    const text = asked.toString();
    history[isStep ? "pushState" : "replaceState"](null, "", location.pathname + (text ? `?${text}` : ""));
  }

  // Whether a document passes the filters, by its number; null where none is set.
  async function makeFilter() {
    const value = Object.fromEntries(NAMES.map((name) => [name, form.elements.namedItem(name).value]));
    if (!["kind", "year", "issuer", "unit", "due"].some((name) => value[name])) return null;
    const facets = await bulletinSearch.load("facets");
    const tests = [];
    if (value.kind) tests.push((n) => facets.kinds[n] === value.kind[0]);
    const column = (name) => (facets[`${name}-read`] ??= [...bulletinSearch.readNumbers(facets[name])]);
    if (value.year) tests.push((n) => column("years")[n] === +value.year);
    if (value.issuer) tests.push((n) => facets.issuers[column("issuer")[n] - 1] === value.issuer);
    if (value.unit) {
      const members = new Set(bulletinSearch.readRising(facets.units[value.unit] ?? ""));
      tests.push((n) => members.has(n));
    }
    if (value.due) {
      const day = today() - EPOCH;
      tests.push((n) => column("due")[n] > 0 && column("due")[n] >= day === (value.due === "ahead"));
    }
    return (n) => tests.every((test) => test(n));
  }

  // `shown`: how many of the results, where the reader comes back to a list that was longer.
  async function run(shown = PAGE) {
    const turn = ++current;
    const query = field.value;
    list.removeAttribute("data-ready");
    list.setAttribute("aria-busy", "true");
    try {
      const about = await fetchAbout();
      const filter = await makeFilter();
      const order = form.elements.namedItem("order").value || "relevance";
      const isWanted = () => turn === current;
      const found = query.trim() || filter ? await find(query, { filter, order, isWanted }) : null;
      const hits = found ? await found.hits(0, shown) : [];
      if (!isWanted()) return;
      list.replaceChildren(...hits.map((hit) => show.hit(hit, found, about)));
      status.textContent = describe(found, query, filter);
      suggest(found);
      more.hidden = !found || found.total <= shown;
      more.onclick = () => showMore(found, about);
      document.title = query.trim() ? `${query.trim()} - 搜索` : "搜索";
    } catch (error) {
      if (turn !== current) return;
      fail(await check().then(() => error, (outdated) => outdated));
    }
    list.dataset.query = query;
    list.dataset.ready = "";
    list.removeAttribute("aria-busy");
    clearTimeout(pause);
    pause = setTimeout(() => check().then(fetchGuess).catch(fail), PAUSE);
  }

  function fail(error) {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = explain(error);
    const again = show.element("a", "", "刷新页面");
    again.href = location.href;
    document.querySelector("[data-tried]").replaceChildren(again);
  }

  function describe(found, query, filter) {
    const told = find.cut(query) === query ? "" : `内容较长，只查找了前 ${find.LONGEST_QUERY} 个字。`;
    if (!found) return "请输入要找的标题、文号、事项、单位或者日期。拼音和首字母也可以。";
    if (found.total) return `${told}找到 ${found.total} 篇${filter ? "（已筛选）" : ""}。`;
    if (found.isEmpty && query.trim()) return "没有可以查找的字词，请换一个词。";
    return `${told}没有找到“${find.cut(query.trim())}”${filter ? "，可以放宽筛选条件再试" : ""}。`;
  }

  // What else was searched for, and where nothing was found, what to try.
  function suggest(found) {
    const place = document.querySelector("[data-tried]");
    place.replaceChildren();
    if (!found) return;
    const texts = [...new Set(found.tried.map((each) => each.text))].slice(0, 3);
    if (texts.length) {
      place.append(found.total ? "同时查找了：" : "试过：");
      texts.forEach((text, n) => {
        const link = show.element("a", "", text);
        link.href = `?q=${encodeURIComponent(text)}`;
        place.append(n ? "、" : "", link);
      });
    } else if (!found.total) {
      place.append("已经按原词、简体字和拼音各找过一遍。可以只留一两个关键的词，或者从通知的年份目录查找。");
    }
  }

  async function showMore(found, about) {
    const hits = await found.hits(list.children.length, PAGE);
    const first = list.children.length;
    list.append(...hits.map((hit) => show.hit(hit, found, about)));
    more.hidden = list.children.length >= found.total;
    history.replaceState({ shown: list.children.length }, "");
    list.children[first].querySelector("a").focus();
  }

  // Arrows walk through the results, from the field on.
  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.isComposing || event.target.tagName === "SELECT") return;
    const stops = [field, ...list.querySelectorAll(".hit-title a")];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at < 0) return;
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  // A query is one step, however many keys were pressed: 返回 leads from it to what was there before.
  function follow() {
    writeAddress(!isTyping);
    isTyping = true;
    run();
  }

  field.addEventListener("input", (event) => event.isComposing || follow()); // pinyin on its way to become characters
  field.addEventListener("compositionend", follow);
  form.addEventListener("change", (event) => {
    if (event.target === field) return;
    writeAddress(true);
    isTyping = false;
    run();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    writeAddress(false);
    isTyping = false;
    run();
  });
  document.addEventListener("keydown", walk);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target !== field && list.contains(event.target)) field.focus();
  });
  window.addEventListener("popstate", (event) => {
    readAddress();
    isTyping = false;
    run(event.state?.shown);
  });
  // Who comes back from a result finds the list as long as it was, at the same place.
  window.addEventListener("pagehide", () => history.replaceState({ ...history.state, top: window.scrollY }, ""));
  async function comeBack({ shown, top } = {}) {
    await run(shown);
    if (top) window.scrollTo(0, top);
  }

  form.hidden = false;
  readAddress();
  const filters = form.querySelector("[data-filters-of-search]");
  filters.open = matchMedia("(min-width: 45em)").matches || NAMES.some((name) => form.elements.namedItem(name).value);
  comeBack(history.state ?? {});
  if (!field.value && matchMedia("(hover: hover)").matches) field.focus();
})();
