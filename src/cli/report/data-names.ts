import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIfReadable } from "../../csv/bytes/open-file.ts";
import { jsonText } from "../../ingest/persons/shown.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import { PROJECT } from "../../review/folder/toolkit-folder.ts";
import type { Review } from "../../review/review.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { writeWhole } from "../terminal/write-file.ts";

/** The first line of the file, by which it is known to be ours. */
const HEAD = "// 由 npm start 按 data/ 里的定义写成，供编辑器补全和检查；不要改。";

/**
 * Writes the names in the data of a project, for editors and the type checker. A file of that name that somebody else
 * wrote stays; a folder that cannot be written has none.
 */
export function writeDataNames(review: Review, data: string): void {
  if (data !== join(PROJECT, "data") || !existsSync(join(PROJECT, "tsconfig.json"))) return;
  const path = join(data, "names.d.ts");
  const kept = readIfReadable(path)?.toString("utf8");
  const text = dataNamesText(review);
  if (kept === text || (kept !== undefined && !kept.startsWith(HEAD))) return;
  try {
    writeWhole(path, text);
  } catch (error) {
    if (!(error instanceof WriteFailed)) throw error;
  }
}

type Named = Pick<Review, "datasets" | "measures" | "ratios" | "schemes">;

/** Declares the columns of every dataset, and the breakdowns of every measure, with their values. */
export function dataNamesText(review: Named): string {
  const { datasets, measures, ratios } = review;
  const parts = new Map(datasets.map((each) => [each.name, breakdownsOf(each, review)]));
  const rows = datasets.map(
    (each) => [each.name, rowOf(each, parts.get(each.name) ?? [])] as const,
  );
  const breakdowns = [...measures, ...ratios].map(
    ({ id, dataset }) => [id, braced(parts.get(dataset.name) ?? [])] as const,
  );
  const listed = (members: readonly Member[]) =>
    members.map(([name, type]) => `      ${quoted(name)}: ${type};`);
  return [
    HEAD,
    "declare global {",
    "  interface TallybookNames {",
    ...["    datasets: {", ...listed(rows), "    };"],
    ...["    measures: {", ...listed(breakdowns), "    };"],
    "  }",
    "}",
    "export {};",
    "",
  ].join("\n");
}

type Member = readonly [name: string, type: string];

/** Declares a row of the table of facts. */
function rowOf({ columns }: Dataset, breakdowns: readonly Member[]): string {
  const texts = ["code", "township", "filed_code", "period"].map(
    (name): Member => [name, "string"],
  );
  const numbers = Object.entries(columns).filter(([, { kind }]) => NUMERIC.has(kind));
  return braced([
    ...texts,
    ["year", "number"],
    ...["quarter", "month"].map((name): Member => [name, "string | null"]),
    ...breakdowns.map(([name, type]): Member => [name, `${type} | null`]),
    ...numbers.map(([name]): Member => [name, "number | null"]),
    ["rows", "number"],
  ]);
}

const breakdownsOf = (dataset: Dataset, review: Named): Member[] =>
  Object.entries(dataset.columns).flatMap(([name, { breakdown }]): Member[] =>
    breakdown ? [[name, valuesOf(dataset, name, review)]] : [],
  );

/** The most values that are listed: more are names of places and bodies. */
const MOST = 40;

/** Declares the values of a scheme; those that were filed, and any other, where there is none or it takes others. */
function valuesOf(dataset: Dataset, name: string, { measures, schemes }: Named): string {
  const scheme = schemes.get(dataset.columns[name]?.scheme ?? "");
  if (scheme && !scheme.isOpen)
    return [...new Set(scheme.index.aliases.values())].map(quoted).join(" | ");
  const filed = measures.find((view) => view.dataset.name === dataset.name)?.valuesOf(name) ?? [];
  return filed.length === 0 || filed.length > MOST
    ? "string"
    : [...filed.map(quoted), "(string & {})"].join(" | ");
}

const braced = (members: readonly Member[]): string =>
  members.length === 0
    ? "object"
    : `{ ${members.map(([name, type]) => `${quoted(name)}: ${type}`).join("; ")} }`;

const quoted = (text: string): string => jsonText(text).trim();
