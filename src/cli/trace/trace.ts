import type { Figure } from "../../analyze/figures/figure.ts";
import { figureIdParts } from "../../analyze/figures/figure-id.ts";
import { tidyId } from "../../analyze/figures/nearest-figures.ts";
import { questionsOf } from "../../checks/questions.ts";
import { TRACE, TRACE_HELP } from "../../messages/commands/trace.ts";
import type { Text } from "../../messages/text.ts";
import { hierarchyOf } from "../../model/areas/hierarchy.ts";
import type { Review } from "../../review/review.ts";
import { subjectOf } from "../../review/trace/subjects.ts";
import { traceFigure } from "../../review/trace/trace-figure.ts";
import { type OpenedReview, openReview } from "../review/open-review.ts";
import { requestOf } from "../review/review-request.ts";
import { command, SHARED } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";
import { traceCheck } from "./trace-check.ts";
import { traceCsv } from "./trace-csv.ts";
import { traceJson } from "./trace-json.ts";
import { subjectJson, subjectText } from "./trace-subject.ts";
import { traceText } from "./trace-text.ts";

/**
 * `npm run trace`: the records behind a figure, file and line, and their sum, compared with it.
 * Ends with 0 if they add up to the figure; with 1 if not, or if there is no such figure.
 */
export const trace = command({
  help: TRACE_HELP,
  words: oneFigure,
  flags: {
    csv: { type: "boolean" },
    json: SHARED.json,
    data: SHARED.data,
    year: SHARED.year,
    "as-of": SHARED["as-of"],
    store: SHARED.store,
    lang: SHARED.lang,
  },
  run: async ({ words: id, csv, json, lang, ...options }, effects) => {
    if (csv && json) throw new UsageError(TRACE["csv-or-json"]());
    const request = requestOf(options, effects);
    const { data } = request;
    const opened = await openReview(request);
    const { review, figure } = await figureIn(opened, id);
    const question = questionsOf(review.checks(), review.files, lang).find(
      (each) => each.id === id,
    );
    if (question) {
      effects.out(TRACE.question(question)[lang]);
      return 0;
    }
    const subject = figure ? null : subjectOf(id, review);
    if (subject) {
      if (json) effects.data(subjectJson(id, subject));
      else effects.out(subjectText(id, subject, lang));
      return 0;
    }
    if (!figure) {
      effects.err(noFigure(id, review)[lang]);
      return 1;
    }
    const traced = traceFigure(review, figure);
    const check = traceCheck(traced);
    if (csv)
      for (const part of traceCsv(traced, options.store === null ? data : null, review))
        effects.data(part);
    else if (json) effects.data(traceJson(traced, check, review));
    else effects.out(traceText(traced, check, lang));
    if (csv && !check.addsUp) effects.err(check.says[lang]);
    return check.addsUp ? 0 : 1;
  },
});

/**
 * Finds a figure in the review of the whole; else in that of the area it is of, or of the one above. Returns the review of
 * the whole where it is in none.
 */
async function figureIn(
  { review, list, at }: OpenedReview,
  id: string,
): Promise<{ readonly review: Review; readonly figure: Figure | undefined }> {
  const figure = review.figures.find(id) ?? review.figures.findAlike(id);
  const area = review.tree.depth && list.byCode(figureIdParts(tidyId(id))?.area ?? "");
  if (figure || !area) return { review, figure };
  const { above, below } = hierarchyOf(list);
  for (const node of [area, above(area)].flatMap((each) => each ?? [])) {
    if (node.code === review.tree.county.code || below(node).length === 0) continue;
    const own = (await at(node)).review;
    const found = own.figures.find(id) ?? own.figures.findAlike(id);
    if (found) return { review: own, figure: found };
  }
  return { review, figure };
}

/** Says why there is no figure of an id: nothing was filed for its measure, or the id is wrong. */
function noFigure(id: string, { unfiled, figures }: Review): Text {
  const [measure = ""] = id.split(/[./]/);
  const without = unfiled.find(({ measures }) => measures.includes(measure));
  return without ? TRACE["not-filed"](without.label) : TRACE["no-figure"](id, figures.nearest(id));
}

function oneFigure([figure, ...others]: readonly string[]): string {
  if (figure === undefined || others.length > 0) throw new UsageError(TRACE["one-figure"]());
  return figure;
}
