import type { Text } from "../../messages/text.ts";
import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Panel, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { countId, countOfId, differenceId, sumId } from "../figures/derived.ts";
import { figureId } from "../figures/figure-id.ts";
import { isComplete } from "../measure/complete.ts";

/** The plan and the outcome of one area. */
export interface AttainmentRow {
  readonly key: string;
  readonly name: string;
  readonly planned: number | null;
  readonly actual: number | null;
  readonly status: Status;
  /** actual / planned; null without both, or where nothing (or less) was planned. */
  readonly rate: number | null;
  /** actual - planned: negative where the plan was not reached. */
  readonly gap: number | null;
  /** The ids of its numbers, where they are figures. */
  readonly figures?: Partial<Readonly<Record<"planned" | "actual" | "rate" | "gap", string>>>;
}

/** Plan and outcome side by side in one period. */
export interface Attainment {
  readonly kind: "attainment";
  readonly planned: Measure;
  readonly actual: Measure;
  /** True where what is planned is a target that was set, and no measure that was filed. */
  readonly isTarget?: true;
  readonly words: AreaWords;
  readonly period: Period;
  /** Lowest rate first; without a rate last. */
  readonly rows: readonly AttainmentRow[];
  /** The id of the ratio of both, where a dataset defines one. */
  readonly ratio?: string;
  /** The ratio of sums over the areas that have both, never a mean of rates. */
  readonly total: AttainmentRow;
}

/**
 * Compares an outcome with its plan, area by area. The panels must have the same basis and hold the period. `rate` is
 * the id of the ratio of both, where a dataset defines one: then rates and gaps have ids.
 */
export function attainment(
  planned: Panel,
  actual: Panel,
  period: Period,
  rate?: string,
): Attainment {
  const figuresOf = (area: string) => ({
    planned: figureId(planned.measure.id, period, area),
    actual: figureId(actual.measure.id, period, area),
    ...(rate === undefined ? {} : ratioFigures(rate, period, area)),
  });
  const rows = planned.areas
    .map((area) => {
      const plan = planned.cell(area, period);
      const outcome = actual.cell(area, period);
      const { status } = isComplete(plan) ? outcome : plan;
      const row = attainmentRow(area.code, area.name, plan.value, outcome.value, status);
      return { ...row, figures: figuresOf(area.code) };
    })
    .filter(({ status }) => status !== "not-due");
  const both = rows.filter((row) => row.gap !== null);
  const county = planned.county(period).area.code;
  const total = attainmentRow(
    county,
    "",
    both.reduce((sum, row) => sum + row.planned!, 0),
    both.reduce((sum, row) => sum + row.actual!, 0),
    "reported",
  );
  const isWhole = both.length === rows.length;
  return {
    kind: "attainment",
    planned: planned.measure,
    actual: actual.measure,
    words: planned.words,
    period,
    rows: rows.sort((a, b) => (a.rate ?? Infinity) - (b.rate ?? Infinity) || 0),
    ...(rate === undefined ? {} : { ratio: rate }),
    total: { ...total, figures: isWhole ? figuresOf(county) : totalFigures(rows) },
  };
}

/** Names what an outcome is compared with: a plan, or a target. */
export const aimName = ({ isTarget }: Pick<Attainment, "isTarget">): Text =>
  isTarget ? { zh: "目标", en: "target" } : { zh: "计划", en: "plan" };

/** Returns the id of a number over all areas that have both, of a ratio that a dataset defines. */
export const planFigure = (
  { ratio, period, total, rows }: Attainment,
  statistic: "gap" | "short" | "beyond" | "lacking" | "surplus" | "both",
): string | undefined =>
  ratio === undefined
    ? derivedFigure(rows, statistic)
    : figureId(`${ratio}.${statistic}`, period, total.key);

/** Derives a number over all areas that have both from the gaps of its rows; undefined where those are no figures. */
function derivedFigure(
  rows: readonly AttainmentRow[],
  statistic: Parameters<typeof planFigure>[1],
): string | undefined {
  const both = rows.filter(({ gap }) => gap !== null);
  const short = both.filter(({ gap }) => gap! < 0);
  const over = both.filter(({ gap }) => gap! > 0);
  const idsOf = (some: readonly AttainmentRow[]) => some.flatMap((row) => row.figures?.gap ?? []);
  if (idsOf(both).length < both.length) return undefined;
  switch (statistic) {
    case "both":
      return countId(idsOf(both));
    case "short":
      return countOfId(idsOf(short), idsOf(both));
    case "beyond":
      return countOfId(idsOf(over), idsOf(both));
    case "lacking":
      return sumId(idsOf(short));
    case "surplus":
      return sumId(idsOf(over));
    case "gap":
      return sumId(idsOf(both));
  }
}

/** Derives the ids of the sums of some rows, their quotient and their difference. */
export function totalFigures(
  rows: readonly AttainmentRow[],
): NonNullable<AttainmentRow["figures"]> {
  const both = rows.filter(({ gap }) => gap !== null);
  const sumOf = (side: "planned" | "actual"): string | undefined => {
    const ids = both.flatMap((row) => row.figures?.[side] ?? []);
    return ids.length === both.length ? sumId(ids) : undefined;
  };
  const [planned, actual] = [sumOf("planned"), sumOf("actual")];
  if (planned === undefined || actual === undefined) return {};
  return {
    ...{ planned, actual },
    rate: `${actual} / ${planned}`,
    gap: differenceId(actual, planned),
  };
}

/** Sets a plan beside its outcome: a rate and a gap only where both are known and complete. */
export function attainmentRow(
  key: string,
  name: string,
  planned: number | null,
  actual: number | null,
  status: Status,
): AttainmentRow {
  const isKnown = planned !== null && actual !== null && isComplete({ status });
  return {
    key,
    name,
    planned,
    actual,
    status,
    rate: isKnown && planned > 0 ? actual / planned : null,
    gap: isKnown ? actual - planned : null,
  };
}

const ratioFigures = (rate: string, period: Period, area: string) => ({
  rate: figureId(rate, period, area),
  gap: figureId(`${rate}.gap`, period, area),
});
