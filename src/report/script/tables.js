// biome-ignore-all lint/correctness/noUnusedVariables: the parts of the script are read as one
// What a cell says in the first language: its number or words, and what stands beside them.
const besides = (cell) => all(".tb-by", cell).map((each) => each.textContent.trim());
const main = (cell) => {
  const copy = cell.cloneNode(true);
  for (const each of all(".tb-by, .tb-second", copy)) each.remove();
  return copy.textContent;
};
const plain = (text) =>
  text.replaceAll(",", "").replace(/^[+−]/, (sign) => (sign === "+" ? "" : "-"));
const isNumber = (text) => /^[+-]?\d+(\.\d+)?$/.test(text);

// A table as rows of text, safe to open in a spreadsheet.
const safe = (text) => {
  if (isNumber(plain(text))) return plain(text);
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
};
const labelOf = (header) => header.querySelector("span").textContent;
// The cells of a row, with an empty one for each column that a cell reaches over.
const cellsOf = (row) =>
  [...row.cells].flatMap((cell) => [cell, ...Array(cell.colSpan - 1).fill(make("td"))]);
const rowsOf = (table) => {
  const headers = [...table.tHead.rows[0].cells];
  const colon = root.lang === "en" ? ": " : "：";
  const remark = (row) =>
    cellsOf(row)
      .map((cell, i) => [headers[i], besides(cell).join(" ")])
      .filter(([, beside]) => beside)
      .map(([header, beside]) => labelOf(header) + colon + beside)
      .join("; ");
  const body = [...table.tBodies[0].rows];
  const remarks = body.map(remark);
  const rows = [headers.map(main), ...body.map((row) => cellsOf(row).map(main))];
  const last = [words.remarks, ...remarks];
  return rows.map((cells, i) => (remarks.some(Boolean) ? [...cells, last[i]] : cells).map(safe));
};

// Save as CSV, and copy for a spreadsheet. Without the clipboard (a page from an intranet server), by selection.
const quoted = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const copyBySelection = (text) => {
  const area = make("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
};
for (const table of all("table[data-csv]")) {
  const place = buttonsIn(table.closest(".tb-data, .tb-table"));
  addButton(place, words.csv, () => {
    const lines = rowsOf(table).map((cells) => cells.map(quoted).join(","));
    const file = new Blob([`\uFEFF${lines.join("\r\n")}`], { type: "text/csv" });
    save(file, table.dataset.csv);
  });
  addButton(place, words.copy, async (button) => {
    const cell = (text) => text.replace(/[\t\r\n]+/g, " ");
    const text = rowsOf(table)
      .map((cells) => cells.map(cell).join("\t"))
      .join("\r\n");
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyBySelection(text);
    }
    button.textContent = words.copied;
  });
}
