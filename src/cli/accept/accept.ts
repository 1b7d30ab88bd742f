import { join } from "node:path";
import type { Question } from "../../checks/questions.ts";
import { isThere } from "../../csv/bytes/open-file.ts";
import { neutralised } from "../../ingest/cells/unsafe-text.ts";
import { OWN_AREA_LIST } from "../../ingest/folder/area-list-in.ts";
import type { ExportPath } from "../../ingest/folder/open-export.ts";
import { headerText } from "../../ingest/layout/layout.ts";
import { personalHeader } from "../../ingest/persons/personal-headers.ts";
import { personalValue } from "../../ingest/persons/personal-places.ts";
import { csvCopy } from "../../ingest/persons/shown.ts";
import {
  type ConfirmedHeader,
  readConfirmedHeaders,
} from "../../ingest/references/confirmed-headers.ts";
import { proposeAreas } from "../../ingest/references/propose-areas.ts";
import { readSmallTable, smallTableIfThere } from "../../ingest/references/small-table.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { ACCEPT } from "../../messages/commands/accept.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { lastYearIn } from "../../review/filed-years.ts";
import { REVIEW_COLUMNS, REVIEW_ITEMS } from "../review/hand-kept.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { printable } from "../terminal/text-table.ts";
import { saying, writeWhole } from "../terminal/write-file.ts";
import { askAreas } from "./ask-areas.ts";
import { type Asking, askHeaders, headerLines, usual } from "./ask-headers.ts";
import { answerTable, askQuestions } from "./ask-questions.ts";
import { countyIn, titlesOf } from "./county-name.ts";
import { fieldsOf, openHeaders } from "./open-headers.ts";

/** The files of a data folder, read with what is confirmed by now. */
export interface Understood {
  readonly exports: readonly ExportPath[];
  readonly files: readonly FileResult[];
  readonly datasets: readonly Dataset[];
  /** The names of areas in the exports; null where there is a list of areas. */
  readonly named: readonly Area[] | null;
  /** True where there are settings. */
  readonly isConfigured: boolean;
}

/**
 * Shows what was understood of the headers, asks what was not, and writes `headers.csv`, `areas.csv` and
 * `review.csv` where they are needed. What nobody answers stays empty, to be filled in there.
 */
export async function accept(
  data: string,
  read: () => Promise<Understood>,
  asking: Asking,
): Promise<void> {
  const before = await read();
  const tables = new Map<string, string[][]>();
  const headers = await acceptedHeaders(data, before, asking);
  if (headers) writeTable(data, "headers.csv", headers, asking);
  const after = headers ? await read() : before;
  if (after.named && after.named.length > 0)
    tables.set(OWN_AREA_LIST, await acceptedAreas(after.named, asking));
  if (!after.isConfigured) tables.set("review.csv", await acceptedSettings(after, asking));
  for (const [name, table] of tables) writeTable(data, name, table, asking);
  const isDone = headers === null && tables.size === 0;
  say(asking, isDone ? ACCEPT["nothing-to-accept"]() : ACCEPT.next(data));
}

/** Asks the first open questions of the checks, and adds the answers to `explanations.csv`. */
export async function acceptAnswers(
  data: string,
  questions: readonly Question[],
  asking: Asking,
): Promise<void> {
  const added = await askQuestions(questions, asking);
  if (added.length === 0) return;
  const earlier = smallTableIfThere(join(data, "explanations.csv"));
  writeTable(data, "explanations.csv", answerTable(earlier, added), asking);
}

const say = ({ effects, lang }: Asking, text: Text): void => effects.err(printable(text[lang]));

function writeTable(data: string, name: string, table: readonly string[][], asking: Asking): void {
  const path = join(data, name);
  refuseOther(path, name === OWN_AREA_LIST ? [] : table[0]!);
  const cells = table.map((row) => row.map(neutralised));
  writeWhole(path, `\uFEFF${csvCopy(cells)}\r\n`);
  say(asking, ACCEPT.written(path));
}

