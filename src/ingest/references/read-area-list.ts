import { AREA_LIST } from "../../messages/area-list.ts";
import type { Text } from "../../messages/text.ts";
import { WHOLE } from "../../model/areas/apportion.ts";
import { type Area, EVER, type SplitShare } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { halfWidth } from "../cells/normalize-cell.ts";
import { type AreaList, checkSuccession } from "./check-succession.ts";
import { readSmallTable, type SmallRow } from "./small-table.ts";

/** The headers of the area list; the first of each is the usual one. */
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
  splitInto: ["拆分为", "split_into"],
} as const;

/** True for the headers of an area list: a code, a name and at least one of dates or aliases. */
export function isAreaList(headers: readonly string[]): boolean {
  const has = (field: Field) => HEADERS[field].some((name) => headers.includes(name));
  return has("code") && has("name") && (has("from") || has("aliases") || has("formerNames"));
}

/**
 * Reads the area list. Aliases are separated by `|`; a former name is written `花园乡@2021-12-31`,
 * with its last valid day; an area that was split has codes and shares,
 * `990123301:0.6|990123302:0.4`; residents are in columns 人口2019, 人口2020... Successors are used
 * only where their codes exist and their shares add up to one.
 */
export function readAreaList(path: string): AreaList {
  const read = readSmallTable(path).rows.map((row) => {
    const split = readSplit(cellOf(row, "splitInto"));
    const area = areaOf(row, split);
    return { area, troubles: shareTroubles(area, cellOf(row, "splitInto"), split) };
  });
  const checked = checkSuccession(read.map(({ area }) => area));
  return {
    areas: checked.areas,
    troubles: [...read.flatMap(({ troubles }) => troubles), ...checked.troubles],
  };
}

function shareTroubles({ name, code }: Area, text: string, { trouble }: ReadSplit): Text[] {
  if (trouble === null) return [];
  const who = `${name} ${code}`;
  return [
    trouble === "unreadable"
      ? AREA_LIST["split-unreadable"](who, text)
      : AREA_LIST["split-not-whole"](who, trouble.sum),
  ];
}

type Field = keyof typeof HEADERS;

const cellOf = (row: SmallRow, field: Field): string =>
  HEADERS[field].map((name) => row[name]).find((text) => text !== undefined) ?? "";

function areaOf(row: SmallRow, { splitInto }: ReadSplit): Area {
  const cell = (field: Field): string => cellOf(row, field);
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
    splitInto,
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

/** The areas that an area was split into. Where the shares are wrong none is declared. */
interface ReadSplit {
  readonly splitInto: readonly SplitShare[];
  /** The sum of the shares, where that is not one. */
  readonly trouble: "unreadable" | { readonly sum: string } | null;
}

/** A code and, after a colon, its share: at most six decimals, four of a per cent. */
const PART = /^([^:]+)(?::(?:(\d*\.?\d{1,6})|(\d*\.?\d{1,4})%))?$/;

/**
 * Reads the areas that an area was split into: `990123301:0.6|990123302:0.4`, also in per cent.
 * Shares are millionths and must add up to one; codes alone declare no shares.
 * @example readSplit("a:60%|b:0.4").splitInto // => [{ "code": "a", "share": 600000 }, { "code": "b", "share": 400000 }]
 */
export function readSplit(text: string): ReadSplit {
  const parts = halfWidth(text)
    .split("|")
    .map((part) => part.replace(/\s/g, ""))
    .filter((part) => part !== "");
  const splitInto = parts.map(shareOf);
  const declared = splitInto.flatMap(({ share }) => share ?? []);
  const without = splitInto.map(({ code }) => ({ code, share: null }));
  const isRead = parts.every((part) => PART.test(part));
  if (declared.length === 0 && isRead) return { splitInto, trouble: null };
  if (!isRead || declared.length < parts.length || declared.includes(0))
    return { splitInto: without, trouble: "unreadable" };
  const sum = declared.reduce((all, share) => all + share, 0);
  return sum === WHOLE
    ? { splitInto, trouble: null }
    : { splitInto: without, trouble: { sum: exactDecimal(sum, WHOLE) } };
}

function shareOf(part: string): SplitShare {
  const [, code = part.split(":")[0]!, one, hundred] = PART.exec(part) ?? [];
  const share = one ? Number(one) * WHOLE : hundred ? Number(hundred) * (WHOLE / 100) : null;
  return { code, share: share === null ? null : Math.round(share) };
}
