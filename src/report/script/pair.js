// Two rows side by side: a column each. What is shown is markup of the table itself.
for (const table of all("table[data-pair]")) {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells].map((head) => head.innerHTML);
  const field = make("fieldset", "tb-pair");
  const pick = (at) =>
    `<select aria-label="${words.pair} ${at}"><option value="">—</option></select>`;
  field.innerHTML = `<legend>${words.pair}</legend>${pick(1)}${pick(2)}<table hidden aria-label="${words.pair}"></table>`;
  const shown = field.lastChild;
  const line = (head, i) => {
    const [tag, scope] = i ? ["td", "row"] : ['th scope="col"', "col"];
    const cells = picks.map(({ value }) => rows[value].cells[i]);
    const html = cells.map((cell) => `<${tag} class="${cell.className}">${cell.innerHTML}`);
    return `<tr><th scope="${scope}">${head}${html.join("")}`;
  };
  const picks = all("select", field);
  for (const each of picks) {
    each.append(...rows.map((row, i) => new Option(main(row.cells[0]), i)));
    each.addEventListener("change", () => {
      shown.hidden = picks.some(({ value }) => value === "");
      if (shown.hidden) return;
      const [first, ...others] = heads.map(line);
      shown.innerHTML = `<thead>${first}<tbody>${others.join("")}`;
    });
  }
  table.parentElement.before(field);
}
