// The search box of the header: the first hits while one types; Enter leads to the page with all of them.
(() => {
  "use strict";

  const SHOWN = 6;
  const PAUSE = 400; // milliseconds without a keystroke, in which is looked after what can wait
  const { find, show, check, explain, fetchGuess, about: fetchAbout } = bulletinSearch;
  const form = document.querySelector("[data-finder]");
  const field = form.elements.namedItem("q");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  let current = 0;
  let active = -1;
  let pause;

  function close() {
    current++;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function choose(n) {
    active = n;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === n)));
    if (n < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", list.children[n].id);
      list.children[n].scrollIntoView({ block: "nearest" });
    }
  }

  function option(hit, n, about) {
    const made = show.element("li", "finder-hit");
    made.id = `finder-hit-${n}`;
    made.setAttribute("role", "option");
    const link = show.element("a", "", hit.record.title);
    link.href = bulletinSearch.address(hit.record.url);
    link.tabIndex = -1;
    made.append(link, show.facts(hit.record, about));
    return made;
  }

  async function run() {
    const query = field.value;
    if (!query.trim()) return close();
    const turn = ++current;
    try {
      const about = await fetchAbout();
      const isWanted = () => turn === current;
      const found = await find(query, { isWanted });
      const hits = await found.hits(0, SHOWN);
      if (!isWanted()) return;
      list.replaceChildren(...hits.map((hit, n) => option(hit, n, about)));
      list.hidden = !hits.length;
      field.setAttribute("aria-expanded", String(hits.length > 0));
      const told = find.cut(query) === query ? "" : `只查找了前 ${find.LONGEST_QUERY} 个字。`;
      status.textContent = told + (found.total ? `找到 ${found.total} 篇，上下键选择，回车打开；不选时回车看全部结果。` : `没有找到“${find.cut(query.trim())}”。`);
      choose(-1);
    } catch (error) {
      if (turn !== current) return;
      fail(await check().then(() => error, (outdated) => outdated));
    }
    list.dataset.query = query;
    clearTimeout(pause);
    pause = setTimeout(() => check().then(fetchGuess).catch(fail), PAUSE);
  }

  // The one thing to choose is the page of the search, which is loaded anew.
  function fail(error) {
    const made = show.element("li", "finder-hit");
    made.id = "finder-hit-0";
    made.setAttribute("role", "option");
    const link = show.element("a", "", explain(error));
    link.href = `${form.action}?q=${encodeURIComponent(find.cut(field.value.trim()))}`;
    link.tabIndex = -1;
    made.append(link);
    list.replaceChildren(made);
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    status.textContent = explain(error);
    choose(-1);
  }

  field.addEventListener("input", (event) => event.isComposing || run());
  field.addEventListener("compositionend", run);
  field.addEventListener("click", () => list.hidden && run());
  form.addEventListener("submit", () => (field.value = find.cut(field.value))); // no server takes a page in an address
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "Escape") {
      if (list.hidden) field.blur();
      close();
    } else if (list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) run();
    else if (!list.hidden && event.key === "ArrowDown") choose(active < last ? active + 1 : 0);
    else if (!list.hidden && event.key === "ArrowUp") choose(active > 0 ? active - 1 : last);
    else if (event.key === "Enter" && active >= 0) location.href = list.children[active].querySelector("a").href;
    else return;
    event.preventDefault();
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
  list.addEventListener("mousedown", (event) => event.preventDefault()); // a click must not take the focus away first

  run();
})();
