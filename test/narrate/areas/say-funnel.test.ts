import { expect, test } from "vitest";
import { sayDispersion, sayFunnel } from "../../../src/narrate/areas/say-funnel.ts";
import { overdispersion } from "../../../src/statistics/counts/overdispersion.ts";
import { OF } from "../made.ts";
import { funnelResult } from "../made-funnel.ts";
import { said } from "../well-said.ts";

const names = Array.from("甲乙丙丁戊己庚辛壬癸", (sign) => `${sign}镇`);
const ones = names.map(() => 1);

test("beyond which limits, within them, and how many luck alone gives", () => {
  const counts = [60, 30, 18, 6, 20, 21, 19, 22, 20, 20];
  expect(said(sayFunnel(funnelResult(names, counts, ones)), names)).toEqual([
    "按常住人口规模衡量，10个乡镇中，甲镇偏高（超出99.8%界限），丁镇偏低（超出99.8%界限），乙镇偏高（超出95%界限）；其余7个在95%界限内，不能排除偶然（预计约有0.5个偶然超出95%界限）。",
    "Measured against the size of population, of 10 townships, 甲镇 high (beyond the 99.8% limits), 丁镇 low (beyond the 99.8% limits), 乙镇 high (beyond the 95% limits); the other 7 are within the 95% limits, which chance can explain (about 0.5 are expected beyond the 95% limits by chance).",
  ]);
  const level = { ...funnelResult(names, counts, ones), by: "level", base: "2022" } as const;
  expect(said(sayFunnel(level), names)[0]).toMatch(/^按2022年水平衡量，/);
});

test("all within; some or all with less than one expected", () => {
  const even = ones.map(() => 20);
  expect(said(sayFunnel(funnelResult(names, even, ones)))[0]).toBe(
    "按常住人口规模衡量，10个乡镇均在95%界限内，不能排除偶然。",
  );
  const small = [...even.slice(1), 0];
  const exposures = [...ones.slice(1), 0.01];
  expect(said(sayFunnel(funnelResult(names, small, exposures)))).toEqual([
    "按常住人口规模衡量，10个乡镇均在95%界限内，不能排除偶然；1个应有数不足1，是否偏低无法判断。",
    "Measured against the size of population, all 10 townships are within the 95% limits, which chance can explain; 1 with less than 1 expected cannot be judged low.",
  ]);
  const tiny = [1, ...ones.slice(1).map(() => 0)];
  expect(said(sayFunnel(funnelResult(names, tiny, ones)))[0]).toBe(
    "按常住人口规模衡量，10个乡镇没有偏高的；应有数均不足1，是否偏低无法判断。",
  );
});

test("what is beyond the limits of chance and within the widened ones is counted, not named, nor called chance", () => {
  const counts = [60, 5, 20, 44, 3, 20, 70, 8, 20, 30];
  const result = funnelResult(names, counts, ones);
  expect(result.dispersion).not.toBeNull();
  const [zh] = said(sayFunnel(result), names);
  expect(zh).toMatch(
    /均未超出放宽后的95%界限；6个超出放宽前的95%界限，但在放宽后的界限内；其余4个在95%界限内，不能排除偶然。/,
  );
  expect(zh).not.toMatch(/正常|偶然波动|控制线/);
  const [first, ...rest] = result.rows;
  const named = { ...first!, judged: { side: "high", level: 0.998 } } as const;
  expect(said(sayFunnel({ ...result, rows: [named, ...rest] }), names)[0]).toMatch(
    /甲镇偏高（超出放宽后的99.8%界限）；5个超出放宽前的95%界限，但在放宽后的界限内；其余4个在95%界限内，不能排除偶然（预计约有0.5个偶然超出放宽后的95%界限）。$/,
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
    /^乡镇间差异普遍大于偶然（离散系数\d+\.\d），已放宽界限；不足20个乡镇，放宽多少本身也不确定。$/,
  );
  const even = overdispersion(expected, expected, { minUnits: 10 });
  expect(said(sayDispersion(even, OF))[0]).toBe(
    "乡镇间差异未超出偶然可有的范围（离散系数0.0），界限未放宽。",
  );
});
