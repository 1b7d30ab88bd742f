import { describe, expect, it } from "vitest";
import { twoTier } from "../../src/chart/comparison/two-tier.ts";
import { itemRates } from "../../src/chart/distribution/item-rates.ts";
import { titleOf } from "../../src/narrate/title-of.ts";
import { draftPage } from "../../src/report/page/draft-page.ts";
import type { FigureBlock } from "../../src/report/page/page.ts";
import type { PageBuilder } from "../../src/report/page/page-builder.ts";
import type { ShownResult } from "../../src/report/page/show-result.ts";
import { comparison, grid, totals, trends } from "../chart/made-results.ts";
import { bridge, losses, madeScoreTable, ranking, slopes } from "../chart/made-reviews.ts";

/** The chart that a page gets, with its wide drawing. */
async function figureOf(write: (page: PageBuilder) => void) {
  const { page, blocks, drawn } = draftPage({ name: "mine", files: [], lang: "zh" });
  write(page);
  const info = { file: "mine.html" } as Parameters<typeof drawn>[0]["info"];
  const made = await drawn({ info, blocks });
  const figure = made.blocks.find((block): block is FigureBlock => block.kind === "figure")!;
  return { figure, svg: figure.drawings[0]!.svg };
}

const namesIn = ({ table }: FigureBlock): string[] =>
  table.rows.map(({ cells: [name] }) => (name && "text" in name ? String(name.text) : ""));

/** The marks of a drawing, without its words and without the ids of one drawing. */
const marksOf = (svg: string): string[] =>
  svg
    .match(/<(?:path|rect|circle|use)\b[^>]*>/g)!
    .map((mark) => mark.replace(/ id="[^"]*"|#tb-[^)]*/g, ""));

describe("the rows of a shown result", () => {
  it("are the first ones by size, under the title of all", async () => {
    const result = comparison(30);
    const rising = await figureOf((page) => page.show(result, { order: "rising", top: 5 }));
    const values = result.rows.flatMap(({ after }) => after ?? []).sort((a, b) => a - b);
    const shown = namesIn(rising.figure).slice(0, 5);
    const valueOf = (name: string) => result.rows.find((row) => row.name === name)!.after;
    expect(shown.map(valueOf)).toEqual(values.slice(0, 5));
    expect(namesIn(rising.figure)).toHaveLength(6); // and the total of all
    expect(rising.figure.title.zh).toBe(titleOf(result).zh);
    expect(rising.figure.notes[0]).toMatchObject({
      zh: "图表只列30个中的5个；标题、合计和下列各注就全部而言。",
    });
    const whole = await figureOf((page) => page.show(result));
    expect(rising.figure.notes.slice(1)).toEqual(whole.figure.notes);
  });

  it.each([
    ["trends", trends(30)],
    ["grid", grid(30)],
    ["ranking", ranking(30)],
    ["slopes", slopes(8)],
  ] as readonly (readonly [string, ShownResult])[])(
    "%s show the first so many",
    async (_, result) => {
      const whole = namesIn((await figureOf((page) => page.show(result))).figure);
      const { figure } = await figureOf((page) => page.show(result, { top: 3 }));
      expect(
        namesIn(figure)
          .filter((name) => whole.includes(name))
          .slice(0, 3),
      ).toEqual(whole.slice(0, 3));
      expect(figure.table.rows.length).toBeLessThan(whole.length);
      expect(figure.title.zh).toBe(titleOf(result).zh);
    },
  );

  it("are not picked where there are none, or where they have an order of their own", () => {
    const { page } = draftPage({ name: "mine", files: [], lang: "zh" });
    expect(() => page.show(totals([1, 2, 3]), { top: 2 })).toThrow("has no row for each area");
    expect(() => page.show(ranking(30), { order: "rising" })).toThrow("an order of their own");
    expect(() => page.show(trends(30), { order: "rising" })).toThrow("an order of their own");
    expect(() => page.show(comparison(30), { top: 0 })).toThrow("a whole number from 1");
    expect(() => page.show(comparison(30), { order: "up" as "rising" })).toThrow('no word "up"');
    const late = { top: 3 } as object;
    expect(() => page.chart(twoTier(comparison(30)), late)).toThrow("page.show(result, { top");
  });
});

describe("what every chart takes", () => {
  it.each([
    ["comparison", comparison(30)],
    ["trends", trends(30)],
    ["grid", grid(30)],
    ["ranking", ranking(30)],
    ["score-table", madeScoreTable(30)],
    ["bridge", bridge(8)],
  ] as readonly (readonly [string, ShownResult])[])(
    "%s: a name stands out, and every mark stays where it is",
    async (_, result) => {
      const plain = await figureOf((page) => page.show(result));
      const name = namesIn(plain.figure)[2]!;
      const { svg, figure } = await figureOf((page) => page.show(result, { highlight: [name] }));
      expect(marksOf(svg)).toEqual(marksOf(plain.svg));
      expect(svg).not.toBe(plain.svg);
      expect(figure.table).toEqual(plain.figure.table);
      const drawnBold = svg.replace(/<[^>]*>/g, "\n").split("\n");
      expect(drawnBold).toContain(name);
      expect(() =>
        draftPage({ name: "mine", files: [], lang: "zh" }).page.show(result, {
          highlight: ["无此镇"],
        }),
      ).toThrow('no area "无此镇"');
    },
  );

  it("a typed title, marked so, and a note after its own", async () => {
    const [title, note] = [
      { zh: "自己的题目", en: "A title of my own" },
      { zh: "自己的注。", en: "A note of my own." },
    ];
    const result = losses(12);
    const plain = await figureOf((page) => page.chart(itemRates(result)));
    const { figure } = await figureOf((page) => page.chart(itemRates(result), { title, note }));
    expect(figure.title).toEqual({ ...title, isTyped: true });
    expect(figure.notes).toEqual([...plain.figure.notes, note]);
    const { page } = draftPage({ name: "mine", files: [], lang: "zh" });
    const misspelt = { titel: title } as object;
    expect(() => page.chart(itemRates(result), misspelt)).toThrow('did you mean "title"');
    expect(() => page.show(totals([1, 2]), { title: "题目" as never })).toThrow("title: expected");
  });
});