/**
 * Keeps a file that is none of those that are written here: it has another first column. A list of areas is only
 * written where there is none.
 * @throws WriteFailed
 */
function refuseOther(path: string, [column = ""]: readonly string[]): void {
  if (!isThere(path)) return;
  const { headers } = saying(path, () => readSmallTable(path));
  if (headers.length > 0 && !headers.includes(column))
    throw new WriteFailed(path, ACCEPT["other-file"](path));
}

/** Shows every column with its meaning, and asks what is open; null where nothing is to be written. */
async function acceptedHeaders(
  data: string,
  { exports, files, datasets }: Understood,
  asking: Asking,
): Promise<string[][] | null> {
  for (const file of files) showColumns(file, asking);
  const open = openHeaders(exports, files);
  const added = [...byMeaning(files), ...(await askHeaders(open, datasets, asking))];
  if (added.length === 0) return null;
  const unanswered = added.filter(({ field }) => field === "");
  if (unanswered.length > 0) {
    say(asking, ACCEPT["open-headers"](join(data, "headers.csv"), unanswered.length));
    const asked = new Set(open.flatMap(({ dataset }) => dataset ?? datasets));
    for (const dataset of asked) {
      const fields = fieldsOf(dataset).map((field) => usual(dataset, field));
      say(asking, ACCEPT["fields-to-choose"](dataset.label, fields));
    }
  }
  return headerLines(readConfirmedHeaders(join(data, "headers.csv")), added);
}

/**
 * Lists the headers that were understood by their meaning, as lines to be kept. Columns that hold a part of an
 * area or a period (the year beside the quarter) are left to their meaning.
 */
function byMeaning(files: readonly FileResult[]): ConfirmedHeader[] {
  return files.flatMap(({ dataset, columns, refusal }) =>
    columns.flatMap((column) => {
      const { field, byMeaning: evidence, period, unit } = column;
      if (dataset === null || field === null || !evidence || refusal !== null) return [];
      if (evidence.as !== null || period !== null || column.raw.length > 1) return [];
      const header = headerText(column);
      return [
        { header, dataset: dataset.label.zh, field: usual(dataset, field), unit: unit ?? "" },
      ];
    }),
  );
}

function showColumns(file: FileResult, asking: Asking): void {
  const { dataset } = file;
  if (dataset === null) return;
  say(asking, ACCEPT.file(file.file, dataset.label));
  for (const column of file.columns) {
    const header = headerText(column);
    if (header === "" || personalHeader(header) || personalValue(header) !== null) continue;
    const meaning = column.field === null ? null : usual(dataset, column.field);
    say(
      asking,
      meaning === null ? ACCEPT["column-unused"](header) : ACCEPT.column(header, meaning),
    );
  }
}

async function acceptedAreas(named: readonly Area[], asking: Asking): Promise<string[][]> {
  const proposal = proposeAreas(named);
  for (const { name, of } of proposal.unclear) say(asking, ACCEPT["unclear-area"](name, of));
  if (proposal.leftOut.length > 0) say(asking, ACCEPT["left-out"](proposal.leftOut));
  return askAreas(proposal, asking);
}

/**
 * Makes the table of `review.csv`: the county is the one that titles name, unless another is answered; the year is
 * the last one of the data that is not mistyped.
 */
async function acceptedSettings(
  { exports, files }: Understood,
  asking: Asking,
): Promise<string[][]> {
  const { effects, lang } = asking;
  const named = countyIn(titlesOf(exports, files)) ?? "";
  if (effects.ask === null && named !== "") say(asking, ACCEPT["county-found"](named));
  const answer = effects.ask === null ? "" : await effects.ask(ACCEPT["county-name"](named)[lang]);
  const county = answer.trim() || named;
  const year = lastYearIn(files);
  const values: Readonly<Record<string, string>> = { 县名: county, 年度: year ? String(year) : "" };
  return [[...REVIEW_COLUMNS], ...REVIEW_ITEMS.map((item) => [item, values[item] ?? ""])];
}
