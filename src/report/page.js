// The one script of a page. It adds comfort to what is already there and asks nobody for anything.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const bring = (button, action) => {
    button.hidden = false;
    button.addEventListener("click", action);
  };

  // Light or dark. The choice is kept for the other pages where the browser allows it.
  const remember = (theme) => {
    try {
      localStorage.setItem("tallybook-theme", theme);
    } catch {}
  };
  try {
    const theme = localStorage.getItem("tallybook-theme");
    if (theme) root.dataset.theme = theme;
  } catch {}
  const isDark = () =>
    (root.dataset.theme ?? (matchMedia("(prefers-color-scheme:dark)").matches ? "dark" : "")) ===
    "dark";
  for (const button of all("[data-do=theme]"))
    bring(button, () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
    });
  for (const button of all("[data-do=print]")) bring(button, () => print());

  // Browsers that cannot print a folded table unfolded by style alone.
  addEventListener("beforeprint", () => {
    for (const details of all(".tb-print-full details:not([open])")) {
      details.open = true;
      addEventListener("afterprint", () => details.removeAttribute("open"), { once: true });
    }
  });

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
  const rowsOf = (table) => {
    const headers = [...table.tHead.rows[0].cells];
    const colon = root.lang === "en" ? ": " : "：";
    const remark = (row) =>
      [...row.cells]
        .map((cell, i) => [headers[i], besides(cell).join(" ")])
        .filter(([, beside]) => beside)
        .map(([header, beside]) => labelOf(header) + colon + beside)
        .join("; ");
    const body = [...table.tBodies[0].rows];
    const remarks = body.map(remark);
    const rows = [headers.map(main), ...body.map((row) => [...row.cells].map(main))];
    const last = [table.dataset.remarks, ...remarks];
    return rows.map((cells, i) => (remarks.some(Boolean) ? [...cells, last[i]] : cells).map(safe));
  };

  // Save as CSV.
  const quoted = (text) =>
    /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const tableOf = (button) => button.closest(".tb-figure, .tb-table").querySelector("table");
  for (const button of all("[data-csv]"))
    bring(button, () => {
      const lines = rowsOf(tableOf(button)).map((cells) => cells.map(quoted).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(
        new Blob([`\uFEFF${lines.join("\r\n")}`], { type: "text/csv" }),
      );
      link.download = button.dataset.csv;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });

  // Copy for a spreadsheet. Without the clipboard (a page from an intranet server), by selection.
  const copyBySelection = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  for (const button of all("[data-copy]"))
    bring(button, async () => {
      const cell = (text) => text.replace(/[\t\r\n]+/g, " ");
      const text = rowsOf(tableOf(button))
        .map((cells) => cells.map(cell).join("\t"))
        .join("\r\n");
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        copyBySelection(text);
      }
      button.textContent = button.dataset.copy;
    });

  // Two rows side by side: a column each.
  for (const table of all("table[data-pair]")) {
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells].map((head) => head.cloneNode(true));
    const field = document.createElement("fieldset");
    field.className = "tb-pair";
    field.innerHTML = "<legend></legend><table><thead></thead><tbody></tbody></table>";
    const label = table.dataset.pair;
    field.firstChild.textContent = label;
    const shown = field.querySelector("table");
    shown.ariaLabel = label;
    const cell = (tag, scope, from) => {
      const made = document.createElement(tag);
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
        const line = document.createElement("tr");
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
      const pick = document.createElement("select");
      pick.ariaLabel = `${label} ${at}`;
      pick.append(new Option("—", ""), ...rows.map((row, i) => new Option(main(row.cells[0]), i)));
      pick.addEventListener("change", show);
      return pick;
    });
    shown.before(...picks);
    show();
    table.parentElement.before(field);
  }

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
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => sortBy(header));
    }
  }

  // Find a row by its name. A total stays.
  for (const table of all("table[data-filter]")) {
    const box = document.createElement("input");
    box.type = "search";
    box.className = "tb-filter";
    box.placeholder = box.ariaLabel = table.dataset.filter;
    table.parentElement.before(box);
    box.addEventListener("input", () => {
      const wanted = box.value.trim().toLowerCase();
      for (const row of table.tBodies[0].rows)
        row.hidden =
          !row.classList.contains("tb-total") &&
          !row.cells[0].textContent.toLowerCase().includes(wanted);
    });
  }
})();
