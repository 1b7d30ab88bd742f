import type { Figure } from "../../analyze/figures/figure.ts";
import { orderedQuestions } from "../../checks/order-questions.ts";
import { jsonText } from "../../ingest/persons/shown.ts";
import { lineOrCell } from "../../ingest/result/cell-place.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Review } from "../review.ts";
import { counterfactualsOf } from "./counterfactuals.ts";
import { numbersBeside } from "./subjects.ts";

/** The version of the format of `figures.json`. */
export const FIGURES_VERSION = 1;

/** The version of its section on what would have to be different for a sentence not to be said. */
const COUNTERFACTUALS_VERSION = 1;

/** The version of its section on numbers that are no figures: counts of the run, and figures with the proposals adopted. */
const BESIDE_VERSION = 1;

/** Returns every figure of a review, sorted by id. */
export const allFigures = (review: Review): readonly Figure[] => review.figures.all();

/**
 * Writes `figures.json`: every figure, each with the files and lines behind it, in no language. One figure per
 * line, so that two runs can be compared with any tool. Measures of which no file has a column have no figures and
 * are named.
 */
export function figuresFile(review: Review): string {
  const files = filesByName(review);
  const lines = allFigures(review).map((figure) =>
    jsonText(fileFigure(figure, review.measure(figure.measure).column, files)),
  );
  const unfiled = review.unfiled.flatMap(({ measures }) => measures);
  const notFiled = unfiled.length === 0 ? "" : `"not_filed":${jsonText(unfiled)},`;
  const firm = counterfactualsOf(review).map((each) => jsonText(each));
  const section = `"counterfactuals":{"version":${COUNTERFACTUALS_VERSION},"open_questions":${orderedQuestions(review.checks()).length},"of":[\n${firm.join(",\n")}\n]}`;
  const beside = numbersBeside(review).map((each) => jsonText(each));
  const others = `"beside":{"version":${BESIDE_VERSION},"of":[\n${beside.join(",\n")}\n]}`;
  return `{"version":${FIGURES_VERSION},${notFiled}"figures":[\n${lines.join(",\n")}\n],\n${section},\n${others}}\n`;
}

export const filesByName = ({ files }: Review): ReadonlyMap<string, FileResult> =>
  new Map(files.map((file) => [file.file, file]));

/** Returns a figure in the form of `figures.json`; `column` is that of its measure. */
export const fileFigure = (
  figure: Figure,
  column: string,
  files: ReadonlyMap<string, FileResult>,
) => ({
  ...figure,
  sources: figure.sources.map(({ file, rows, firstLine, lastLine }) => {
    const source = files.get(file);
    const cells = [firstLine, lastLine].map((line) => source && lineOrCell(source, line, column));
    return {
      file,
      sha256: source?.sha256 ?? null,
      rows,
      first_line: firstLine,
      last_line: lastLine,
      ...(source?.sheet ? { cells: cells.join(":") } : {}),
    };
  }),
});
