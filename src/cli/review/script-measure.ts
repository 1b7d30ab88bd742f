import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { memoize } from "../../model/memoize.ts";
import { shown } from "../../report/page/check-block.ts";
import type { Review } from "../../review/review.ts";

/**
 * Returns the measures of a review as scripts get them: what is asked of them is checked, because types are erased
 * when a script runs, and a value that does not exist would give an empty page.
 */
export function scriptMeasure(review: ValuesOf & Pick<Review, "measure">): Review["measure"] {
  const views = new Map<string, MeasureView>();
  return (name) => memoize(views, name, () => checked(review.measure(name), review));
}

/** The lists of values that breakdowns may have without being filed: of the schemes and of the catalogue. */
type ValuesOf = Pick<Review, "schemes" | "indicators">;

const checked = (view: MeasureView, lists: ValuesOf): MeasureView => ({
  ...view,
  where: (breakdown) => {
    for (const [name, value] of Object.entries(breakdown)) requireValue(view, name, value, lists);
    return checked(view.where(breakdown), lists);
  },
  compare: (before, after) => {
    requireYears(view, before, after);
    return view.compare(before, after);
  },
});

/** @throws ScriptError for a year that is none or has no data, and for a later year before an earlier one. */
function requireYears(view: MeasureView, before?: number, after?: number): void {
  const known = [...view.years, view.year - 1]; // the first year of the data has none before it
  for (const year of [before, after])
    if (year !== undefined && !known.includes(year))
      throw new ScriptError(SCRIPT_ERRORS["no-year"](shown(year), view.years));
  const [one, other] = [before ?? view.year - 1, after ?? view.year];
  if (one >= other) throw new ScriptError(SCRIPT_ERRORS["years-turned"](one, other));
}

/** @throws ScriptError for a breakdown that the data do not have, or a value that neither they nor its scheme have. */
function requireValue(
  view: MeasureView,
  name: string,
  value: string,
  { schemes, indicators }: ValuesOf,
): void {
  const filed = view.valuesOf(name);
  const scheme = schemes.get(view.dataset.columns[name]?.scheme ?? "")?.index.aliases;
  if (filed.includes(value) || scheme?.has(value)) return;
  if (name === "indicator" && indicators.some(({ code }) => code === value)) return;
  throw new ScriptError(unknownWord("value", value, filed, `where({ ${name} })`));
}
