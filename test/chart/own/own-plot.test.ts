import { table } from "arquero";
import { describe, expect, it } from "vitest";
import { WIDTHS } from "../../../src/chart/chart.ts";
import { bars, dots, lines, ticks } from "../../../src/chart/own/one-line-plots.ts";
import { drawablePlot, type OwnPlot, rowsOf } from "../../../src/chart/own/own-plot.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { parseSvg, type SvgElement } from "../../../src/chart/vega/svg-tree.ts";

const TITLE = { zh: "场次与受众", en: "Sessions and attendances" };
const places = table({
  township: ["云岭街道", "双溪镇", "石桥镇"],
  sessions: [12, 7, null],
  audience: [3400, 900, 1200],
});
const years = table({
  year: ["2021年", "2022年", "2023年"],
  sessions: [4, null, 6],
});

const drawn = (plot: OwnPlot, width: "wide" | "narrow" = "wide"): Promise<string> =>
  renderSvg({ ...drawablePlot(plot), isOwn: true }, { lang: "zh", width });

const all = (element: SvgElement): SvgElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
];
const textsOf = (svg: string): string[] =>
  all(parseSvg(svg)).flatMap(({ tag, children }) => (tag === "text" ? [children.join("")] : []));

describe("a plain spec of a few lines", () => {
  const plot: OwnPlot = {
    title: TITLE,
    spec: {
      data: { values: places },
      width: "container",
      mark: "point",
      encoding: {
        x: { field: "sessions", type: "quantitative", title: "场次" },
        y: { field: "audience", type: "quantitative", title: "受众（人次）" },
      },
    },
  };

  it.each(["wide", "narrow"] as const)(
    "is drawn %s, with the title of its vertical axis",
    async (width) => {
      const svg = await drawn(plot, width);
      expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBe(WIDTHS[width]);
      expect(textsOf(svg)).toContain("受众（人次）");
      expect(svg).toContain("rotate(-90)");
      expect(svg).toContain("var(--ac,#17375e)");
    },
  );

  it("has its rows in a table with their names, in the words of its axes", () => {
    const { columns, rows } = drawablePlot(plot).table;
    expect(columns.map(({ label }) => label.zh)).toEqual(["名称", "场次", "受众（人次）"]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [{ text: "云岭街道" }, { value: 12 }, { value: 3400 }],
      [{ text: "双溪镇" }, { value: 7 }, { value: 900 }],
      [{ text: "石桥镇" }, { status: "missing" }, { value: 1200 }],
    ]);
  });

  it("has unique gradients and is scaled down where it is too wide", async () => {
    const shaded = {
      ...plot.spec,
      encoding: {
        ...(plot.spec.encoding as object),
        color: { field: "audience", type: "quantitative" },
      },
    };
    const [wide, narrow] = [
      await drawn({ ...plot, spec: shaded }),
      await drawn({ ...plot, spec: shaded }, "narrow"),
    ];
    const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(idsOf(wide).length).toBeGreaterThan(0);
    expect(idsOf(wide).filter((id) => idsOf(narrow).includes(id))).toEqual([]);
    for (const id of idsOf(wide)) expect(wide).toContain(`url(#${id})`);
    const facets = {
      ...plot.spec,
      width: 300,
      encoding: { ...(plot.spec.encoding as object), column: { field: "township" } },
    };
    const several = await drawn({ ...plot, spec: facets }, "narrow");
    expect(Number(/viewBox="0 0 (\d+)/.exec(several)?.[1])).toBeGreaterThan(WIDTHS.narrow);
  });
});

describe("one-line charts of an Arquero table", () => {
  it("bars beside names, in the order of the table, beginning at zero", async () => {
    const plot = bars(places, {
      x: "audience",
      y: "township",
      labels: { audience: "受众" },
      title: TITLE,
    });
    const svg = await drawn(plot);
    const names = textsOf(svg).filter((text) => /[镇道]$/.test(text));
    expect(names).toEqual(["云岭街道", "双溪镇", "石桥镇"]);
    expect(textsOf(svg)).toContain("受众");
    const drawing = all(parseSvg(svg)).find(({ attributes }) =>
      attributes.stroke?.includes("--ac"),
    );
    const lengths = Array.from(drawing!.attributes.d!.matchAll(/h([\d.]+)/g), ([, length]) =>
      Number(length),
    );
    expect(lengths.map((length) => Math.round((length / lengths[0]!) * 34))).toEqual([34, 9, 12]);
  });

  it("a line breaks where a value is missing", async () => {
    const svg = await drawn(lines(years, { x: "year", y: "sessions" }));
    const line = all(parseSvg(svg)).find(
      ({ attributes }) => attributes.stroke?.includes("--ac") && attributes.fill === undefined,
    );
    expect(line?.attributes.d?.match(/M/g)?.length).toBe(2);
  });

  it.each([
    ["dots", dots(places, { x: "sessions", y: "audience" })],
    ["ticks", ticks(places, { x: "audience", y: "township", top: 2 })],
  ])("%s are drawn", async (_, plot) => {
    expect(textsOf(await drawn(plot)).length).toBeGreaterThan(3);
    expect(drawablePlot(plot).title).toMatchObject({ isTyped: false });
  });

  it("stand by size where that is asked, the first ones and those that stand out", async () => {
    const plot = bars(places, {
      x: "audience",
      y: "township",
      order: "rising",
      top: 1,
      highlight: ["石桥镇"],
    });
    expect(rowsOf(plot.spec).map(({ township }) => township)).toEqual(["双溪镇", "石桥镇"]);
    const svg = await drawn(plot);
    for (const colour of ["--ac", "--py"]) expect(svg).toContain(colour);
    expect(svg.indexOf("--py")).toBeLessThan(svg.indexOf("--ac"));
  });

  it("name axes and rows in the language of the page", async () => {
    const plot = bars(places, {
      x: "audience",
      y: "township",
      labels: { audience: { zh: "受众", en: "Attendances" } },
    });
    const svg = await renderSvg(
      { ...drawablePlot(plot), isOwn: true },
      { lang: "en", width: "wide" },
    );
    expect(textsOf(svg)).toContain("Attendances");
    expect(textsOf(svg)).not.toContain("受众");
    expect(drawablePlot(plot).title).toEqual({
      zh: "受众、名称",
      en: "Attendances, Name",
      isTyped: false,
    });
  });

  it("take no more colours than can be told apart", () => {
    const many = table({
      x: [1, 2, 3, 4, 5, 6, 7],
      kind: [..."abcdefg"],
      y: [1, 2, 3, 4, 5, 6, 7],
    });
    expect(() => drawablePlot(dots(many, { x: "x", y: "y", color: "kind" }))).toThrow(
      '"kind" has 7 values and 6 colours',
    );
    expect(() => bars(many, { x: "x", y: "knd" })).toThrow('did you mean "kind"');
  });
});
