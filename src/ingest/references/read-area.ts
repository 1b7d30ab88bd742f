import type { WarningCode } from "../../messages/warnings.ts";
import type { Area, AreaTree } from "../../model/areas/areas.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { type CellReading, type Refused, read, refused } from "../cells/cell-reading.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { normalizeCell } from "../cells/normalize-cell.ts";
import {
  type AreaIndex,
  type NamedArea,
  nameKey,
  namesWithin,
  simplifiedKey,
} from "./area-index.ts";
import { damagedCode } from "./damaged-code.ts";

/** The area that a cell names, and the name it uses: the present one or a former one. */
export interface FoundArea {
  readonly area: Area;
  readonly nameUsed: string;
  /** The body that the cell names, where it does not name the area itself. */
  readonly body?: string;
}

/** The length of the longest township name. */
const LONGEST = 60;

/** The replacements for a character lost by an encoding. */
const LOST = /[?\ufffd□■]/u;

/**
 * Finds the area that a text names: by code, name, alias, former name, short name or the name of
 * its office, with or without the county before it. Typing errors are never accepted, only
 * suggested.
 * @example findArea("东湖镇", areaIndex({ areas: [], county: { code: "all", name: "青岭县" }, byCode: () => undefined })).reason // => "UNKNOWN_TOWNSHIP"
 */
export function findArea(cell: string, index: AreaIndex): CellReading<FoundArea> {
  const missing = readMissing(cell);
  if (missing) return missing;
  const { text, warnings } = normalizeCell(cell);
  const sought = text.length <= LONGEST ? search(text, index) : null;
  if (!sought) return fromCode(cell, text, index, warnings) ?? unknown(text, index, warnings);
  const [first, ...others] = distinctAreas(sought.found);
  if (others.length > 0) {
    const suggest = toldApart(
      [first!, ...others].map(({ area }) => area),
      index.tree,
    ).sort();
    return refused("AMBIGUOUS_TOWNSHIP", { warnings, suggest });
  }
  const { area, nameUsed, isAlias } = first!;
  const noted = notes(
    warnings.includes("TEXT_MARK") ? text : cell,
    first!,
    isAlias || sought.hasCounty,
    sought.isTraditional,
  );
  return noted.length + warnings.length === 0
    ? read({ area, nameUsed })
    : read({ area, nameUsed }, [...warnings, ...noted], cell.trim());
}

/** Names areas; those of one name behind that of the area they belong to. */
const toldApart = (areas: readonly Area[], tree: AreaTree): string[] =>
  areas.map((area) => {
    const isAlone = areas.filter(({ name }) => name === area.name).length === 1;
    return isAlone ? area.name : (namesWithin(area, tree)[0] ?? area.name);
  });

/** Reads a code that lost its leading zeros; refuses one that lost digits. Null for other texts. */
function fromCode(
  cell: string,
  text: string,
  { tree }: AreaIndex,
  warnings: readonly WarningCode[],
): CellReading<FoundArea> | null {
  const damaged = damagedCode(text, tree.areas);
  if (!damaged) return null;
  const [area, ...others] = damaged.areas;
  const suggest =
    damaged.areas.length > MOST_SUGGESTED ? [] : damaged.areas.map(({ name }) => name);
  if (damaged.isLossy) return refused("DAMAGED_CODE", { warnings, suggest });
  if (others.length > 0) return refused("AMBIGUOUS_TOWNSHIP", { warnings, suggest });
  return read(
    { area: area!, nameUsed: area!.name },
    [...warnings, "LEADING_ZERO_RESTORED"],
    cell.trim(),
  );
}

/** The most areas that are suggested for a damaged code. */
const MOST_SUGGESTED = 5;

interface Sought {
  readonly found: readonly NamedArea[];
  readonly hasCounty: boolean;
  readonly isTraditional: boolean;
}

/** Searches the index in order: exact, without the county, then both in simplified characters. */
function search(text: string, index: AreaIndex): Sought | null {
  const key = nameKey(text);
  const simple = simplifiedKey(text);
  const ways: readonly [string, AreaIndex["spellings"], boolean, boolean][] = [
    [key, index.spellings, false, false],
    [withoutCounty(key, nameKey(index.tree.county.name)), index.spellings, true, false],
    [simple, index.simplifyChinese, false, true],
    [
      withoutCounty(simple, simplifiedKey(index.tree.county.name)),
      index.simplifyChinese,
      true,
      true,
    ],
  ];
  for (const [sought, spellings, hasCounty, isTraditional] of ways) {
    const found = spellings.get(sought);
    if (found) return { found, hasCounty, isTraditional };
  }
  return null;
}

/** Removes the county and what is before it from 某某市青岭县石桥镇; "" where it is not named. */
function withoutCounty(key: string, county: string): string {
  const at = county === "" ? -1 : key.indexOf(county);
  const isWhole = at === 0 || (at > 0 && /[省市州盟区]$/u.test(key.slice(0, at)));
  return isWhole ? key.slice(at + county.length) : "";
}

/** Prefers official names to aliases; each area counts once. */
function distinctAreas(found: readonly NamedArea[]): NamedArea[] {
  const official = found.filter(({ isAlias }) => !isAlias);
  const best = official.length > 0 ? official : found;
  return best.filter(({ area }, i) => best.findIndex((other) => other.area === area) === i);
}

function notes(
  cell: string,
  { area, nameUsed }: NamedArea,
  isAlias: boolean,
  isTraditional: boolean,
): WarningCode[] {
  const notes: WarningCode[] = [];
  if (isTraditional) notes.push("TRADITIONAL_VARIANT");
  if (isAlias) notes.push("ALIAS_RESOLVED");
  const isAsWritten = [nameUsed, area.code, area.nameEn].includes(cell);
  if (!isAsWritten && notes.length === 0) notes.push("NAME_NORMALISED");
  return notes;
}

function unknown(text: string, index: AreaIndex, warnings: readonly WarningCode[]): Refused {
  if (text.length > LONGEST) return refused("UNKNOWN_TOWNSHIP", { warnings });
  const names = index.tree.areas.map(({ name }) => name);
  if (LOST.test(text))
    return refused("LOST_CHARACTER", { warnings, suggest: names.filter(mayHaveBeen(text)) });
  const near = nearest(text, names);
  return refused("UNKNOWN_TOWNSHIP", { warnings, suggest: near === null ? [] : [near] });
}

/** Makes a test for names that equal the text except for its lost characters. */
function mayHaveBeen(text: string): (name: string) => boolean {
  const parts = text
    .split(/[?\ufffd□■]+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join(".{1,2}")}$`, "u");
  return (name) => pattern.test(name);
}
