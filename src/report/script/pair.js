// Two rows side by side: a column each.
for (const table of all("table[data-pair]")) {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells].map((head) => head.cloneNode(true));
  const field = make("fieldset", "tb-pair");
  field.innerHTML = "<legend></legend><table><thead></thead><tbody></tbody></table>";
  const label = words.pair;
  field.firstChild.textContent = label;
  const shown = field.querySelector("table");
  shown.ariaLabel = label;
  const cell = (tag, scope, from) => {
    const made = make(tag);
    if (scope) made.scope = scope;
    else made.className = from.className;
    made.append(...[...from.childNodes].map((node) => node.cloneNode(true)));
    return made;
  };
  const show = () => {
    const [one, other] = picks.map((pick) => rows[pick.value]);
    shown.hidden = !(one && other);
    if (shown.hidden) return;
    const lines = heads.map((head, i) => {
      const line = make("tr");
      const of = i === 0 ? ["th", "col"] : ["td", ""];
      line.append(
        cell("th", i === 0 ? "col" : "row", head),
        ...[one, other].map((row) => cell(...of, row.cells[i])),
      );
      return line;
    });
    shown.tHead.replaceChildren(lines[0]);
    shown.tBodies[0].replaceChildren(...lines.slice(1));
  };
  const picks = [1, 2].map((at) => {
    const pick = make("select");
    pick.ariaLabel = `${label} ${at}`;
    pick.append(new Option("—", ""), ...rows.map((row, i) => new Option(main(row.cells[0]), i)));
    pick.addEventListener("change", show);
    return pick;
  });
  shown.before(...picks);
  show();
  table.parentElement.before(field);
}
