/* The check of a printed code: from the form to the page that holds it, and there to its line.
   Without scripts the same pages are reached by the first character. The letters and the sum are those of
   hooks/bulletin/short_code.py; a test compares the two. */
(() => {
  "use strict";
  const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  const LENGTH = 10;

  const read = (written) => written.normalize("NFKC").toUpperCase().replace(/[\s\-—–－·.。:：]+|核验码/g, "");

  const faultOf = (code) => {
    if ([...code].some((letter) => !ALPHABET.includes(letter))) {
      return "核验码只用数字2至9和大写字母，没有0、1和字母I、L、O。请对照纸上再看一看。";
    }
    if (code.length !== LENGTH) {
      return `核验码是10个字符，这里是${code.length}个。请数一数有没有漏抄或者多抄。`;
    }
    const sum = [...code.slice(0, -1)].reduce((total, letter, place) => total + (place + 1) * ALPHABET.indexOf(letter), 0);
    return ALPHABET[sum % ALPHABET.length] === code.at(-1)
      ? ""
      : "这个核验码有一两个字符不对。请对照纸上再看一看，容易看错的有8和B、5和S、2和Z、6和G。";
  };

  const form = document.querySelector("[data-verify]");
  if (form) {
    form.hidden = false;
    const status = document.querySelector("[data-verify-status]");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const code = read(form.elements.code.value);
      status.textContent = faultOf(code);
      if (!status.textContent) {
        const links = [...document.querySelectorAll(".letters a")];
        const link = links.find((each) => each.firstChild.textContent === code[0]);
        location.assign(`${link.href}#c-${code}`);
      }
    });
  }

  const missing = document.querySelector("[data-verify-missing]");
  const tell = () => {
    missing.hidden = !location.hash.startsWith("#c-") || document.getElementById(location.hash.slice(1)) !== null;
  };
  if (missing) {
    tell();
    addEventListener("hashchange", tell);
  }
})();
