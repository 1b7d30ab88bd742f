import { expect, test } from "vitest";
import { sayDispersion, sayFunnel } from "../../../src/narrate/areas/say-funnel.ts";
import { overdispersion } from "../../../src/statistics/counts/overdispersion.ts";
import { OF } from "../made.ts";
import { funnelResult } from "../made-funnel.ts";
import { said } from "../well-said.ts";

const names = Array.from("甲乙丙丁戊己庚辛壬癸", (sign) => `${sign}镇`);
const ones = names.map(() => 1);

test("flagged, to watch, within, and how many luck alone gives", () => {
  const counts = [60, 30, 18, 6, 20, 21, 19, 22, 20, 20];
  expect(said(sayFunnel(funnelResult(names, counts, ones)), names)).toEqual([
    "10个乡镇中，甲镇偏高（超出控制线），丁镇偏低（超出控制线），其余8个在正常波动范围内（预计有0.5个纯属偶然超出第一道线）。",
    "Of 10 townships, 甲镇 high (flagged); 丁镇 low (flagged); the other 8 are within normal variation (0.5 are expected beyond the first line by chance).",
  ]);
  const watched = [33, 20, 18, 20, 20, 21, 19, 22, 20, 20];
  expect(said(sayFunnel(funnelResult(names, watched, ones)), names)[0]).toContain(
    "甲镇偏高（关注）",
  );
});

test("all within; some with less than one expected", () => {
  expect(
    said(
      sayFunnel(
        funnelResult(
          names,
          ones.map(() => 20),
          ones,
        ),
      ),
    )[0],
  ).toBe("10个乡镇均在正常波动范围内。");
  const small = [...ones.map(() => 20).slice(1), 0];
  const exposures = [...ones.slice(1), 0.01];
  expect(said(sayFunnel(funnelResult(names, small, exposures)))).toEqual([
    "10个乡镇均在正常波动范围内；1个预期不足1，偏低无法判断。",
    "All 10 townships are within normal variation; 1 with less than 1 expected cannot be judged low.",
  ]);
});

test("within the widened limits nobody is named", () => {
  const result = funnelResult(names, [60, 30, 18, 6, 20, 21, 19, 22, 20, 20], ones);
  const rows = result.rows.map((row) => ({ ...row, isNamed: row.name === "甲镇" }));
  expect(said(sayFunnel({ ...result, rows }), names)[0]).toMatch(
    /^10个乡镇中，甲镇偏高（超出控制线），其余9个/,
  );
});

test("too few, and nothing at all", () => {
  expect(said(sayFunnel(funnelResult(names, [3, 4], [1, 1])))[0]).toBe(
    "乡镇：可比单位太少，不作比较。",
  );
  expect(
    said(
      sayFunnel(
        funnelResult(
          names,
          ones.map(() => 0),
          ones,
        ),
      ),
    )[0],
  ).toBe("乡镇：合计为0，不计算。");
});

test("wider limits are said", () => {
  const expected = ones.map(() => 20);
  const wide = overdispersion([60, 5, 20, 44, 3, 20, 70, 8, 20, 30], expected, { minUnits: 10 });
  expect(said(sayDispersion(wide, OF))[0]).toMatch(
    /^乡镇间差异普遍大于偶然（离散系数\d+\.\d），已放宽界限。$/,
  );
  const even = overdispersion(expected, expected, { minUnits: 10 });
  expect(said(sayDispersion(even, OF))[0]).toBe(
    "乡镇间差异与偶然相当（离散系数0.0），界限未放宽。",
  );
});
