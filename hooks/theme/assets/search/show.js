// A record in, its place in a list of results out: title, 文号, issuer, date and status, and the sentence that was meant.
bulletinSearch.show = (() => {
  "use strict";

  // The text between two places, with its marks.
  function write(parent, text, start, end, marks) {
    let at = start;
    for (const [from, to] of marks) {
      if (from > at) parent.append(text.slice(at, from));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(Math.max(from, at), Math.min(to, end));
      parent.append(mark);
      at = Math.min(to, end);
    }
    parent.append(text.slice(at, end));
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const dayWords = (iso) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

  function facts(record, about) {
    const line = element("p", "hit-facts");
    if (record.status) line.append(element("span", `hit-status status-${record.status}`, about.statuses[record.status]));
    for (const fact of [record.kind !== "notice" && about.kinds[record.kind], record.doc_no, record.issuer]) {
      if (fact) line.append(element("span", "", fact));
    }
    if (record.date) {
      const time = element("time", "", dayWords(record.date));
      time.dateTime = record.date;
      line.append(time);
    }
    return line;
  }

  // A result as a list item; `data-hit` is the address of its page under the site's root.
  function hit({ record }, found, about) {
    const marker = bulletinSearch.excerpt.readWords(found.words);
    const item = element("li", "hit");
    item.dataset.hit = record.url;
    const heading = element("h2", "hit-title");
    const link = element("a", "");
    link.href = bulletinSearch.address(record.url);
    write(link, record.title, 0, record.title.length, marker(record.title));
    heading.append(link);
    item.append(heading, facts(record, about));
    const { start, end, isCut, marks, span } = bulletinSearch.excerpt.choose(record, marker, found.phrases);
    const excerpt = element(span ? "a" : "span", "hit-excerpt");
    if (span) {
      excerpt.href = bulletinSearch.address(`${record.url}#o-${span[2]}`);
      excerpt.title = "查看原文中的这一句";
    }
    if (isCut) excerpt.append("…");
    write(excerpt, record.text.replace(/\s/g, " "), start, end, marks);
    if (end < record.text.length) excerpt.append("…");
    const line = element("p", "hit-text");
    line.append(excerpt);
    item.append(line);
    return item;
  }

  return { hit, element, facts };
})();
