import { ifReadable } from "../../csv/bytes/open-file.ts";
import { AREA_LIST } from "../../messages/area-list.ts";
import type { Text } from "../../messages/text.ts";
import { WHOLE } from "../../model/areas/apportion.ts";
import { type Area, EVER, type SplitShare, slug } from "../../model/areas/areas.ts";
import { linkParents } from "../../model/areas/link-parents.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { halfWidth } from "../cells/normalize-cell.ts";
import { checkCodes } from "./area-codes.ts";
import { type AreaField, areaCell, isAreaTable, residentsHeader } from "./area-list-headers.ts";
import { type AreaList, checkSuccession } from "./check-succession.ts";
import { readSmallTable, readTableHead, type SmallRow } from "./small-table.ts";

/** True for a file that is an area list, by its first rows. A file that cannot be opened is none. */
export const isAreaListFile = (path: string): boolean =>
  ifReadable(() => isAreaTable(readTableHead(path))) ?? false;

/**
 * Reads the area list. Aliases are separated by `|`; a former name is written `花园乡@2021-12-31`,
 * with its last valid day; an area that was split has codes and shares,
 * `990123301:0.6|990123302:0.4`; residents are in columns 人口2019, 人口2020... Successors are used
 * only where their codes exist and their shares add up to one. In a list of several levels every area has a parent,
 * by code or name; one that moved `990201@2022-06-30|990202`.
 */
export function readAreaList(path: string): AreaList {
  const { headers, rows } = readSmallTable(path);
  const undated = headers.filter((header) => residentsHeader(header)?.year === null);
  const read = rows.map((row) => {
    const split = readSplit(areaCell(row, "splitInto"));
    const area = areaOf(row, split);
    return { area, troubles: shareTroubles(area, areaCell(row, "splitInto"), split) };
  });
  const coded = checkCodes(read.map(({ area }) => area));
  const checked = checkSuccession(coded.areas);
  const parents = new Map(rows.map((row) => [codeIn(row), areaCell(row, "parent")]));
  const linked = linkParents(
    checked.areas.map((area) => ({ area, parent: parents.get(area.code) ?? "" })),
  );
  return {
    areas: linked.areas,
    troubles: [
      ...undated.map((header) => AREA_LIST["residents-undated"](header)),
      ...read.flatMap(({ troubles }) => troubles),
      ...coded.troubles,
      ...checked.troubles,
      ...linked.troubles,
    ],
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

/** Returns the code of a row; a slug of the name where it has none. */
const codeIn = (row: SmallRow): string => areaCell(row, "code") || slug(areaCell(row, "name"));

function areaOf(row: SmallRow, { splitInto }: ReadSplit): Area {
  const cell = (field: AreaField): string => areaCell(row, field);
  return {
    code: codeIn(row),
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
    ...(cell("level") === "" ? {} : { level: cell("level") }),
  };
}

const parts = (text: string): string[] => text.split("|").filter((part) => part !== "");

/** Reads residents by year; where both are given, those that live there count, not those registered. */
function residentsOf(row: SmallRow): Map<number, number> {
  const residents = new Map<number, number>();
  const columns = Object.entries(row)
    .map(([header, text]) => ({ text: text.replaceAll(",", ""), ...residentsHeader(header) }))
    .sort((a, b) => Number(b.isRegistered) - Number(a.isRegistered));
  for (const { text, year } of columns)
    if (year && /^\d+$/.test(text)) residents.set(year, Number(text));
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
