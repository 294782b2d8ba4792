// What depends on today: 剩余、今日、逾期, and the groups made of them; the filters, kept in the address; copying; wide tables.
// Without this script every page is still right: the HTML holds the dates themselves.
(() => {
  "use strict";

  const DAY = 86400000;
  const LONG_AGO_DAYS = 30;

  // The clock of Shanghai, whatever zone the reader's machine is in, as ISO text that sorts and compares.
  const now = () => new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 16);
  const dayNumber = (iso) => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / DAY;
  const weekEnd = (iso) => {
    const day = dayNumber(iso);
    return day + 6 - ((day + 3) % 7); // 1970-01-01 was a Thursday; a week ends on Sunday
  };
  const isoDay = (number) => new Date(number * DAY).toISOString().slice(0, 10);

  // Where a dated row stands today: its group, and its state in words.
  function judge(row, moment) {
    const { date, start, kind, modality } = row.dataset;
    const today = moment.slice(0, 10);
    const left = dayNumber(date) - dayNumber(today);
    const isPast = date.length > 10 ? date < moment : date < today;
    if (kind === "from") {
      if (isPast || left === 0) return { group: "running", words: "已开始" };
    } else if (isPast) {
      if (kind === "on" || modality === "must_not") return { group: "ended", words: kind === "on" ? "已过" : "已结束" };
      if (-left > LONG_AGO_DAYS) return { group: "ended", words: `已过${-left}天` };
      return { group: "overdue", words: left === 0 ? "今日已逾期" : `逾期${-left}天`, isLate: true };
    }
    const begun = start && start !== date && start.slice(0, 10) <= today && (start.length === 10 || start <= moment);
    const words = (begun ? "进行中，" : "") + (left === 0 ? "今日" : left === 1 ? "明日" : `剩余${left}天`);
    const group = left === 0 ? "today" : dayNumber(date) <= weekEnd(today) ? "week" : "later";
    return { group, words };
  }

  function showState(row, moment) {
    const { words, isLate, group } = judge(row, moment);
    const place = row.querySelector(".row-state");
    place.textContent = words;
    place.className = "row-state" + (isLate ? " state-late" : group === "today" ? " state-today" : "");
    return group;
  }

  const TITLES = {
    overdue: ["逾期", "近30天内到期，请确认是否已经办结。"],
    today: ["今日", ""],
    week: ["本周", ""],
    later: ["以后", ""],
    running: ["已经开始、持续执行", ""],
    ended: ["已经过去", "到期超过30天的任务，以及已经过去的活动和已经结束的期间。"],
  };

  function createGroup(name, rows, moment) {
    const section = document.createElement(name === "ended" ? "details" : "section");
    section.className = `group group-${name}`;
    section.id = `group-${name}`;
    section.dataset.made = "";
    const title = document.createElement("h2");
    title.textContent = TITLES[name][0];
    if (name === "today" || name === "week") {
      const note = document.createElement("span");
      note.className = "weekday";
      const until = isoDay(weekEnd(moment));
      const words = (iso) => `${+iso.slice(5, 7)}月${+iso.slice(8, 10)}日`;
      note.textContent = name === "today" ? words(moment) : `到${words(until)}（周日）`;
      title.append(note);
    }
    const count = document.createElement("span");
    count.className = "count";
    count.textContent = rows.length;
    title.append(count);
    const head = name === "ended" ? document.createElement("summary") : section;
    head.append(title);
    if (head !== section) section.append(head);
    if (TITLES[name][1]) {
      const note = document.createElement("p");
      note.className = "group-note";
      note.textContent = TITLES[name][1];
      section.append(note);
    }
    const list = document.createElement("ol");
    list.className = "rows";
    list.append(...rows);
    section.append(list);
    return section;
  }

  // The dated rows of a list, from groups by month to groups by today; done again whenever the day has changed.
  function regroup(container, moment) {
    const rows = container.rows || (container.rows = [...container.querySelectorAll("[data-date]")]);
    const groups = { overdue: [], today: [], week: [], later: [], running: [], ended: [] };
    for (const row of rows) groups[showState(row, moment)].push(row);
    const time = (row) => row.dataset.date + (row.dataset.date.length > 10 ? "" : "~");
    const forward = (a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0);
    for (const [name, members] of Object.entries(groups)) {
      members.sort(forward);
      if (name === "ended" || name === "overdue") members.reverse();
    }
    container.replaceChildren(
      ...Object.entries(groups).filter(([, members]) => members.length).map(([name, members]) => createGroup(name, members, moment)),
    );
    container.className = "regrouped";
  }

  function showUpcoming(section, moment) {
    const days = Math.max(0, Math.min(Number(section.dataset.upcoming), dayNumber(section.dataset.until) - dayNumber(moment)));
    let shown = 0;
    for (const row of section.querySelectorAll("[data-date]")) {
      showState(row, moment);
      const left = dayNumber(row.dataset.date) - dayNumber(moment);
      const isPast = row.dataset.date.length > 10 && row.dataset.date < moment;
      row.hidden = left < 0 || left > days || isPast;
      shown += row.hidden ? 0 : 1;
    }
    section.querySelector("[data-upcoming-title]").textContent = `未来${days}天到期`;
    section.querySelector("[data-upcoming-note]").hidden = true;
    section.querySelector("[data-upcoming-empty]").hidden = shown > 0;
  }

  // In the list of months: which of them is this one, and the way to it from above.
  function showThisMonth(month) {
    const way = document.querySelector("[data-this-month]");
    if (!way) return;
    document.querySelector(".months [aria-current]")?.removeAttribute("aria-current");
    const link = document.querySelector(`.months [data-month="${month}"] a`);
    way.hidden = !link;
    if (!link) return;
    link.setAttribute("aria-current", "date");
    way.firstElementChild.href = link.href;
  }

  // Filters. A <select> compares the option's data-match with the row's tokens, a text field looks for its words.
  function startFilters(form) {
    const fields = [...form.elements].filter((field) => field.name);
    const rows = [...document.querySelectorAll(".rows > .row, .cards > .card")];
    const count = form.querySelector("[data-count]");
    const parameters = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = parameters.get(field.name) || "";
      field.value = value;
      if (field.tagName === "SELECT" && field.value !== value) field.value = "";
    }

    function apply() {
      const tests = fields.filter((field) => field.value.trim()).map((field) => {
        const { name } = field;
        if (field.tagName === "SELECT") {
          const wanted = field.selectedOptions[0].dataset.match;
          return (row) => (row.dataset[name] || "").trim().split(" ").includes(wanted);
        }
        const wanted = field.value.trim();
        return (row) => row.querySelector(`.row-${field.dataset.looksIn}`).textContent.includes(wanted);
      });
      let shown = 0;
      for (const row of rows) {
        row.hidden = !tests.every((test) => test(row));
        shown += row.hidden ? 0 : 1;
      }
      for (const list of document.querySelectorAll(".rows, .cards")) {
        const visible = list.querySelectorAll(":scope > :not([hidden])").length;
        const section = list.closest(".month") || list.closest(".group");
        if (!section) continue;
        section.hidden = visible === 0;
        const badge = section.querySelector(":scope > h2 > .count, :scope > summary .count");
        if (badge) badge.textContent = visible;
        if (section.tagName === "DETAILS" && tests.length && visible) section.open = true;
      }
      const total = form.dataset.total || rows.length;
      count.textContent = tests.length ? `符合条件的有 ${shown} 项，共 ${total} 项。` : `共 ${total} 项。`;
      form.dispatchEvent(new CustomEvent("filtered", { detail: { shown, fields: fields.filter((field) => field.value.trim()) } }));
    }

    function keep() {
      const query = new URLSearchParams();
      for (const field of fields) if (field.value.trim()) query.set(field.name, field.value.trim());
      const text = query.toString();
      history.replaceState(null, "", location.pathname + (text ? `?${text}` : "") + location.hash);
      apply();
    }

    form.hidden = false;
    for (const note of document.querySelectorAll("[data-without-script]")) note.hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keep();
    });
    form.addEventListener("change", keep);
    form.querySelector("[data-clear]").addEventListener("click", (event) => {
      event.preventDefault();
      for (const field of fields) field.value = "";
      keep();
      fields[0].focus();
    });
    apply();
    return apply;
  }

  // A link to a folded place opens it.
  function openTarget() {
    let name = "";
    try {
      name = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = name && document.getElementById(name);
    const folded = target && target.closest("details");
    if (folded) folded.open = true;
    if (target && folded) target.scrollIntoView();
  }

  // The address of this very site, where the pages do not know it; and the text for a chat group.
  function completeAddresses() {
    for (const place of document.querySelectorAll("[data-address]")) {
      place.textContent = new URL(place.dataset.address, location.href.split(/[?#]/)[0]).href;
    }
    const button = document.querySelector("[data-copy-chat]");
    if (!button) return;
    const said = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", () => {
      // An intranet often has no https, where browsers offer no other way to the clipboard.
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("[data-chat-text]"));
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      said.textContent = document.execCommand("copy") ? "已复制，可以粘贴到群里。" : "已选中，请按 Ctrl+C 复制。";
    });
  }

  // One duty with its source, for whoever is to do it. An intranet often has no https, and so no other clipboard.
  function copyText(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.readOnly = true; // else a phone opens its keyboard
    area.className = "unseen unseen-above";
    document.body.append(area);
    area.select();
    area.setSelectionRange(0, text.length); // for phones that do not select what is read-only
    const isDone = document.execCommand("copy");
    area.remove();
    return isDone;
  }

  function describeDuty(row) {
    const words = (selector, place = row) => (place.querySelector(selector)?.textContent ?? "").trim();
    const link = row.querySelector(".box-what a");
    const who = words(".row-who");
    const ban = words(".mark-not");
    const when = [".row-day", ".row-clock"].map((part) => words(part)).filter(Boolean).join(" ");
    const state = words(".facts .status:not(.status-in_force)", document);
    const lines = [
      `${who && `${who}：`}${ban && `${ban}：`}${link.textContent.trim()}（${when}）${words(".mark-review")}`,
      [...row.querySelectorAll(".row-handover span")].map((part) => part.textContent).join("，"),
      `依据：《${words(".paper h1", document)}》（${words(".paper .doc-no", document)}）${state}`,
      link.href,
    ];
    return lines.filter(Boolean).join("\n");
  }

  function startCopying() {
    const said = document.querySelector("[data-copied]");
    for (const button of document.querySelectorAll("[data-copy-duty]")) {
      const row = button.closest(".box-row");
      const tell = (words) => {
        button.textContent = words;
        button.setAttribute("aria-label", `${words}：${row.querySelector(".box-what a").textContent.trim()}`);
      };
      tell("复制");
      button.hidden = false;
      button.addEventListener("click", () => {
        const isDone = copyText(describeDuty(row));
        button.focus({ preventScroll: true });
        tell(isDone ? "已复制" : "没有复制成");
        said.textContent = isDone ? "已复制这一项和出处。" : "浏览器不让复制，请选中文字复制。";
      });
    }
  }

  // A table wider than its page is moved by the arrow keys too, once Material has wrapped it; not every browser knows.
  function reachWideTables() {
    for (const place of document.querySelectorAll(".md-typeset__scrollwrap, .table-scroll")) {
      const isWide = place.scrollWidth > place.clientWidth;
      place.toggleAttribute("tabindex", isWide);
      if (!isWide) continue;
      place.tabIndex = 0;
      place.setAttribute("role", "group");
      place.setAttribute("aria-label", "表格，可以左右移动");
    }
  }

  let applyFilters = () => {};
  let shownDay = "";
  function update() {
    const moment = now();
    if (moment.slice(0, 13) === shownDay) return;
    shownDay = moment.slice(0, 13);
    for (const container of document.querySelectorAll("[data-regroup]")) regroup(container, moment);
    for (const section of document.querySelectorAll("[data-upcoming]")) showUpcoming(section, moment);
    for (const row of document.querySelectorAll(".box-row[data-date], .day [data-date]")) showState(row, moment);
    showThisMonth(moment.slice(0, 7));
    applyFilters();
  }

  document.addEventListener("rows-added", (event) => {
    for (const row of event.target.querySelectorAll("[data-date]")) showState(row, now());
  });

  update();
  for (const form of document.querySelectorAll("[data-filters]")) applyFilters = startFilters(form);
  openTarget();
  completeAddresses();
  startCopying();
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("load", reachWideTables);
  window.addEventListener("resize", reachWideTables);
  document.addEventListener("visibilitychange", () => document.hidden || update());
})();
