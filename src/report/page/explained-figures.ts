import type { Figure } from "../../analyze/figures/figure.ts";
import { figureInputs } from "../../analyze/statistics/all-statistics.ts";
import type { FigureInput } from "../../analyze/statistics/statistic.ts";
import type { CheckFinding } from "../../checks/check/check-result.ts";
import { type AskedQuestion, answeredQuestions } from "../../checks/order-questions.ts";
import { within } from "../../model/panel/due-returns.ts";
import type { Period } from "../../model/periods/period.ts";
import type { Review } from "../../review/review.ts";
import { figureView } from "../../review/trace/figure-view.ts";

/** Lists the answered questions of a review; its checks do not run where nobody answered. */
export const answersIn = ({ explanations, checks }: Review): readonly AskedQuestion[] =>
  explanations.given.length === 0 ? [] : answeredQuestions(checks());

/**
 * Finds the answered questions about the records of a figure. One of a part of its records only, such as a type, may
 * not be among those of another part: a figure by breakdown has none.
 */
export function answersOf(figure: Figure, review: Review): CheckFinding[] {
  const answers = answersIn(review);
  if (answers.length === 0 || Object.keys(figure.breakdown).length > 0) return [];
  const measure = figureView(review, figure);
  const cells = figureInputs(measure, figure);
  return answers.flatMap(({ dataset, finding }) =>
    dataset.name === measure.dataset.name &&
    (finding.column === null || finding.column === measure.column) &&
    cells.some((cell) => isInside(finding, cell))
      ? [finding]
      : [],
  );
}

function isInside({ area, period }: CheckFinding, cell: FigureInput): boolean {
  const areas = [...cell.members, ...cell.inherited.map(({ from }) => from)];
  return (
    (area === null || areas.some(({ code }) => code === area.code)) &&
    (period === null || overlaps(period, cell.period))
  );
}

const overlaps = (a: Period, b: Period): boolean => within(a, b) || within(b, a);

/** True where an office confirmed a value of the area itself that is in a figure. */
export const isExplained = (figure: Figure, review: Review): boolean =>
  answersOf(figure, review).some(
    ({ area, explanation }) => area?.code === figure.area && explanation?.answer === "confirmed",
  );
