import {
  CONFIRMED_COLUMNS,
  type ConfirmedHeader,
  EACH_ROW,
  IGNORED,
} from "../../ingest/references/confirmed-headers.ts";
import { ACCEPT } from "../../messages/commands/accept.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Effects } from "../terminal/effects.ts";
import { fieldsOf, type OpenFile, type OpenHeader } from "./open-headers.ts";

/** A terminal where a person answers, in one language; `ask` is null where nobody does. */
export interface Asking {
  readonly effects: Pick<Effects, "ask" | "err">;
  readonly lang: Lang;
}

/** Asks what open headers mean. Without an answer, or without a person, the field stays empty. */
export async function askHeaders(
  files: readonly OpenFile[],
  datasets: readonly Dataset[],
  asking: Asking,
): Promise<ConfirmedHeader[]> {
  const answers = new Map<string, ConfirmedHeader>();
  for (const file of files) {
    const isNew = file.headers.filter(({ header }) => !isAnswered(header, file.dataset, answers));
    const dataset =
      isNew.length === 0 ? null : (file.dataset ?? (await askDataset(file, datasets, asking)));
    const taken = new Set<string>();
    for (const one of isNew) {
      const field = dataset ? await askField(one, dataset, taken, asking) : "";
      if (field !== "" && field !== IGNORED) taken.add(field);
      const line = lineOf(one.header, dataset, field);
      answers.set(keyOf(one.header, dataset), line);
    }
    for (const field of file.uncounted)
      if (!isAnswered(EACH_ROW, file.dataset, answers)) {
        const isCounted = await askEachRow(file, field, asking);
        const line = lineOf(EACH_ROW, file.dataset, isCounted ? field : "");
        answers.set(keyOf(EACH_ROW, file.dataset), line);
      }
  }
  return [...answers.values()];
}

/** True for a header that was asked about; of a file that nobody knows, in any dataset. */
const isAnswered = (
  header: string,
  dataset: Dataset | null,
  answers: ReadonlyMap<string, ConfirmedHeader>,
): boolean =>
  dataset
    ? answers.has(keyOf(header, dataset))
    : [...answers.values()].some((line) => line.header === header);

const keyOf = (header: string, dataset: Dataset | null): string =>
  `${header}\n${dataset?.name ?? ""}`;

const lineOf = (header: string, dataset: Dataset | null, field: string): ConfirmedHeader => ({
  header,
  dataset: dataset?.label.zh ?? "",
  field: dataset && field !== IGNORED ? usual(dataset, field) : field,
  unit: "",
});

/** Returns the usual header of a field. */
export const usual = ({ columns }: Dataset, field: string): string =>
  columns[field]?.headers[0] ?? field;

async function askDataset(
  { file }: OpenFile,
  datasets: readonly Dataset[],
  asking: Asking,
): Promise<Dataset | null> {
  const question = ACCEPT["which-dataset"](
    file,
    datasets.map(({ label }) => label),
  );
  const given = await numberedAnswer(question, [0, datasets.length], asking);
  return given ? datasets[given - 1]! : null;
}

async function askField(
  { header, candidates }: OpenHeader,
  dataset: Dataset,
  taken: ReadonlySet<string>,
  asking: Asking,
): Promise<string> {
  const offered = candidates.length > 0 ? candidates : fieldsOf(dataset);
  const fields = offered.filter((field) => !taken.has(field));
  const question = ACCEPT["which-field"](
    header,
    fields.map((field) => usual(dataset, field)),
  );
  const given = await numberedAnswer(question, [0, fields.length], asking);
  if (given === null) return "";
  return given === 0 ? IGNORED : fields[given - 1]!;
}

/** Asks if each row of a list of events stands for one; without an answer it does not. */
async function askEachRow(
  { file, dataset }: OpenFile,
  field: string,
  asking: Asking,
): Promise<boolean> {
  const question = ACCEPT["each-row"](file, usual(dataset!, field));
  return (await numberedAnswer(question, [1, 1], asking)) === 1;
}

/** Asks until the answer is a number in a range; null for none. */
export async function numberedAnswer(
  question: Text,
  [least, most]: readonly [number, number],
  { effects, lang }: Asking,
): Promise<number | null> {
  if (effects.ask === null) return null;
  for (;;) {
    const given = (await effects.ask(question[lang])).normalize("NFKC").trim();
    if (given === "") return null;
    if (/^\d+$/.test(given) && Number(given) >= least && Number(given) <= most)
      return Number(given);
    effects.err(ACCEPT["not-an-answer"](given)[lang]);
  }
}

/** The table of `headers.csv`: earlier lines stay, and a line without an answer gives way to one with it. */
export function headerLines(
  earlier: readonly ConfirmedHeader[],
  added: readonly ConfirmedHeader[],
): string[][] {
  const lines = new Map<string, ConfirmedHeader>();
  for (const line of [...earlier, ...added]) {
    const open = `${line.header}\n`;
    if (line.field !== "" && lines.get(open)?.field === "") lines.delete(open);
    const key = `${line.header}\n${line.dataset}`;
    if (line.field !== "" || !lines.has(key)) lines.set(key, line);
  }
  return [
    [...CONFIRMED_COLUMNS],
    ...[...lines.values()].map(({ header, dataset, field, unit }) => [
      header,
      dataset,
      field,
      unit,
    ]),
  ];
}
