import type { Text } from "../../messages/text.ts";
import type { Cell, Source } from "../../model/panel/panel.ts";
import type { ColumnOf } from "../../model/tables/data-table.ts";

/** Makes the column of the lines where this year's number was read; one file for all of them stands in its head. */
export function sourceColumn<Line extends { readonly after: Cell }>(
  lines: readonly Line[],
  idOf: (line: Line) => string,
): ColumnOf<Line> {
  const files = new Set(lines.flatMap(({ after }) => after.sources.map(nameOf)));
  const [only] = files.size === 1 ? files : [];
  return {
    label: only
      ? { zh: `本年数来源：${only}`, en: `Source lines, ${only}` }
      : { zh: "本年数来源", en: "Source lines" },
    kind: "text",
    of: (line) => {
      const { sources } = line.after;
      const text = sourcesOf(sources, only === undefined);
      return sources.length > 0 ? { text, figure: idOf(line) } : text;
    },
  };
}

function sourcesOf(sources: readonly Source[], isNamed: boolean): Text {
  const named = (each: Source): string => (isNamed ? `${nameOf(each)} ` : "");
  const zh = sources.map((each) => `${named(each)}第${linesOf(each)}行，${each.rows}条`);
  const en = sources.map((each) => `${named(each)}${linesOf(each)}, ${each.rows} rows`);
  return { zh: zh.join("；") || "—", en: en.join("; ") || "—" };
}

const nameOf = ({ file }: Source): string => file.split("/").at(-1)!;
const linesOf = ({ firstLine, lastLine }: Source): string =>
  firstLine === lastLine ? String(firstLine) : `${firstLine}—${lastLine}`;
