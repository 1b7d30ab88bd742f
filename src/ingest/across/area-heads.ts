import type { Records } from "../../csv/read-records.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { plainHeader } from "../layout/header.ts";
import { filledForward } from "../layout/header-rows.ts";
import { totalKind } from "../layout/total-words.ts";
import type { CellTests } from "../meaning/column-values.ts";
import type { References } from "../references/references.ts";
import { type AcrossHeads, acrossHeads, CODE, trimmedTexts } from "./across-heads.ts";

/** Longer texts name no township. */
const LONGEST_NAME = 20;

/** Finds the header of a table that has its townships across; null where there is none. */
export function areaHeads(
  records: Records,
  references: References,
  tests: CellTests,
): AcrossHeads | null {
  const { areas } = references;
  const isArea = areaTest(references, tests);
  const county = plainHeader(areas.tree.county.name);
  const isTotal = (text: string): boolean =>
    totalKind(text) === "total" || (county !== "" && plainHeader(text) === county);
  return acrossHeads(records, (record) => {
    const named = placesNamed(records, record);
    return {
      isKey: (text, at) => isArea(text) || (named.has(at) && isAnyName(text)),
      keyOf: (texts) => ({ area: areaIn(texts, areas) }),
      isTotal,
      isAside: (text) => CODE.test(text) || IN_GENERAL.test(plainHeader(text)),
      ofRows: withoutGeneral,
    };
  });
}

/** Words for townships in general, which name none: 所属乡镇, 街道. */
const IN_GENERAL = /^(?:.*[乡镇街][镇街乡]|镇|乡|街道|镇街道|乡镇街道|办事处)$/u;

/** Makes a test for names and codes of townships; without a list, the ending of a name decides. */
function areaTest({ areas }: References, tests: CellTests): (text: string) => boolean {
  const isListed = (text: string): boolean => {
    const found = areas.tree.areas.length > 0 ? areas.find(text) : null;
    return found !== null && !isRefused(found) && found.value !== null;
  };
  return (text) => {
    if (text.length < 2 || text.length > LONGEST_NAME || totalKind(text) !== null) return false;
    if (IN_GENERAL.test(plainHeader(text))) return false;
    return isListed(text) || (/\p{Script=Han}/u.test(text) && tests.isArea(text));
  };
}

/** Finds the columns below 乡镇, or all beside a corner with 乡镇 behind its stroke: 季度\乡镇. */
function placesNamed(records: Records, record: number): ReadonlySet<number> {
  const texts = trimmedTexts(records, record);
  const behind = partsOf(texts[0] ?? "").slice(1);
  if (behind.some((part) => IN_GENERAL.test(part))) return new Set(texts.keys());
  if (record === 0) return new Set();
  const above = trimmedTexts(records, record - 1);
  const general = above.findIndex((text) => IN_GENERAL.test(plainHeader(text)));
  if (general < 1 || texts[general] === "") return new Set();
  const [filled] = filledForward([above, texts]);
  return new Set([...texts.keys()].filter((at) => at >= general && filled![at] === above[general]));
}

/** Cuts a corner at its stroke. */
const partsOf = (corner: string): string[] => corner.split(/[\\/／＼|｜]/u).map(plainHeader);

const isAnyName = (text: string): boolean =>
  /^\p{Script=Han}{2,12}$/u.test(text) && totalKind(text) === null && !IN_GENERAL.test(text);

/** Returns the township of a column; where its texts name different ones, all of them, which nobody can read. */
function areaIn(texts: readonly string[], areas: References["areas"]): string | null {
  const [first = null, ...others] = new Set(texts);
  if (first === null || areas.tree.areas.length === 0) return first;
  const codeOf = (text: string): string | undefined => {
    const found = areas.find(text);
    return isRefused(found) ? undefined : found.value?.area.code;
  };
  return others.every((text) => codeOf(text) === codeOf(first)) ? first : texts.join(" ");
}

/** Takes 乡镇 out of a corner that names rows and columns. */
function withoutGeneral(text: string): string {
  const parts = partsOf(text);
  const others = parts.filter((part) => !IN_GENERAL.test(part));
  return others.length < parts.length && others.length > 0 ? others.join("") : text;
}
