import type { Period } from "../../model/periods/period.ts";

/** The parts of a figure id. */
export interface FigureIdParts {
  readonly measure: string;
  /** The name of a statistic; null for the level itself. */
  readonly statistic: string | null;
  /** One period, or two joined by `..`. */
  readonly period: Period;
  /** The code of an area or a body. */
  readonly area: string;
  readonly breakdown: Readonly<Record<string, string>>;
}

/**
 * Makes the id of a figure: `<measure>[.<statistic>]/<period>/<area or body>[/<breakdown>=<value>]...` A slash in
 * a value is written `%2F`, a percent sign `%25`.
 * @example figureId("audience.change", "2022..2023", "990123") // => "audience.change/2022..2023/990123"
 */
export function figureId(
  measure: string,
  period: Period,
  area: string,
  breakdown: Readonly<Record<string, string>> = {},
): string {
  const parts = Object.entries(breakdown).map(
    ([name, value]) => `/${name}=${value.replace(/[%/]/g, encodeURIComponent)}`,
  );
  return `${measure}/${period}/${area}${parts.sort().join("")}`;
}

const SPAN = String.raw`\d{4}-\d\d/\d{4}-\d\d`;
const SHAPE = new RegExp(
  String.raw`^([^/.]+)(?:\.([^/]+))?/(${SPAN}(?:\.\.${SPAN})?|[^/]+)/([^/]+)((?:/[^/=]+=[^/]*)*)$`,
  "u",
);

/**
 * Splits a figure id into its parts; null for a text that is no id.
 * @example figureIdParts("designations/2023/990123/level=省级").breakdown // => { "level": "省级" }
 */
export function figureIdParts(id: string): FigureIdParts | null {
  const found = SHAPE.exec(id);
  if (!found) return null;
  const [, measure = "", statistic, period = "", area = "", rest = ""] = found;
  const breakdown = rest
    .split("/")
    .slice(1)
    .map((part) => {
      const [name = "", ...value] = part.split("=");
      return [name, unescaped(value.join("="))];
    });
  return {
    measure,
    statistic: statistic ?? null,
    period,
    area,
    breakdown: Object.fromEntries(breakdown),
  };
}

/** True for the id of a part, such as one type. */
export const isDivided = ({ breakdown }: Pick<FigureIdParts, "breakdown">): boolean =>
  Object.keys(breakdown).length > 0;

const unescaped = (value: string): string => value.replaceAll("%2F", "/").replaceAll("%25", "%");
