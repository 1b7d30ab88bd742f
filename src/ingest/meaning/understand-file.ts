import type { Records } from "../../csv/read-records.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { FileContext } from "../layout/file-context.ts";
import {
  filledTexts,
  headerText,
  type Layout,
  type LayoutColumn,
  missingColumns,
} from "../layout/layout.ts";
import { IGNORED_FIELD } from "../references/confirmed-headers.ts";
import type { References } from "../references/references.ts";
import type { HeaderQuestion } from "../result/file-result.ts";
import { PERSONAL } from "../result/header-questions.ts";
import type { EvidentColumn } from "./candidates.ts";
import type { Choice } from "./choose-columns.ts";
import { type CellTests, cellTests } from "./column-values.ts";
import { FileEvidence, isChangedInBracket } from "./evident-columns.ts";
import { DOUBTFUL, doubtfulFigures, doubtfulPeriods, questionsAbout } from "./header-questions.ts";
import {
  anyHeader,
  bestMeaning,
  isFirst,
  isWholeLayout,
  meaningAbove,
  meaningOfLayout,
} from "./header-search.ts";
import { type FileMeaning, type Meaning, meaningAt } from "./meant-layout.ts";
import { personalKind } from "./personal-columns.ts";
import { HEADER_WORDS, type HeaderWords } from "./read-header.ts";

/** A file as its headers mean it, and what a person must say before it can be read. */
export interface Understanding {
  readonly layout: Layout | null;
  readonly questions: readonly HeaderQuestion[];
  /** Headers of columns that surely hold persons. */
  readonly personalHeaders: readonly string[];
}

/** Definitions, references and words by which headers are understood. */
export interface Understander {
  readonly datasets: readonly Dataset[];
  readonly references: References;
  readonly context: FileContext;
  readonly words?: HeaderWords;
}

/**
 * Understands the headers that are not listed. A layout of listed headers alone is left as it is; one with
 * further columns may gain fields; where required columns are missing, all datasets are tried.
 */
export function understandFile(
  records: Records,
  known: Layout | null,
  { datasets, references, context, words = HEADER_WORDS }: Understander,
): Understanding {
  const evidence = new FileEvidence(records, words);
  const file: FileMeaning = {
    ...{ records, context, evidence },
    tests: cellTests(references, context.asOf),
  };
  const listed = known && withoutChanged(known, evidence);
  const asListed = { layout: listed, questions: [], personalHeaders: [] };
  const readable = listed !== null && isReadable(listed, file) ? listed : null;
  if (readable?.columns.every(isKnown) && isFirst(records, readable)) return asListed;
  const best = readable
    ? (meaningAbove(file, readable, datasets) ?? meaningOfLayout(file, readable))
    : (bestMeaning(file, datasets) ?? withLowerRow(file, listed));
  if (best) return withPersons(decided(best, readable, file.tests), best.columns, file);
  const cut = listed && !isWholeLayout(file, listed) ? [unreadRow(file, listed)] : [];
  if (cut.length > 0) return { ...asListed, questions: cut };
  const columns = listed ? meaningOfLayout(file, listed)?.columns : anyHeader(file, datasets[0]);
  return columns ? withPersons(asListed, columns, file) : asListed;
}

/** Takes the field from columns whose listed name a bracket makes something else. */
const withoutChanged = (layout: Layout, evidence: FileEvidence): Layout => ({
  ...layout,
  columns: layout.columns.map((column) =>
    isChangedInBracket(column, layout.dataset, evidence) ? { ...column, field: null } : column,
  ),
});

/** True if a layout of listed headers has all required columns and all rows of its header. */
const isReadable = (layout: Layout, file: FileMeaning): boolean =>
  missingColumns(layout).length === 0 && isWholeLayout(file, layout);

/** The header of a layout with the row below it, which holds names of columns that have none above. */
function withLowerRow(file: FileMeaning, listed: Layout | null): Meaning | null {
  if (listed === null || isWholeLayout(file, listed)) return null;
  return meaningAt(file, listed.header[0]!, listed.header.length + 1, listed.dataset);
}

/** The question that a lower row of a header is which nobody understands. */
function unreadRow({ records }: FileMeaning, { header }: Layout): HeaderQuestion {
  const texts = [...new Set(filledTexts(records, header.at(-1)! + 1))];
  return { field: null, header: texts.join("、"), candidates: [] };
}

const isKnown = (column: LayoutColumn): boolean =>
  column.field !== null || column.role !== null || headerText(column) === "";

/** A column that a person wants ignored is not asked about; it is refused if it surely holds persons. */
const ignoredPerson = (one: EvidentColumn, { field }: LayoutColumn, tests: CellTests) =>
  field === IGNORED_FIELD && personalKind(one, tests) === "sure" ? "sure" : null;

/** Marks the columns of persons: sure ones refuse the file, doubtful ones are asked about. */
function withPersons(
  { layout, questions }: Pick<Understanding, "layout" | "questions">,
  columns: readonly EvidentColumn[],
  { tests }: FileMeaning,
): Understanding {
  const kinds = columns.map((one, at) =>
    layout && layout.columns[at]!.field !== null
      ? ignoredPerson(one, layout.columns[at]!, tests)
      : personalKind(one, tests),
  );
  const headers = (kind: string) =>
    columns.filter((_, at) => kinds[at] === kind).map(({ column }) => headerText(column));
  const asked = headers("perhaps").map((header) => ({
    field: null,
    header,
    candidates: [PERSONAL],
  }));
  return {
    layout: layout && {
      ...layout,
      columns: layout.columns.map((column, at) =>
        kinds[at] === "sure" ? { ...column, role: "personal" } : column,
      ),
    },
    questions: [...questions, ...asked],
    personalHeaders: headers("sure"),
  };
}

/**
 * Decides what may be read of a file as it stands, and what must be asked: the columns of missing fields, and where
 * the file was not readable without its unlisted headers, those of figures and periods that it may have.
 */
function decided(
  { layout, columns, choice, missing }: Meaning,
  readable: Layout | null,
  tests: CellTests,
): Pick<Understanding, "layout" | "questions"> {
  const figures = doubtfulFigures(choice);
  if (readable !== null) return { layout: withDoubts(layout, figures, choice), questions: [] };
  const fields = [...new Set([...missing, ...figures, ...doubtfulPeriods(choice)])];
  return { layout, questions: questionsAbout(fields, columns, choice, tests) };
}

/** A file that was readable without its unlisted headers is read on; what they may be is said. */
function withDoubts(layout: Layout, fields: readonly string[], { open }: Choice): Layout {
  const mayBe = (at: number): string[] =>
    fields.filter((field) =>
      open.some((one) => one.at === at && one.field === field && one.score >= DOUBTFUL),
    );
  return {
    ...layout,
    columns: layout.columns.map((column, at) =>
      mayBe(at).length === 0 ? column : { ...column, mayBe: mayBe(at) },
    ),
  };
}
