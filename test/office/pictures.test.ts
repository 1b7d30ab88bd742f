import { describe, expect, it } from "vitest";
import { LEGEND_KEYS } from "../../src/chart/chart.ts";
import { TOKENS } from "../../src/chart/style/tokens.ts";
import { chineseFonts } from "../../src/office/computer/find-fonts.ts";
import { pngDrawer } from "../../src/office/computer/png-drawer.ts";
import { pictureSvg } from "../../src/office/picture/picture-svg.ts";
import { wordingIn } from "../../src/office/wording.ts";
import type { FigureBlock } from "../../src/report/page/page.ts";
import { inOneColumn } from "../../src/report/page/render-context.ts";
import { emptyFolder } from "../cli/run-report.ts";
import { samplePage } from "../report/sample-page.ts";
import { elements, xmlTree } from "./archive.ts";

const figure = inOneColumn(samplePage.blocks).find(
  (block): block is FigureBlock => block.kind === "figure",
)!;
const withLegend: FigureBlock = {
  ...figure,
  legend: LEGEND_KEYS.map((key) => ({ key, label: { zh: `图例${key}`, en: key } })),
};
const FRAME = {
  title: "图1  标题：一、二、三",
  subtitle: "单位：场",
  source: "青岭县 · 数据截至2023-12-31",
};
const zh = wordingIn("zh");

describe("a chart as a picture of its own", () => {
  const { svg, width, height } = pictureSvg(withLegend, zh, FRAME)!;
  const tree = xmlTree(svg);

  it("has plain colours of the light theme, and neither variable, style, script nor address", () => {
    expect(svg).not.toMatch(/var\(|<style|<script|class=|href|url\((?!#)/);
    const light = Object.values(TOKENS).map(([hex]) => hex as string);
    const used = [...svg.matchAll(/#[0-9a-f]{6}\b/gi)].map(([hex]) => hex.toLowerCase());
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((hex) => !light.includes(hex))).toEqual([]);
  });

  it("names faces with Chinese characters that offices have", () => {
    expect(tree.attributes["font-family"]).toMatch(
      /^Microsoft YaHei,.*Noto Sans CJK SC.*宋体,sans-serif$/,
    );
  });

  it("carries its title, its unit, its source and every entry of its legend, all inside its edges", () => {
    const texts = elements(tree, "text").map(({ children }) => children.join(""));
    expect(texts.join("")).toContain(FRAME.title);
    for (const text of [FRAME.subtitle, FRAME.source]) expect(texts).toContain(text);
    for (const key of LEGEND_KEYS) expect(texts).toContain(`图例${key}`);
    const ys = elements(tree, "text").map(({ attributes }) => Number(attributes.y));
    expect(Math.max(...ys)).toBeLessThan(height);
    expect(width).toBeGreaterThan(300);
  });

  it("is null for a chart that was not drawn", () => {
    expect(pictureSvg({ ...figure, drawings: [] }, zh)).toBeNull();
  });
});

describe("PNG", () => {
  it("is refused with a word where the computer has no Chinese font", () => {
    const drawer = pngDrawer([]);
    expect(drawer).toMatchObject({ says: { zh: expect.stringContaining("没有找到中文字体") } });
  });

  it("finds no font in an empty folder, and none where there is no folder", () => {
    expect(chineseFonts([emptyFolder(), "/nowhere"])).toEqual([]);
  });

  it.skipIf(chineseFonts().length === 0)(
    "draws twice the pixels, with glyphs and not boxes",
    () => {
      const draw = pngDrawer();
      if (typeof draw !== "function") throw new Error(draw.says.en);
      const drawn = (text: string): Buffer =>
        Buffer.from(
          draw(
            `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" font-family="Microsoft YaHei,sans-serif"><text x="2" y="15" font-size="14" fill="#000000">${text}</text></svg>`,
          ),
        );
      const [one, other] = [drawn("青岭"), drawn("数据")];
      expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([80, 40]);
      // Boxes would be the same for all characters.
      expect(one.equals(other)).toBe(false);
      expect(one.length).toBeGreaterThan(300);
    },
  );
});
