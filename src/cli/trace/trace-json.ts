import { jsonText } from "../../ingest/persons/shown.ts";
import { WHOLE } from "../../model/areas/apportion.ts";
import type { Review } from "../../review/review.ts";
import { figureDefinition, figureName } from "../../review/trace/figure-words.ts";
import { fileFigure, filesByName } from "../../review/trace/figures-file.ts";
import type {
  Trace,
  TracedFile,
  TracedPart,
  TracedSplit,
} from "../../review/trace/trace-figure.ts";
import type { TraceCheck } from "./trace-check.ts";

/** A trace as JSON, without its rows: the figure, the areas, and by part and file how many rows add up to what. */
export function traceJson(trace: Trace, { addsUp }: TraceCheck, review: Review): string {
  const { figure, measure, cells, areas, parts, scale } = trace;
  return jsonText({
    figure: fileFigure(figure, measure.column, filesByName(review)),
    name: figureName(figure, measure),
    definition: figureDefinition(figure, measure, cells),
    areas: areas.map(({ code, name }) => ({ code, name })),
    adds_up: addsUp,
    units_per_one: scale,
    parts: parts.map(partJson),
  });
}

const partJson = ({ label, sign, units, files, spread }: TracedPart) => ({
  label,
  sign,
  units,
  files: files.map(fileJson),
  spread: spread.map(splitJson),
});

const splitJson = ({ from, of, share, sum, units, files }: TracedSplit) => ({
  area: from.code,
  name: from.name,
  share: share / WHOLE,
  counted_in: of.map(({ code }) => code),
  rows_units: sum,
  units,
  files: files.map(fileJson),
});

const fileJson = ({ facts, sha256, rows, sum, source, corrections }: TracedFile) => ({
  file: facts.file,
  sha256,
  form: source?.form ?? [],
  rows: rows.length,
  first_line: facts.lines[rows[0] ?? -1] ?? null,
  last_line: facts.lines[rows.at(-1) ?? -1] ?? null,
  units: sum,
  corrections: corrections.map(({ line, correction: { column, from, to, reason } }) => ({
    line,
    column,
    filed: from,
    counted: to,
    reason,
  })),
});
