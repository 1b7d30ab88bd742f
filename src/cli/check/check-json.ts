import type { Question } from "../../checks/questions.ts";
import type { RuleReport } from "../../checks/rule-report.ts";
import type { ExportsRead } from "../../ingest/folder/read-exports.ts";
import { guessHeaders } from "../../ingest/layout/guess-headers.ts";
import { headerText, type LayoutColumn } from "../../ingest/layout/layout.ts";
import { personalHeader } from "../../ingest/persons/personal-headers.ts";
import { jsonText } from "../../ingest/persons/shown.ts";
import type { References } from "../../ingest/references/references.ts";
import { lineOrCell } from "../../ingest/result/cell-place.ts";
import type {
  FileResult,
  HeaderQuestion,
  Quarantined,
  Warning,
} from "../../ingest/result/file-result.ts";
import { fileError } from "../../messages/file-errors.ts";
import { periodKind } from "../../model/periods/period.ts";
import { activeByLevel, derivedRows, factRows } from "./check-rows.ts";

/** The names of datasets in the sidecars of exports, where they differ from ours. */
const TABLES: Readonly<Record<string, string>> = { activities: "activity", designations: "units" };

/** Parts of a JSON text: an array may have a million items, one per line. */
export type JsonParts = Generator<string>;

/** The files of a check, those passed over or not opened, and what is asked about them. */
export interface Checked extends Pick<ExportsRead, "files" | "passedOver" | "unreadable"> {
  readonly questions: readonly Question[];
  readonly rules: readonly RuleReport[];
}

/** Yields the result of a check as JSON, in parts. */
export function* checkJson(
  { files, passedOver, unreadable, questions, rules }: Checked,
  references: References,
  asOf: string,
): JsonParts {
  yield '{"files": [';
  for (const [i, file] of files.entries()) {
    yield `${i === 0 ? "" : ", "}{`;
    const head = Object.entries(headOf(file)).map(([name, value]) => field(name, value));
    yield `${head.join(",\n")},`;
    yield* list("rows", factRows(file));
    yield* list(
      "quarantine",
      file.quarantine.map((entry) => quarantined(file, entry)),
    );
    yield* list("warnings", file.warnings.map(warningOf));
    yield* list("totals", file.totals);
    const tail = Object.entries(tailOf(file, references, asOf));
    yield tail.map(([name, value]) => field(name, value)).join(",\n");
    yield "}";
  }
  yield "],\n";
  yield* list("passed_over", passedOver);
  yield* list(
    "unreadable",
    unreadable.map(({ file, code }) => ({ file, code, says: fileError(code).says })),
  );
  yield* list("questions", questions);
  yield* list("rules", rules);
  yield `${field("summary", summaryOf(files))}}`;
}

const warningOf = ({ code, line, column, detail }: Warning) => ({ code, line, column, detail });

const field = (name: string, value: unknown): string => `"${name}": ${jsonText(value)}`;

/** The number of items in one part. */
const AT_ONCE = 500;

function* list(name: string, items: Iterable<unknown>): JsonParts {
  yield `"${name}": [`;
  let separator = "";
  let batch: string[] = [];
  for (const item of items) {
    batch.push(separator + jsonText(item));
    separator = ",";
    if (batch.length < AT_ONCE) continue;
    yield batch.join("\n");
    batch = [];
  }
  yield `${batch.join("\n")}],`;
}

function headOf(file: FileResult) {
  const { encoding, dialect, sheet, refusal, version } = file;
  return {
    file: file.file,
    sha256: file.sha256,
    dataset: datasetName(file),
    encoding:
      refusal?.reason === "MIXED_ENCODING"
        ? { name: "mixed utf-8/gbk", bom: encoding?.bom ?? false }
        : encoding,
    dialect: dialect && {
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      eol: dialect.lines.end ?? dialect.eol,
      header_lines: file.headerLines,
    },
    ...(sheet ? { sheet: sheet.name, header_rows: file.headerLines } : {}),
    disposition: file.disposition,
    refusal: refusal && refusalOf(refusal),
    version: version?.number ?? null,
    columns: file.columns.map((column) => columnOf(file, column)),
  };
}

function datasetName({ dataset, facts, held }: FileResult): string | null {
  if (dataset === null) return null;
  const name = TABLES[dataset.name] ?? dataset.name;
  const used = facts ?? held;
  const hasEvents = used && [...used.texts.keys()].some((field) => dataset.columns[field]?.event);
  const hasDays = used?.period.values.some((period) => periodKind(period) === "day");
  return name === "activity" && (hasEvents || hasDays) ? "activity_event" : name;
}

