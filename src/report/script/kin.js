// A number that is chosen lights up wherever the page has it, with what it is made of and what is made of it.
const ID =
  /^([^./]*)\.?([^/]*)\/(\d{4}-\d\d\/.{7}(?:\.\..{15})?|[^/]*)\/?([^/]*)\/?([^/]*)\/?(.*)$/;
const partsOf = (id) => (id.includes("/") ? ID.exec(id) : ID.exec(`*/*/${id}`)).slice(1);
// The patterns of a column and its row, put together: an open part of the one is that of the other.
const composed = (column, row) => {
  const open = partsOf(row ?? "*");
  const parts = partsOf(column).map((part, i) => (part === "*" ? open[i] : part));
  return parts.includes("*") ? null : parts;
};
// The breakdowns of an id are one part of it.
const whole = (parts) => [...parts.slice(0, 4), parts.slice(4).filter(Boolean).join("/")];
const numbers = new Map();
const names = new Map();
const listNumbers = () => {
  for (const link of all("a.tb-number, data")) {
    const place = link.value ?? decodeURI(link.hash.slice(1));
    const panel = document.getElementById(place)?.querySelector("code");
    const id = panel ? panel.textContent.replace(/.* /, "") : place;
    numbers.set(link, whole(partsOf(id)));
  }
  for (const row of all("table[data-csv] > tbody > tr"))
    for (const cell of all("td", row)) {
      const column = row.closest("table").tHead.rows[0].cells[cell.cellIndex].dataset.id;
      const own = cell.id || cell.dataset.id;
      const id = own ? partsOf(own) : own !== "" && column && composed(column, row.dataset.id);
      if (!id) continue;
      numbers.set(cell, whole(id));
      names.set(id[3], main(row.cells[0]));
    }
};
const isMadeOf = ([measure, statistic, time, area, part], [ofMeasure, other, at, place, of]) => {
  if (measure !== ofMeasure || other) return false;
  const same = [time.split("..").includes(at), place === area, of === part];
  const isBelow = [at.startsWith(`${time}-`), place.startsWith(area), part === "" && of !== ""];
  if (!statistic)
    return same.every((each, i) => each || isBelow[i]) && same.filter(Boolean).length === 2;
  if (/^sh/.test(statistic)) return same[0] && same[1] && (same[2] || of === "");
  return same[0] && same[2] && (same[1] || (isBelow[1] && !/^(change|rate)/.test(statistic)));
};
const note = make("p", "tb-kin");
note.setAttribute("role", "status");
const choose = (chosen) => {
  const mark = (element, kind) => {
    element.classList.remove("tb-same", "tb-made-of", "tb-makes");
    if (kind) element.classList.add(kind);
    return Boolean(kind);
  };
  const kindOf = (id) => {
    if (id.join() === chosen.join()) return "tb-same";
    return isMadeOf(chosen, id) ? "tb-made-of" : isMadeOf(id, chosen) && "tb-makes";
  };
  const lit = [...numbers].filter(([element, id]) => mark(element, chosen && kindOf(id)));
  const name = chosen && names.get(chosen[3]);
  for (const text of all("svg text")) mark(text, text.textContent === name && "tb-same");
  note.textContent = lit.length > 1 ? words.kin : "";
};
document.body.append(note);
document.addEventListener("click", ({ target }) => {
  if (numbers.size === 0) listNumbers();
  choose(numbers.get(target.closest("a.tb-number, data")) ?? numbers.get(target.closest("td")));
});
document.addEventListener("keydown", ({ key }) => key === "Escape" && choose());
