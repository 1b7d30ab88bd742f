import type { Period } from "../table/period.ts";

/**
 * What a figure is called: `<measure>[.<statistic>]/<period>/<area or body>[/<breakdown>=<value>]...`
 * @example figureId("audience.change", "2022..2023", "990123") // => "audience.change/2022..2023/990123"
 */
export function figureId(
  measure: string,
  period: Period,
  area: string,
  breakdown: Readonly<Record<string, string>> = {},
): string {
  const parts = Object.entries(breakdown).map(([name, value]) => `/${name}=${value}`);
  return `${measure}/${period}/${area}${parts.sort().join("")}`;
}
