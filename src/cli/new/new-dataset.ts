import { existsSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { openExport } from "../../ingest/folder/open-export.ts";
import { OPEN_END } from "../../ingest/layout/file-context.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { NEW, ROLES } from "../../messages/commands/new.ts";
import { REFUSALS } from "../../messages/refusals.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { PROJECT, TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { checkContext } from "../check/check-context.ts";
import { type CheckBasis, checkBasis, checkedPaths, checkFiles } from "../check/check-files.ts";
import type { Load } from "../terminal/effects.ts";
import { NothingReadable, UsageError } from "../terminal/errors.ts";
import { datasetText, pageText } from "./dataset-text.ts";
import { type GuessedColumn, guessColumns } from "./guess-columns.ts";
import { type NewFile, requireFree } from "./new-page.ts";
import { proposeDataset } from "./propose-dataset.ts";
import { columnsIn } from "./unknown-table.ts";

/** The files of a proposed dataset, and what was understood of its export. */
interface NewDataset {
  readonly files: readonly NewFile[];
  readonly says: readonly Text[];
}

/**
 * Proposes a dataset for an export that no definition knows: the definition and a first page. The export is read
 * with it before anything is written.
 * @throws UsageError for a file that is known already or has no table, township, period or number
 * @throws NothingReadable for a file that is refused with the proposed definition too
 */
export async function newDataset(path: string, name: string, load: Load): Promise<NewDataset> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new UsageError(NEW["bad-dataset-name"](name));
  if (!existsSync(path)) throw new UsageError(NEW["no-file"](path));
  const data = join(PROJECT, "data");
  const definition = requireFree(join(data, name, "dataset.ts"));
  const page = requireFree(join(PROJECT, "analysis", `${name}.ts`));
  const basis = await checkBasis({ toolkitData: join(TOOLKIT, "data"), data, areas: null, load });
  refuseKnown(path, basis);
  const columns = columnsOf(path, basis.datasets);
  const { pinyin } = await import("pinyin-pro");
  const syllables = (text: string) => pinyin(text, { toneType: "none", type: "array" });
  const dataset = proposeDataset(name, titleOf(path) || name, columns, syllables);
  const rows = rowsReadWith(path, dataset, basis);
  return {
    files: [
      { path: definition, text: datasetText(dataset, basename(path)) },
      { path: page, text: pageText(dataset) },
    ],
    says: [
      ...columns.map(({ header, role }) => NEW.understood(header, ROLES[role])),
      NEW["next-dataset"](basename(path), rows),
    ],
  };
}

/** Returns the title in the name of a file, without its year. */
const titleOf = (path: string): string =>
  basename(path, extname(path)).replace(/\d+年?度?|[\s_-]/gu, "");

/** Names a dataset after its file, as the text of a definition writes names: 志愿服务2023.csv is `zhi_yuan_fu_wu`. */
export async function nameOfExport(path: string): Promise<string> {
  const { pinyin } = await import("pinyin-pro");
  const options = { toneType: "none", type: "array", nonZh: "consecutive" } as const;
  return (
    pinyin(titleOf(path).toLowerCase(), options)
      .join("_")
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^[^a-z]+|_+$/g, "") || "export"
  );
}

/**
 * Lets pass a file that a dataset knows by the meaning of its headers alone: those of a definition go before.
 * @throws UsageError for a file whose headers a dataset lists
 */
function refuseKnown(path: string, basis: CheckBasis): void {
  for (const { dataset, refusal, columns } of resultsOf(path, basis)) {
    const isByMeaning = columns.some(({ byMeaning }) => byMeaning);
    if (dataset !== null && refusal === null && !isByMeaning)
      throw new UsageError(NEW.known(path, dataset.label));
  }
}

const resultsOf = (path: string, basis: CheckBasis): readonly FileResult[] =>
  checkFiles(checkedPaths([path]), basis, checkContext(null, OPEN_END)).files;

/** Guesses the columns of the first table of a file. @throws UsageError if what a dataset needs is not there */
function columnsOf(path: string, datasets: readonly Dataset[]): GuessedColumn[] {
  const [table] = openExport({ path, file: basename(path) }).tables;
  const found = table ? columnsIn(table.records()) : [];
  if (found.length === 0) throw new UsageError(NEW["no-table"](path));
  if (found.some(({ header }) => header === "")) throw new UsageError(NEW.wide(path));
  const columns = guessColumns(found, datasets);
  const has = (...roles: readonly GuessedColumn["role"][]): boolean =>
    columns.some(({ role }) => roles.includes(role));
  if (!has("area")) throw new UsageError(NEW.lacking(path, ROLES.area));
  if (!has("count", "number", "money")) throw new UsageError(NEW.lacking(path, ROLES.number));
  return columns;
}

/** Reads a file with a definition alone; returns the number of its facts. @throws NothingReadable */
function rowsReadWith(path: string, dataset: Dataset, basis: CheckBasis): number {
  const alone = { ...basis, datasets: [dataset], datasetsFor: () => [dataset] };
  const [result] = resultsOf(path, alone);
  if (result?.refusal)
    throw new NothingReadable(COMMANDS.refused(path, REFUSALS[result.refusal.reason], []), []);
  if (!result?.facts || result.facts.count === 0)
    throw new NothingReadable(NEW.unreadable(path), []);
  return result.facts.count;
}
