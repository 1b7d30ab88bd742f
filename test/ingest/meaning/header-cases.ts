import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkBasis } from "../../../src/cli/check/check-files.ts";
import { importScript } from "../../../src/cli/terminal/effects.ts";
import { recordsOf } from "../../../src/csv/read-records.ts";
import type { HeaderWords } from "../../../src/ingest/meaning/read-header.ts";
import { type Reader, readFile } from "../../../src/ingest/read-file.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { ROOT } from "../../house/source-files.ts";

/** What is right for one file: the field of every column, and whether it is read, asked about or refused. */
export interface HeaderCase {
  readonly file: string;
  readonly dataset: string | null;
  readonly county: "sample" | "other" | "none";
  readonly expect: "read" | "ask" | "refuse";
  readonly reason: string | null;
  readonly ask: readonly { readonly header: string; readonly field: string }[];
  readonly columns: readonly CaseColumn[];
  readonly rows: readonly object[];
}

export interface CaseColumn {
  readonly index: number;
  readonly header: string | readonly string[];
  readonly field: string | null;
  readonly role: string;
  readonly optional?: boolean;
  readonly accept?: readonly string[];
}

export const CASES = fileURLToPath(new URL("../../cases/headers", import.meta.url));

/** The cases of a folder. */
export const casesIn = (folder: string): HeaderCase[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

type Counties = Readonly<Record<HeaderCase["county"], Omit<Reader, "words">>>;

/** What files of each county are read with. */
export async function counties(): Promise<Counties> {
  const data = join(ROOT, "data");
  const readerOf = async (areas: string | null, folder: string): Promise<Omit<Reader, "words">> => {
    const basis = await checkBasis({ toolkitData: data, data: folder, areas, load: importScript });
    return {
      datasets: basis.datasetsFor(""),
      references: basis.references,
      context: { asOf: basis.asOf, year: null, period: null, reporter: null, measure: null },
    };
  };
  return {
    sample: await readerOf(null, data),
    other: await readerOf(join(CASES, "areas_hechuan.csv"), data),
    none: await readerOf(null, mkdtempSync(join(tmpdir(), "no-areas-"))),
  };
}

/** Reads the file of a case. */
export function readCase(
  { file, county }: HeaderCase,
  from: Counties,
  words?: HeaderWords,
  bytes: Uint8Array = readFileSync(join(CASES, file)),
): FileResult {
  return readFile(recordsOf(bytes, file), { ...from[county], ...(words ? { words } : {}) });
}

/** How one case went. */
export interface Verdict {
  readonly columns: number;
  readonly right: number;
  /** Headers taken for what they are not. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly outcome: "exact" | "asked" | "refused" | "loaded-inexact";
  /** True if each required pair that was not taken is on offer. */
  readonly isOffered: boolean;
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
const nameOf = (header: CaseColumn["header"]): string =>
  plain(typeof header === "string" ? header : header.join(""));

/** Compares what was read of a case with what is right. */
export function verdictOf(one: HeaderCase, result: FileResult): Verdict {
  const fieldAt = (index: number): string | null => {
    const column = result.columns.find((each) => each.index === index);
    if (!column) return null;
    if (column.role === "personal") return "PERSONAL";
    if (column.role !== null) return column.role.replace("-", "_");
    const kind = column.field === null ? null : result.dataset?.columns[column.field]?.kind;
    return kind === "note" ? null : column.field;
  };
  const offered = new Set(
    result.questions.flatMap(({ field, header, candidates }) =>
      candidates.map((each) =>
        field === null ? `${plain(header!)}|${each}` : `${plain(each)}|${field}`,
      ),
    ),
  );
  const isNote = ({ role }: CaseColumn) => role === "number" || role === "remark";
  const isRight = (column: CaseColumn): boolean => {
    const field = fieldAt(column.index);
    return (
      field === column.field ||
      (column.accept ?? []).includes(field!) ||
      (isNote(column) && field === null)
    );
  };
  const loaded = result.disposition.startsWith("load");
  const value = one.columns.filter(
    ({ field, optional }) => field !== null && !optional && one.expect === "read",
  );
  const wrong = one.columns.filter((column) => {
    const field = fieldAt(column.index);
    if (field === null || field === "PERSONAL") return false;
    return !isRight(column) || (column.role === "ambiguous" && loaded);
  });
  const missed = value.filter((column) => !isRight(column));
  const required = (field: string) => result.dataset?.columns[field]?.required;
  const lacking = missed.filter(({ field }) => required(field!) && !wrong.length);
  return {
    columns: value.length,
    right: value.length - missed.length,
    wrong: wrong.map(({ header }) => String(header)),
    missed: missed.map(({ header, field }) => `${header}=${field}`),
    outcome: loaded
      ? missed.length === 0
        ? "exact"
        : "loaded-inexact"
      : result.questions.length > 0
        ? "asked"
        : "refused",
    isOffered:
      one.expect === "ask"
        ? one.ask.every(({ header, field }) => offered.has(`${plain(header)}|${field}`))
        : lacking.every(({ header, field }) => offered.has(`${nameOf(header)}|${field}`)),
  };
}
