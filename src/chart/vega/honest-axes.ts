import { MISLEADING } from "../../messages/authors/own-plots.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
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
    throw new ScriptError(MISLEADING["two-axes"]());
}

function refuseMark(view: SpecPart, domains: ReadonlyMap<string, unknown>): void {
  const mark: SpecPart = isPart(view.mark) ? view.mark : { type: view.mark };
  const encoding = isPart(view.encoding) ? view.encoding : {};
  if (mark.type === "arc") throw new ScriptError(MISLEADING.pie());
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
    throw new ScriptError(MISLEADING.scale(String(channel.field), String(type)));
  if (mark.type !== "bar" && mark.type !== "area") return;
  const ends = isPart(domain) ? domains.get(String(domain.expr)) : domain;
  const hasZero = Array.isArray(ends) ? ends[0] <= 0 && ends[1] >= 0 : domain === undefined;
  if (zero === false || !hasZero)
    throw new ScriptError(MISLEADING["no-zero"](String(channel.field), ends));
}

/** Refuses a line that does not break at a missing value, and one whose rows are filtered. */
function refuseBridging(view: SpecPart, mark: SpecPart): void {
  const filters = Array.isArray(view.transform) && view.transform.some((each) => "filter" in each);
  if (filters || mark.invalid !== "break-paths-show-domains")
    throw new ScriptError(MISLEADING.bridged());
}
