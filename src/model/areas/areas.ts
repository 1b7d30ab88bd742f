import type { Text } from "../../messages/text.ts";
import { firstDay, lastDay, type Period } from "../periods/period.ts";

/**
 * A township, subdistrict, branch...: one node of the dated tree of areas. `from` and `to` are the
 * first and the last valid day; `to` is null while the area exists.
 */
export interface Area {
  /** The official code, or a slug of the name if there is none. */
  readonly code: string;
  /** The present name, or the last one. */
  readonly name: string;
  /** The name in a second language, if the list of areas gives one. */
  readonly nameEn: string | null;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly { readonly name: string; readonly lastDay: string }[];
  readonly from: string;
  readonly to: string | null;
  readonly mergedInto: string | null;
  /** The areas it was split into when it ended, if any. */
  readonly splitInto: readonly SplitShare[];
  /** The number of residents at the end of a year. */
  readonly residents: ReadonlyMap<number, number>;
  /** The word of the list for its level: 县; absent where the list names none. */
  readonly level?: string;
  /** The areas it belonged to, in order of time; absent at the top, and in a list without levels. */
  readonly parents?: readonly Belonging[];
  /** The last days, in the middle of a month, on which it or an area above it belonged to another one; absent where none is. */
  readonly movedOn?: readonly string[];
  /** True for the days that it belonged to another one: only returns that end in them are of it. */
  readonly isStint?: true;
  /** The days of a stint, also before the area began and after it ended: what it filed late or early is of one of them. */
  readonly held?: Days;
}

/** The first and the last of some days; `to` is null where they go on. */
export interface Days {
  readonly from: string;
  readonly to: string | null;
}

/** An area that another one belongs to; `lastDay` is null for the present one. */
export interface Belonging {
  readonly code: string;
  readonly lastDay: string | null;
}

/**
 * An area that another one was split into, with its share in millionths; null if none is declared.
 */
export interface SplitShare {
  readonly code: string;
  readonly share: number | null;
}

/** The words of sentences for the whole and its parts: 全县 and 乡镇, 全省 and 市. */
export interface AreaWords {
  readonly whole: Text;
  readonly parts: Text;
}

export const COUNTY_WORDS: AreaWords = {
  whole: { zh: "全县", en: "the county" },
  parts: { zh: "乡镇", en: "townships" },
};

/** All areas of a county, with their dates and successors. */
export interface AreaTree {
  /** The areas, in order of code. */
  readonly areas: readonly Area[];
  /** The county itself; its code is the common prefix of all codes. */
  readonly county: { readonly code: string; readonly name: string };
  readonly words: AreaWords;
  /** The errors in the list that the areas come from: a successor that is not in it... */
  readonly troubles: readonly Text[];
  /** Finds an area of the whole list, also one above or below those under review. */
  byCode(code: string): Area | undefined;
  /** The list of several levels that the areas are a part of; absent where the list has one level. */
  readonly depth?: Depth;
}

/** The list of areas of all levels, and the one of them whose areas are under review; null for the whole. */
export interface Depth {
  readonly all: AreaTree;
  readonly node: Area | null;
}

/** The first valid day of an area without dates. */
export const EVER = "0000-01-01";

/** Makes an area of which only code and name are known; it is valid at all times. */
export const areaNamed = (code: string, name: string): Area => ({
  code,
  name,
  nameEn: null,
  kind: "",
  aliases: [],
  formerNames: [],
  from: EVER,
  to: null,
  mergedInto: null,
  splitInto: [],
  residents: new Map(),
});

/** Builds the tree; areas may come in any order. */
export function areaTree(
  areas: readonly Area[],
  county: {
    code?: string;
    name: string;
    words?: AreaWords;
    troubles?: readonly Text[];
    depth?: Depth;
  },
): AreaTree {
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const codes = new Map(sorted.map((area) => [area.code, area]));
  const { depth } = county;
  return {
    areas: sorted,
    county: { code: county.code ?? commonPrefix(sorted), name: county.name },
    words: county.words ?? COUNTY_WORDS,
    troubles: county.troubles ?? [],
    byCode: depth ? depth.all.byCode : (code) => codes.get(code),
    ...(depth ? { depth } : {}),
  };
}

/**
 * Returns the code of the county: the first six digits of the codes of its townships if they are
 * shared by all and every code has nine digits or more; else `all`.
 */
function commonPrefix(areas: readonly Area[]): string {
  const codes = areas.map((area) => area.code);
  const first = codes[0] ?? "";
  if (!codes.every((code) => /^\d{9,}$/.test(code) && code.slice(0, 6) === first.slice(0, 6)))
    return "all";
  return first.slice(0, 6) || "all";
}

/** Tells if an area existed on every day of a period (`whole`), on some (`part`) or on none. */
export function validity(area: Area, period: Period): "whole" | "part" | "none" {
  const first = firstDay(period);
  const last = lastDay(period);
  const to = area.to ?? "9999-12-31";
  if (area.from > last || to < first) return "none";
  return area.from <= first && to >= last ? "whole" : "part";
}

/**
 * Makes a code for an area that has none: its name in lower case, every run of signs and blanks a
 * dash.
 * @example slug("Whitney M. Young, Jr.") // => "whitney-m-young-jr"
 */
export function slug(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
