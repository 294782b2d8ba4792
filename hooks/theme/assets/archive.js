// The filters of a large register: its index says which rows fit and on which page of the archive they stand; those that
// this page does not list are fetched from there, some at a time. Without it the page still filters what it lists.
(() => {
  "use strict";

  const AT_ONCE = 100;
  const NOT_FETCHED = " 其余的任务没有全部取到，请按月份查看，或者稍后再试。";
  const form = document.querySelector("[data-archive]");
  if (!form) return;

  const listed = new Set([...document.querySelectorAll(".rows > [data-obligation]")].map((row) => row.dataset.obligation));
  const count = form.querySelector("[data-count]");
  let index = null;
  let round = 0;

  const fetchIndex = () =>
    (index ||= fetch(form.dataset.archive).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }));

  // For each field a list of yes or no, one for each value that the index knows.
  function testsOf(fields, data) {
    return fields.map((field) => {
      if (field.name === "notice") {
        const wanted = field.value.trim();
        return [data.notice, data.notices.map((words) => words.includes(wanted))];
      }
      const wanted = field.selectedOptions[0].dataset.match;
      return [data[field.name], data[`${field.name}s`].map((value) => value.split(" ").includes(wanted))];
    });
  }

  // The pages that have fitting rows, the latest first, each with the places of these rows.
  function find(fields, data) {
    const tests = testsOf(fields, data);
    const pages = [];
    let start = 0;
    let total = 0;
    for (const [name, size] of data.pages) {
      const places = [];
      for (let place = 0; place < size; place += 1) {
        if (tests.every(([column, fits]) => fits[column[start + place]])) places.push(place);
      }
      if (places.length) pages.unshift({ name, places });
      start += size;
      total += places.length;
    }
    return { pages, total };
  }

  async function fetchRows({ name, places }) {
    const address = new URL(`${name}/`, location.href.replace(/[?#].*$/, ""));
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const rows = page.querySelectorAll(".rows > .row");
    return places.map((place) => rows[place]).filter((row) => row && !listed.has(row.dataset.obligation)).map((row) => {
      for (const link of row.querySelectorAll("a[href]")) link.setAttribute("href", new URL(link.getAttribute("href"), address));
      return document.importNode(row, true);
    });
  }

  function createSection() {
    const section = document.createElement("section");
    section.className = "group found";
    section.innerHTML = '<h2>其余符合条件的<span class="count"></span></h2><p class="group-note">按月份排列，最近的月份在前。</p>'
      + '<ol class="rows"></ol><p class="filter-buttons"><button type="button">再显示一些</button></p>';
    document.getElementById("archive").before(section);
    return section;
  }

  async function showFound({ shown, fields }) {
    const current = (round += 1);
    document.querySelector(".found")?.remove();
    if (!fields.length) return;
    const { pages, total } = find(fields, await fetchIndex());
    if (current !== round) return;
    count.textContent = `符合条件的有 ${total} 项，共 ${Number(form.dataset.total)} 项。`;
    const rest = total - shown;
    if (!rest) return;
    const section = createSection();
    const [list, button] = [section.querySelector(".rows"), section.querySelector("button")];
    section.querySelector(".count").textContent = rest;
    const more = async () => {
      const goal = list.childElementCount + AT_ONCE;
      button.disabled = true;
      try {
        while (pages.length && list.childElementCount < goal) {
          const { name, places } = pages[0];
          const rows = await fetchRows({ name, places: places.slice(0, AT_ONCE) });
          if (current !== round) return;
          places.splice(0, AT_ONCE); // only now: what could not be fetched is fetched again at the next press
          if (!places.length) pages.shift();
          list.append(...rows);
        }
        count.textContent = count.textContent.replace(NOT_FETCHED, "");
        button.parentElement.hidden = !pages.length || list.childElementCount >= rest;
      } finally {
        button.disabled = false;
        list.dispatchEvent(new CustomEvent("rows-added", { bubbles: true }));
      }
    };
    button.addEventListener("click", () => more().catch(tell));
    await more();
  }

  // Opened without a server, or the server is away: what was filtered on this page stands.
  function tell() {
    if (!count.textContent.endsWith(NOT_FETCHED)) count.textContent += NOT_FETCHED;
  }

  form.addEventListener("filtered", (event) => {
    showFound(event.detail).catch(() => {
      index = null;
      tell();
    });
  });
})();
