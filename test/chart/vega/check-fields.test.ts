import { describe, expect, it } from "vitest";
import type { VegaLiteSpec } from "../../../src/chart/chart.ts";
import { checkFields } from "../../../src/chart/vega/check-fields.ts";

const rows = [{ key: "a", before: 1, after: 2 }];
const spec = (layer: readonly object[], rest: object = {}) =>
  ({ datasets: { rows }, data: { name: "rows" }, layer, ...rest }) as unknown as VegaLiteSpec;
const bar = (field: string) => ({ mark: "bar", encoding: { x: { field, type: "quantitative" } } });

describe("checkFields", () => {
  it("lets fields pass that the rows have", () => {
    expect(() => checkFields(spec([bar("before"), bar("after")]))).not.toThrow();
  });

  it("stops with the field, the nearest one and all there are", () => {
    expect(() => checkFields(spec([bar("before"), bar("aftr")]))).toThrow(
      'chart: no field "aftr"; did you mean "after"? fields: key, before, after',
    );
  });

  it("looks into sorts, conditions, facets and expressions", () => {
    const y = { field: "key", type: "nominal", sort: { field: "befor" } };
    expect(() => checkFields(spec([{ mark: "bar", encoding: { y } }]))).toThrow('"before"');
    const text = { mark: { type: "text", dx: { expr: "datum.ofset" } }, encoding: {} };
    expect(() => checkFields(spec([text]))).toThrow('no field "ofset"');
    const filter = { transform: [{ filter: "datum.aftr > 1" }], ...bar("after") };
    expect(() => checkFields(spec([filter]))).toThrow('"after"');
    const facet = {
      datasets: { rows },
      data: { name: "rows" },
      facet: { row: { field: "keyy", type: "nominal" } },
      spec: bar("after"),
    };
    expect(() => checkFields(facet as VegaLiteSpec)).toThrow('"key"');
  });

  it("knows fields that a transform makes, and the rows of a layer with data of its own", () => {
    const made = {
      transform: [{ calculate: "datum.after - datum.before", as: "change" }],
      ...bar("change"),
    };
    expect(() => checkFields(spec([made]))).not.toThrow();
    const own = { data: { values: [{ zero: 0 }] }, ...bar("zero") };
    expect(() => checkFields(spec([own]))).not.toThrow();
    expect(() => checkFields(spec([{ ...own, ...bar("after") }]))).toThrow("fields: zero");
  });
});
