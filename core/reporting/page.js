"use strict";
const finder = document.getElementById("finder");
const words = document.getElementById("words");
const outlet = document.getElementById("outlet");
const found = document.getElementById("found");
const items = [...document.querySelectorAll(".item")].map((element) => ({
  element,
  text: `${element.textContent} ${element.dataset.find ?? ""}`.toLowerCase(),
  outlets: element.dataset.outlets ? JSON.parse(element.dataset.outlets) : null,
}));
const groups = [...document.querySelectorAll("details.group")];
const wasOpen = groups.map((group) => group.open);
const holders = [...document.querySelectorAll("main section, .group")]
  .filter((holder) => holder.querySelector(".item") !== null);

function show() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const from = outlet.value;
  const isFiltered = wanted.length > 0 || from !== "";
  let shown = 0;
  for (const item of items) {
    const fits = wanted.every((word) => item.text.includes(word)) &&
      (from === "" || (item.outlets !== null && item.outlets.includes(from)));
    item.element.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  for (const holder of holders) {
    holder.hidden = isFiltered && holder.querySelector(".item:not([hidden])") === null;
  }
  groups.forEach((group, index) => { group.open = isFiltered ? !group.hidden : wasOpen[index]; });
  found.textContent = isFiltered ? `${shown} of ${items.length} shown` : "";
}

finder.hidden = false;
words.addEventListener("input", show);
outlet.addEventListener("change", show);
document.getElementById("clear").addEventListener("click", () => {
  words.value = "";
  outlet.value = "";
  show();
  words.focus();
});
document.addEventListener("keydown", (event) => {
  const isTyping = ["INPUT", "SELECT", "TEXTAREA"].includes(document.activeElement.tagName);
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    words.focus();
  }
});
window.addEventListener("beforeprint", () => groups.forEach((group) => { group.open = true; }));
window.addEventListener("afterprint", show);
show();
