import { parse } from "node:path";
import { type ExportPath, openExport } from "../../ingest/folder/open-export.ts";
import { filledTexts } from "../../ingest/layout/layout.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";

/** The city or province before a county: 云岭市青岭县. */
const ABOVE = String.raw`(?:\p{Script=Han}{2,8}?(?:省|市|自治区|自治州|地区|盟|州))?`;
const COUNTY = String.raw`\p{Script=Han}{2,9}?(?:自治县|县|区|市|旗)`;
/** A name that begins a title, or follows its year, and is no part of a longer word: 县级, 市直. */
const NAMED = new RegExp(
  String.raw`(?:^|[^\p{Script=Han}])(?:年度?)?(?!年)${ABOVE}(${COUNTY})(?![级直城域内外长里区市])`,
  "gu",
);
/** Words that make a text a kind of place, or several. */
const GENERAL =
  /^[全各本我该县市区]|[镇乡街]|(?:社|小|景|园|辖|城|片|校|厂|郊|牧|矿|新|地|示范|开发|自治|办公|功能|县|市)区$|(?:城|全|超|都)市$/u;

/**
 * Finds the county that the titles and names of files speak of: the one that most of those which name a county
 * name. Null where none does, or as many name another.
 * @example countyIn(["青岭县2023年活动统计表", "2023年各乡镇资金"]) // => "青岭县"
 */
export function countyIn(texts: readonly string[]): string | null {
  const votes = new Map<string, number>();
  for (const text of texts)
    for (const county of new Set(countiesNamed(text)))
      votes.set(county, (votes.get(county) ?? 0) + 1);
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : null;
}

const countiesNamed = (text: string): string[] =>
  [...text.normalize("NFKC").replace(/\s/gu, "").matchAll(NAMED)]
    .map(([, name]) => name!)
    .filter((name) => !GENERAL.test(name));

/** Lists the titles above the tables of exports, and the names of their files. */
export const titlesOf = (exports: readonly ExportPath[], files: readonly FileResult[]): string[] =>
  exports.flatMap((path) => [
    parse(path.file).name,
    ...openExport(path).tables.flatMap((table) => {
      const file = files.find((one) => one.file === table.file);
      if (!file || !hasTitles(file)) return [];
      const head = table.head();
      return Array.from({ length: head.count }, (_, record) => record)
        .filter((record) => isTitle(file, head.lines[record]!))
        .map((record) => filledTexts(head, record).join(" "));
    }),
  ]);

/** True where anything stands above the table that may be its title. */
const hasTitles = ({ facts, headerLines: [header = 1], skipped }: FileResult): boolean =>
  facts === null ? header > 1 : skipped.some(({ why }) => why === "title");

/** True for the lines of titles; of a file that is not counted yet, for all above its header. */
const isTitle = (
  { facts, headerLines: [header = 1], skipped }: FileResult,
  line: number,
): boolean =>
  facts === null ? line < header : skipped.some((one) => one.line === line && one.why === "title");
