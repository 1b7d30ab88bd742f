import { neutralised } from "../../ingest/cells/unsafe-text.ts";
import { csvText } from "../../ingest/persons/shown.ts";
import { lineOrCell } from "../../ingest/result/cell-place.ts";
import { WHOLE } from "../../model/areas/apportion.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import type { Review } from "../../review/review.ts";
import type { Trace, TracedFile, TracedPart } from "../../review/trace/trace-figure.ts";
import { linesAsFiled } from "./trace-lines.ts";

/** Rows that are written together. */
const BATCH = 5000;

/**
 * Every row behind a figure as CSV, part after part and file after file: `file,line,value,share,raw`. `value` is
 * what was read, with the sign it counts with (empty where the cell is); `share` what of it counts: 1 but for an
 * area that was split; `raw` is the line as it was filed, so a corrected row shows both. Without a folder of the data
 * `raw` is empty: a store has the facts, not the files.
 */
export function* traceCsv(trace: Trace, data: string | null, { files }: Review): Generator<string> {
  yield "file,line,value,share,raw";
  const byName = new Map(files.map((file) => [file.file, file]));
  for (const part of trace.parts) {
    const { sign, files, spread } = part;
    for (const { share, file } of [
      ...files.map((file) => ({ share: WHOLE, file })),
      ...spread.flatMap((split) => split.files.map((file) => ({ share: split.share, file }))),
    ]) {
      const { facts, rows } = file;
      const lines = Uint32Array.from(rows, (fact) => facts.lines[fact]!);
      const texts = data === null ? NO_LINES() : linesAsFiled(data, byName.get(facts.file)!, lines);
      yield* csvOfFile(file, { sign, share: exactDecimal(share, WHOLE) }, part, texts);
    }
  }
}

const NO_LINES = function* (): Generator<string> {};

function* csvOfFile(
  { facts, rows, units, source }: TracedFile,
  { sign, share }: { readonly sign: 1 | -1; readonly share: string },
  { scale, measure }: TracedPart,
  texts: Generator<string>,
): Generator<string> {
  const own = facts.numbers.get(measure.column)!;
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = Array.from(rows.subarray(from, from + BATCH), (fact, i) => [
      neutralised(facts.file),
      source ? lineOrCell(source, facts.lines[fact]!, measure.column) : facts.lines[fact]!,
      Number.isNaN(numberOf(own, fact)) ? "" : exactDecimal(sign * units[from + i]!, scale),
      share,
      neutralised(texts.next().value ?? ""),
    ]);
    yield csvText(batch, "\n");
  }
}
