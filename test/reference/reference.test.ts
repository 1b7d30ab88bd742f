import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Case, evaluate, evaluateOrSkip, readCases } from "./evaluate.ts";
import { differences, type Tolerance } from "./within-tolerance.ts";

interface ReferenceCase extends Case {
  readonly expected: object;
  readonly tolerance: Tolerance;
}

const file = fileURLToPath(new URL("statistics-reference.json", import.meta.url));
const cases = readCases<ReferenceCase>(file);

const NOT_SHIPPED = [
  ...["ols-multiple", "ols-origin", "whipple", "benford", "lmdi", "shrink-james-stein"],
  ...["funnel-wilson-limits", "funnel-binomial-limits", "pettitt", "eb-gamma-poisson"],
  ...["weight-free-dominance", "shapley-product-sum", "composite-minmax", "dqr-verification"],
  ...["ols", "univariate", "seasonal-mann-kendall", "seasonal-sen-slope", "benford-gate"],
  ...["seasonal-kendall-year-permutation", "peer-median", "round-to-sum", "rank-shift"],
  ...[
    "false-alarms",
    "decumulate",
    "sum-reconcile",
    "dqr-completeness",
    "modified-z",
    "magnitude-error",
    "aggregate-rate",
  ],
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe("published and independently computed values", () => {
  const shipped = cases.filter(({ method }) => !NOT_SHIPPED.includes(method));

  it.each(shipped.map((each) => [each.id, each] as const))("%s", (_, each) => {
    expect(differences(each.expected, evaluate(freeze(each)), each.tolerance)).toEqual([]);
  });

  it("covers every method that is not listed as not shipped", () => {
    const unsupported = cases.filter((each) => "unsupported" in evaluate(each));
    expect([...new Set(unsupported.map(({ method }) => method))].sort()).toEqual(
      NOT_SHIPPED.sort(),
    );
  });

  it("takes a shape it does not know for not supported, and goes on", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const counts = { numerator: [3, 4], denominator: [10, 12] };
    const each = { id: "proportions", method: "overdispersion", input: counts };
    expect(evaluateOrSkip(each)).toEqual({ unsupported: true });
    expect(evaluate({ ...each, params: { transform: "arcsine" } })).toEqual({ unsupported: true });
  });

  it("needs neither chance nor clock", () => {
    const forbidden = () => {
      throw new Error("a result asked for chance or the time");
    };
    vi.spyOn(Math, "random").mockImplementation(forbidden);
    vi.spyOn(Date, "now").mockImplementation(forbidden);
    expect(() => shipped.map(evaluate)).not.toThrow();
  });

  it("gives no NaN and no undefined anywhere", () => {
    for (const each of shipped)
      expect(JSON.stringify(evaluate(each), visible)).not.toMatch(/"(NaN|undefined)"/);
  });
});

const visible = (_: string, value: unknown): unknown =>
  value === undefined || Number.isNaN(value) ? String(value) : value;

/** Frozen all the way down: a method that changes its input throws. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null)
    Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
