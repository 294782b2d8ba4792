// All of the search that a page loads before somebody searches: the keys, and the fetching of the rest at first use.
(() => {
  "use strict";

  const BASE = document.currentScript.src.replace(/opener\.js.*$/, "");
  const form = document.querySelector("[data-finder]");
  const page = document.querySelector("[data-search]");
  const field = (page ?? form)?.elements.namedItem("q");
  if (!field) return;

  let isLoaded = false;
  function load() {
    if (isLoaded) return;
    isLoaded = true;
    for (const name of ["store", "text", "rank", "meant", "find", "excerpt", "show", page ? "page" : "box"]) {
      const script = document.createElement("script");
      script.src = `${BASE}${name}.js`;
      script.async = false; // one after the other
      document.head.append(script);
    }
  }

  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const isTyping = target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    if (field.offsetParent) field.select();
    else location.href = form.action; // too narrow for the box
  });
  if (page) load();
  else form.addEventListener("focusin", load);
})();
