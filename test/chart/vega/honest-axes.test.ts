import { describe, expect, it } from "vitest";
import type { VegaLiteSpec } from "../../../src/chart/chart.ts";
import { requireHonestAxes } from "../../../src/chart/vega/honest-axes.ts";

const spec = (mark: object, x: object, rest: object = {}) =>
  ({
    data: { values: [{ a: 1 }] },
    params: [
      { name: "domain", value: [0, 10] },
      { name: "cut", value: [50, 100] },
    ],
    layer: [{ mark, encoding: { x: { field: "a", type: "quantitative", ...x } } }],
    ...rest,
  }) as unknown as VegaLiteSpec;
const on = (domain: string) => ({ scale: { type: "linear", domain: { expr: domain } } });

describe("requireHonestAxes", () => {
  it("lets bars from zero, and dots from anywhere, pass", () => {
    expect(() => requireHonestAxes(spec({ type: "bar" }, on("domain")))).not.toThrow();
    expect(() => requireHonestAxes(spec({ type: "point" }, on("cut")))).not.toThrow();
  });

  it("refuses bars that do not begin at zero", () => {
    expect(() => requireHonestAxes(spec({ type: "bar" }, on("cut")))).toThrow("bars begin at zero");
    expect(() => requireHonestAxes(spec({ type: "bar" }, { scale: { zero: false } }))).toThrow(
      "bars begin at zero",
    );
  });

  it("refuses two scales in one plot", () => {
    const two = { resolve: { scale: { y: "independent" } } };
    expect(() => requireHonestAxes(spec({ type: "point" }, on("domain"), two))).toThrow(
      "two value axes",
    );
    // @ts-expect-error nor does it compile
    const typed: VegaLiteSpec = { data: { values: [] }, mark: "bar", resolve: two.resolve };
    expect(typed).toBeDefined();
  });

  it("refuses axes that are not linear, slices of a pie, and lines across a gap", () => {
    expect(() => requireHonestAxes(spec({ type: "point" }, { scale: { type: "log" } }))).toThrow(
      "log scale",
    );
    expect(() => requireHonestAxes(spec({ type: "arc" }, {}))).toThrow("pie");
    expect(() => requireHonestAxes(spec({ type: "line" }, on("domain")))).toThrow("must break");
    expect(() =>
      requireHonestAxes(spec({ type: "line", invalid: "filter" }, on("domain"))),
    ).toThrow("must break");
  });

  it("looks into panels beside one another and into facets", () => {
    const inner = spec({ type: "arc" }, {});
    expect(() => requireHonestAxes({ hconcat: [inner] } as unknown as VegaLiteSpec)).toThrow("pie");
    expect(() => requireHonestAxes({ spec: inner } as unknown as VegaLiteSpec)).toThrow("pie");
  });
});
