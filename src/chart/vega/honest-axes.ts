import type { VegaLiteSpec } from "../chart.ts";
import { isPart, type SpecPart } from "./spec-part.ts";

/**
 * Refuses a drawing that would mislead: a second value axis, a bar that does not begin at zero, an axis that is not
 * linear, a slice of a pie, a line across a missing value.
 * @throws with the fault and the reason why it is not drawn.
 */
export function requireHonestAxes(spec: VegaLiteSpec): void {
  const domains = new Map(
    (spec.params ?? []).flatMap((param) =>
      "value" in param ? [[param.name, param.value] as const] : [],
    ),
  );
  visit(spec, domains);
}

const parts = (view: SpecPart): unknown[] =>
  ["layer", "concat", "hconcat", "vconcat"].flatMap((key) =>
    Array.isArray(view[key]) ? (view[key] as unknown[]) : [],
  );

function visit(view: unknown, domains: ReadonlyMap<string, unknown>): void {
  if (!isPart(view)) return;
  refuseTwoAxes(view);
  if (view.mark !== undefined) refuseMark(view, domains);
  for (const part of [...parts(view), view.spec]) visit(part, domains);
}

function refuseTwoAxes(view: SpecPart): void {
  if (Array.isArray(view.layer) && view.resolve !== undefined)
    throw new Error(
      "chart: layers with scales of their own are two value axes in one plot, and where their lines cross says nothing; draw two plots above one another",
    );
}

function refuseMark(view: SpecPart, domains: ReadonlyMap<string, unknown>): void {
  const mark: SpecPart = isPart(view.mark) ? view.mark : { type: view.mark };
  const encoding = isPart(view.encoding) ? view.encoding : {};
  if (mark.type === "arc")
    throw new Error("chart: slices of a pie cannot be compared by eye; use mixBars()");
  for (const channel of ["x", "y"]) refuseScale(mark, encoding[channel], domains);
  if (mark.type === "line") refuseBridging(view, mark);
}

function refuseScale(
  mark: SpecPart,
  channel: unknown,
  domains: ReadonlyMap<string, unknown>,
): void {
  if (!isPart(channel) || channel.type !== "quantitative" || !isPart(channel.scale)) return;
  const { type = "linear", domain, zero } = channel.scale;
  if (type !== "linear")
    throw new Error(
      `chart: field "${channel.field}" stands on a ${type} scale, on which equal steps are not equal; use a linear one`,
    );
  if (mark.type !== "bar" && mark.type !== "area") return;
  const ends = isPart(domain) ? domains.get(String(domain.expr)) : domain;
  const hasZero = Array.isArray(ends) ? ends[0] <= 0 && ends[1] >= 0 : domain === undefined;
  if (zero === false || !hasZero)
    throw new Error(
      `chart: bars of "${channel.field}" on a scale from ${String(ends)}: bars begin at zero; for values far from it use dots`,
    );
}

/** Refuses a line that does not break at a missing value, and one whose rows are filtered. */
function refuseBridging(view: SpecPart, mark: SpecPart): void {
  const filters = Array.isArray(view.transform) && view.transform.some((each) => "filter" in each);
  if (filters || mark.invalid !== "break-paths-show-domains")
    throw new Error(
      'chart: a line must break where a value is missing; say invalid: "break-paths-show-domains" and keep rows without a value',
    );
}
