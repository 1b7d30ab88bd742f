import { type Area, EVER } from "../table/areas.ts";
import { readSmallTable, type SmallRow } from "./small-table.ts";

/** The headers of the list of areas; the first word of each is the usual one. */
const HEADERS = {
  code: ["代码", "行政区划代码", "code"],
  name: ["名称", "乡镇名称", "name"],
  nameEn: ["英文名", "name_en"],
  kind: ["类型", "kind"],
  aliases: ["别名", "aliases"],
  formerNames: ["曾用名", "former_names"],
  from: ["有效起始", "from"],
  to: ["有效截止", "to"],
  mergedInto: ["并入代码", "merged_into"],
} as const;

/** Whether headers are those of a list of areas: a code, a name and at least one of dates or aliases. */
export function isAreaList(headers: readonly string[]): boolean {
  const has = (field: keyof typeof HEADERS) =>
    HEADERS[field].some((name) => headers.includes(name));
  return has("code") && has("name") && (has("from") || has("aliases") || has("formerNames"));
}

/**
 * Reads the list of areas. Aliases are parted by `|`; a former name is written `花园乡@2021-12-31`, with
 * the last day it was valid; residents stand in columns 人口2019, 人口2020...
 */
export function readAreaList(path: string): Area[] {
  return readSmallTable(path).rows.map(areaOf);
}

function areaOf(row: SmallRow): Area {
  const cell = (field: keyof typeof HEADERS): string =>
    HEADERS[field].map((name) => row[name]).find((text) => text !== undefined) ?? "";
  return {
    code: cell("code"),
    name: cell("name"),
    nameEn: cell("nameEn") || null,
    kind: cell("kind"),
    aliases: parts(cell("aliases")),
    formerNames: parts(cell("formerNames")).map((entry) => {
      const [name = "", lastDay = EVER] = entry.split("@");
      return { name, lastDay };
    }),
    from: cell("from") || EVER,
    to: cell("to") || null,
    mergedInto: cell("mergedInto") || null,
    residents: residentsOf(row),
  };
}

const parts = (text: string): string[] => text.split("|").filter((part) => part !== "");

function residentsOf(row: SmallRow): Map<number, number> {
  const residents = new Map<number, number>();
  for (const [header, text] of Object.entries(row)) {
    const year = /^(?:人口|residents)\D*(\d{4})$/.exec(header)?.[1];
    if (year && /^\d+$/.test(text)) residents.set(Number(year), Number(text));
  }
  return residents;
}
