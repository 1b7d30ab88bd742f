// Sort by a column: largest first, smallest first, as it was. A total stays at the end.
const numberIn = (cell) => {
  const text = plain(main(cell));
  if (text === "…") return 0;
  return /^-?\d/.test(text) ? Number.parseFloat(text) : Number.NaN;
};
const compare = (a, b, column, sign) => {
  const [x, y] = [a, b].map((row) => numberIn(row.cells[column]));
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
  return sign * (x - y);
};
const turns = { none: "descending", descending: "ascending", ascending: "none" };
for (const table of all("table[data-sort]")) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const headers = [...table.tHead.rows[0].cells];
  const sortBy = (header) => {
    const turn = turns[header.ariaSort ?? "none"];
    for (const each of headers) each.removeAttribute("aria-sort");
    if (turn !== "none") header.ariaSort = turn;
    const sign = { none: 0, ascending: 1, descending: -1 }[turn];
    const isTotal = (row) => row.classList.contains("tb-total");
    const free = original.filter((row) => !isTotal(row));
    if (sign) free.sort((a, b) => compare(a, b, header.cellIndex, sign));
    body.append(...free, ...original.filter(isTotal));
  };
  for (const header of headers.filter((each) => each.classList.contains("tb-n"))) {
    const button = make("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => sortBy(header));
  }
}

// Find a row by its name. A total stays.
for (const table of all("table[data-filter]")) {
  const box = make("input", "tb-filter");
  box.type = "search";
  box.placeholder = box.ariaLabel = words.filter;
  table.parentElement.before(box);
  box.addEventListener("input", () => {
    const wanted = box.value.trim().toLowerCase();
    for (const row of table.tBodies[0].rows)
      row.hidden =
        !row.classList.contains("tb-total") &&
        !row.cells[0].textContent.toLowerCase().includes(wanted);
  });
}
