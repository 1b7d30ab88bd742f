import type { Text } from "../../messages/text.ts";
import { firstDay, lastDay, type Period } from "../periods/period.ts";

/**
 * A township, subdistrict, branch...: one node of the dated tree of areas.
 * `from` and `to` are the first and the last valid day; `to` is null while the area exists.
 */
export interface Area {
  /** The official code, or a slug of the name where there is none. */
  readonly code: string;
  /** The name today, or the last one it had. */
  readonly name: string;
  /** The name in a second language, where the list of areas gives one. */
  readonly nameEn: string | null;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly { readonly name: string; readonly lastDay: string }[];
  readonly from: string;
  readonly to: string | null;
  readonly mergedInto: string | null;
  /** The areas it was split into when it ended; empty where it was not. */
  readonly splitInto: readonly SplitShare[];
  /** Residents at the end of a year. */
  readonly residents: ReadonlyMap<number, number>;
}

/** An area that another one was split into, and its declared share in millionths; null where none is declared. */
export interface SplitShare {
  readonly code: string;
  readonly share: number | null;
}

/** What sentences call the whole and its parts: 全县 and 乡镇, 全省 and 市. */
export interface AreaWords {
  readonly whole: Text;
  readonly parts: Text;
}

const COUNTY_WORDS: AreaWords = {
  whole: { zh: "全县", en: "the county" },
  parts: { zh: "乡镇", en: "townships" },
};

/** All areas of a county: who existed when, and who they became. */
export interface AreaTree {
  /** In order of code. */
  readonly areas: readonly Area[];
  /** The county itself: the common prefix of the codes. */
  readonly county: { readonly code: string; readonly name: string };
  readonly words: AreaWords;
  byCode(code: string): Area | undefined;
}

/** The first day and the last day that an area without dates is taken to exist. */
export const EVER = "0000-01-01";

/** An area of which nothing but code and name is known: it always was and always will be. */
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
  county: { code?: string; name: string; words?: AreaWords },
): AreaTree {
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const codes = new Map(sorted.map((area) => [area.code, area]));
  return {
    areas: sorted,
    county: { code: county.code ?? commonPrefix(sorted), name: county.name },
    words: county.words ?? COUNTY_WORDS,
    byCode: (code) => codes.get(code),
  };
}

/**
 * The code of the county above its townships: what all codes begin with, where all have the same
 * length and share at least six digits; else `all`.
 */
function commonPrefix(areas: readonly Area[]): string {
  const codes = areas.map((area) => area.code);
  const first = codes[0] ?? "";
  if (!codes.every((code) => /^\d{9,}$/.test(code) && code.slice(0, 6) === first.slice(0, 6)))
    return "all";
  return first.slice(0, 6) || "all";
}

/** Whether an area existed on every day of a period (`whole`), on some (`part`) or on none. */
export function validity(area: Area, period: Period): "whole" | "part" | "none" {
  const first = firstDay(period);
  const last = lastDay(period);
  const to = area.to ?? "9999-12-31";
  if (area.from > last || to < first) return "none";
  return area.from <= first && to >= last ? "whole" : "part";
}

/** The area that stands for this one today: itself, also where it was split, or the one it was merged into at last. */
export function successor(tree: AreaTree, area: Area): Area {
  let now = area;
  for (let steps = 0; now.mergedInto !== null && steps < tree.areas.length; steps++) {
    now = tree.byCode(now.mergedInto) ?? now;
  }
  return now;
}

/**
 * The code of an area that has none: its name in lower case, with every run of signs and blanks a dash.
 * @example slug("Whitney M. Young, Jr.") // => "whitney-m-young-jr"
 */
export function slug(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