const refusalOf = ({
  duplicateOf,
  computed,
  stated,
  ...rest
}: NonNullable<FileResult["refusal"]>) => ({
  ...rest,
  ...(duplicateOf === undefined ? {} : { duplicate_of: duplicateOf }),
  ...(computed === undefined ? {} : { stated_total: stated ?? null, computed_total: computed }),
});

/** Describes a column. */
function columnOf({ dataset }: FileResult, column: LayoutColumn) {
  const { index, raw, factor, unit, period, total } = column;
  const definition = column.field === null ? undefined : dataset?.columns[column.field];
  return {
    index,
    raw: raw.length === 1 ? raw[0] : raw,
    field: isPersonal(column) ? "PERSONAL" : fieldOf(column, definition?.kind),
    ...(column.byMeaning ? { by: "meaning", words: column.byMeaning.words } : {}),
    ...(factor === null || factor === 1 ? {} : { unit, factor }),
    ...(period === null ? {} : { period: `${total ? "TOTAL " : ""}${period}`.trim() }),
    ...(period?.includes("/") ? { basis: "cumulative" } : {}),
    ...(definition?.ratio ? { derived: true } : {}),
  };
}

const isPersonal = (column: LayoutColumn): boolean =>
  column.role === "personal" || personalHeader(headerText(column));

/** Returns the field of a column, or its role; null for a note, a known column without facts. */
const fieldOf = ({ field, role }: LayoutColumn, kind: string | undefined): string | null => {
  if (kind === "note") return null;
  return field ?? (role === null ? null : role.replace("-", "_"));
};

function quarantined(file: FileResult, entry: Quarantined) {
  const { line, lineEnd, column, raw, reason, suggest, otherLine, limit, size } = entry;
  return {
    line,
    ...(lineEnd === undefined ? {} : { line_end: lineEnd }),
    ...(file.sheet ? { cell: lineOrCell(file, line, column) } : {}),
    reason,
    column,
    raw,
    ...(suggest === undefined ? {} : suggestions(reason, suggest)),
    ...(otherLine === undefined ? {} : { [OTHER_LINE[reason] ?? "other_line"]: otherLine }),
    ...(limit === undefined ? {} : { max: limit }),
    ...(size === undefined ? {} : { [SIZE[reason] ?? "size"]: size }),
  };
}

const OTHER_LINE: Readonly<Record<string, string>> = {
  DUPLICATE_ROW: "same_as_line",
  CONFLICTING_KEY: "conflicts_with_line",
};
const SIZE: Readonly<Record<string, string>> = {
  FIELD_TOO_LARGE: "field_bytes",
  TOO_MANY_COLUMNS: "columns",
};

/** Returns the suggestions under the key that belongs to the reason. */
function suggestions(reason: Quarantined["reason"], suggest: readonly string[]) {
  if (reason === "AMBIGUOUS_TOWNSHIP") return { candidates: suggest };
  return reason === "TOWNSHIP_NOT_VALID_IN_PERIOD" ? { successor: suggest[0] } : { suggest };
}

function tailOf(file: FileResult, references: References, asOf: string) {
  const { supersedes, supersededBy } = file;
  const derived = derivedRows(file);
  const active = activeByLevel(file, references, asOf);
  const guesses = file.dataset ? guessHeaders(file.dataset, file.columns) : [];
  return {
    ...(file.form.length === 0 ? {} : { form: file.form }),
    skipped: file.skipped,
    ...(supersedes === null
      ? {}
      : {
          supersedes: {
            ...supersedes,
            changes: supersedes.changes.map(({ of, ...change }) => ({ ...of, ...change })),
          },
        }),
    ...(supersededBy === null ? {} : { superseded_by: supersededBy }),
    ...(derived.length === 0 ? {} : { derived }),
    ...(active === null ? {} : { active_by_level: active }),
    ...(guesses.length === 0 ? {} : { guesses }),
    ...(file.questions.length === 0 ? {} : { questions: file.questions.map(questionOf) }),
    balance: file.balance,
  };
}

const questionOf = ({ field, header, candidates }: HeaderQuestion) => ({
  ...(field === null ? { header } : { field }),
  candidates,
});

function summaryOf(files: readonly FileResult[]) {
  const count = (disposition: FileResult["disposition"]) =>
    files.filter((file) => file.disposition === disposition).length;
  const sum = (of: (file: FileResult) => number) =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    files: files.length,
    load: count("load"),
    load_with_issues: count("load_with_issues"),
    hold: count("hold"),
    refuse: count("refuse"),
    rows: sum(({ facts }) => facts?.count ?? 0),
    quarantined: sum(({ quarantine }) => quarantine.length),
    warnings: sum(({ warnings }) => warnings.length),
    totals: sum(({ totals }) => totals.length),
    totals_mismatched: sum(
      ({ totals }) =>
        totals.filter(({ measures }) => Object.values(measures).some(({ match }) => !match)).length,
    ),
  };
}
