import type { Counterfactual, CounterfactualRow } from "../../analyze/figures/counterfactual.ts";
import type { Figure } from "../../analyze/figures/figure.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { boundsOf } from "../../analyze/results/missing-bounds.ts";
import { scorecards } from "../../analyze/scores/scorecards.ts";
import { unscoredMedians } from "../../analyze/scores/unscored-medians.ts";
import type { ProposedCorrection } from "../../checks/check/check-result.ts";
import { decimal, toNumber } from "../../ingest/values/decimal.ts";
import { ifFiled, type Review } from "../review.ts";

/** The most rows that are named. */
const MOST_ROWS = 10;

/** Lists the open answers on which the sentences about a figure of the whole stand: proposals, missing returns, open scores, rules. */
export const openAnswers = (figure: Figure, review: Review): Counterfactual[] => [
  ...ofProposals(figure, review),
  ...ofMissing(figure, review),
  ...ofUnscored(figure, review),
  ...ofHeld(figure, review),
];

/** The fewest proposals, the largest first, with which a change goes the other way. */
function ofProposals(figure: Figure, review: Review): Counterfactual[] {
  const doubt = figure.statistic === "change" ? review.doubts.of(figure.id) : null;
  const adopted = doubt?.adopted?.value ?? null;
  if (!doubt?.turns || adopted === null) return [];
  const [before = "", after = ""] = figure.period.split("..");
  const view = review.measure(figure.measure);
  const moves = proposalsFor(view, review)
    .flatMap((each) => {
      const year = each.period.slice(0, 4);
      const sign = year === after ? 1 : year === before ? -1 : 0;
      const size = sign * sizeOf(each);
      return size === 0 ? [] : [{ each, size }];
    })
    .sort((a, b) => Math.abs(b.size) - Math.abs(a.size));
  const way = Math.sign(adopted - figure.value!);
  const own = moves.filter(({ size }) => Math.sign(size) === way);
  let [sum, count] = [figure.value!, 0];
  while (count < own.length && Math.sign(sum) !== Math.sign(adopted)) sum += own[count++]!.size;
  const isEnough = Math.sign(sum) === Math.sign(adopted);
  const rows = (isEnough ? own.slice(0, count) : moves).map(({ each }) => rowOf(each));
  const amount = Math.abs(adopted - figure.value!);
  return [
    {
      ...{ kind: "proposal", figure: figure.id, period: after, of: "whole", needs: "answer" },
      ...{ amount, share: amount / Math.abs(figure.value!) },
      ...{ count: rows.length, rows: rows.slice(0, MOST_ROWS) },
    },
  ];
}

/** Lists the open proposals for the column of a measure; to drop a row is one for the column that it names. */
function proposalsFor({ dataset, column }: MeasureView, review: Review): ProposedCorrection[] {
  const heads = dataset.columns[column]?.headers ?? [];
  return review
    .checks()
    .filter((result) => result.dataset.name === dataset.name)
    .flatMap(({ findings }) => findings)
    .filter(({ explanation }) => explanation === undefined)
    .flatMap(({ proposals }) => proposals)
    .filter((each) => heads.includes(each.column) || each.column === column);
}

/** Reads a plain number; null for any other text. */
function numberText(text: string): number | null {
  const number = decimal(text.replaceAll(",", ""));
  return number && toNumber(number);
}

/** The difference that a proposal makes; zero where its cell is no plain number. */
function sizeOf({ from, to }: ProposedCorrection): number {
  const [was, would] = [numberText(from), to === "drop" ? 0 : numberText(to)];
  return was === null || would === null ? 0 : would - was;
}

const rowOf = ({ file, line, from }: ProposedCorrection): CounterfactualRow => ({
  file,
  line: Number(line),
  value: numberText(from) ?? 0,
});

/** Missing returns of the year with which a total would not be below that of the year before. */
function ofMissing(figure: Figure, review: Review): Counterfactual[] {
  if (figure.statistic !== "change" || figure.value === null || figure.value >= 0) return [];
  const [before, after] = boundsOf(review.measure(figure.measure));
  const amount = before.asZero - after.asZero;
  if (after.missing.length === 0 || amount <= 0) return [];
  return [
    {
      ...{ kind: "missing", figure: figure.id, period: after.period, of: "whole", needs: "more" },
      ...{ amount, share: amount / before.asZero, count: after.missing.length, rows: [] },
    },
  ];
}

/** Open cards, with the medians that they could still make. */
function ofUnscored(
  { id, measure, statistic, breakdown }: Figure,
  review: Review,
): Counterfactual[] {
  if (statistic !== "median" || Object.keys(breakdown).length > 0) return [];
  const view = review.measure(measure);
  if (view.points === undefined) return [];
  return ifFiled(() => scorecards(view, review.indicators)).flatMap((cards) => {
    const found = unscoredMedians(cards);
    if (found === null || figureId(`${measure}.median`, cards.period, cards.county) !== id)
      return [];
    const { open, lowest, highest } = found;
    return [
      {
        ...{ kind: "unscored", figure: id, period: cards.period, of: "whole", needs: "answer" },
        ...{ amount: highest - lowest, share: (highest - lowest) / highest },
        ...{ count: open, rows: [], range: [lowest, highest] },
      } satisfies Counterfactual,
    ];
  });
}

/** Numbers that break a mandatory rule of the office: until they are answered, what they are in is not final. */
function ofHeld({ id, measure, statistic, period, breakdown }: Figure, review: Review) {
  const view = review.measure(measure);
  const isLevel = statistic === null && Object.keys(breakdown).length === 0;
  if (!isLevel || period !== view.period) return [];
  const held = review
    .checks()
    .flatMap(({ dataset, findings }) =>
      findings.filter(
        (each) =>
          dataset.name === view.dataset.name &&
          each.isMandatory &&
          !each.explanation &&
          each.column === view.column,
      ),
    );
  if (held.length === 0) return [];
  const rows = held.flatMap(({ file, line }) =>
    file === null || line === null ? [] : [{ file, line, value: 0 }],
  );
  return [
    {
      ...{ kind: "held", figure: id, period, of: "whole", needs: "answer", amount: 0, share: 0 },
      ...{ count: held.length, rows: rows.slice(0, MOST_ROWS) },
    } satisfies Counterfactual,
  ];
}
