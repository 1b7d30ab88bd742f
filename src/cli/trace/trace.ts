import { TRACE } from "../../messages/trace.ts";
import { traceFigure } from "../../review/trace/trace-figure.ts";
import { openReview, requestOf } from "../review/open-review.ts";
import type { Effects } from "../terminal/effects.ts";
import { traceCheck } from "./trace-check.ts";
import { traceCsv } from "./trace-csv.ts";
import { traceJson } from "./trace-json.ts";
import type { TraceOptions } from "./trace-options.ts";
import { traceText } from "./trace-text.ts";

/**
 * `npm run trace`: the rows behind a figure, file and line, and whether they add up to it. Draws nothing, checks
 * nothing else.
 * @returns 0 they add up; 1 no such figure, or they do not.
 */
export async function trace(options: TraceOptions, effects: Effects): Promise<number> {
  const { form, lang } = options;
  const request = requestOf(options, effects);
  const { data } = request;
  const { review } = await openReview(request);
  const figure = review.figures.find(options.figure);
  if (!figure) {
    effects.err(TRACE["no-figure"](options.figure, review.figures.nearest(options.figure))[lang]);
    return 1;
  }
  const traced = traceFigure(review, figure);
  const check = traceCheck(traced);
  if (form === "csv") for (const part of traceCsv(traced, data, review)) effects.out(part);
  else if (form === "json") effects.out(traceJson(traced, check, review));
  else effects.out(traceText(traced, check, review, lang));
  if (form === "csv" && !check.addsUp) effects.err(check.says[lang]);
  return check.addsUp ? 0 : 1;
}
