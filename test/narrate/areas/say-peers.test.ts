import { expect, test } from "vitest";
import { sayConcentration } from "../../../src/narrate/areas/say-concentration.ts";
import { sayPeers, sayQuartiles } from "../../../src/narrate/areas/say-peers.ts";
import { sayPerHead, sayProportion, sayRatio } from "../../../src/narrate/areas/say-per-head.ts";
import { sayGrowth } from "../../../src/narrate/change/say-growth.ts";
import { poissonRate } from "../../../src/statistics/counts/poisson-rate.ts";
import { proportion } from "../../../src/statistics/counts/proportion.ts";
import { concentration } from "../../../src/statistics/parts/concentration.ts";
import { peerMedian } from "../../../src/statistics/parts/peer-median.ts";
import { ratioOfSums } from "../../../src/statistics/parts/ratio-of-sums.ts";
import { quartiles } from "../../../src/statistics/quartiles.ts";
import { growth, growthBesideTrend } from "../../../src/statistics/trend/growth.ts";
import { audience, OF, sessions } from "../made.ts";
import { PER_HEAD } from "../methods.ts";
import { said } from "../well-said.ts";

const peers = (...values: (number | null)[]) =>
  said(
    sayPeers(
      "甲镇",
      peerMedian(
        values,
        values.map(() => "镇"),
      ),
      {
        index: 0,
        group: "镇",
        measure: sessions,
        of: OF,
      },
    ),
    ["甲镇"],
  );

test("beside the median of its kind", () => {
  expect(peers(70, 60, 64, 50)).toEqual([
    "甲镇活动场次比同类乡镇中位数（62场）多8场。",
    "甲镇: activity sessions 8 above the median of similar townships (62 sessions).",
  ]);
  expect(peers(50, 60, 64, 70)[0]).toBe("甲镇活动场次比同类乡镇中位数（62场）少12场。");
  expect(peers(5, 5, 5, 5)[0]).toBe("甲镇活动场次等于同类乡镇中位数（5场）。");
  expect(peers(70, 60, 64)[0]).toBe("甲镇：同类乡镇太少，不作比较。");
  expect(peers(null, 60, 64, 50, 40)[0]).toBe("甲镇：数据缺失，无法计算。");
});

test("quartiles", () => {
  expect(said(sayQuartiles(sessions, OF, quartiles([1, 2, 3, 4, 5, 6, 7, 8, 9])))).toEqual([
    "活动场次中位数5场，居中的一半乡镇在3场至7场之间。",
    "Activity sessions: median 5; the middle half of the townships lie between 3 and 7.",
  ]);
  expect(said(sayQuartiles(sessions, OF, quartiles([1, 2])))[0]).toBe(
    "活动场次：可比单位太少（2个），不作比较。",
  );
});

test("per head, with the range that so small a count leaves", () => {
  expect(
    said(sayPerHead("甲镇", poissonRate(14, 20_000, { per: 10_000 }), PER_HEAD), ["甲镇"]),
  ).toEqual([
    "甲镇每万人7.0场（可能范围3.8～11.7场）。",
    "甲镇: 7.0 sessions per 10,000 residents (plausible range 3.8 to 11.7).",
  ]);
  expect(
    said(sayPerHead("甲镇", poissonRate(0, 20_000, { per: 10_000 }), PER_HEAD), ["甲镇"])[0],
  ).toContain("0.0场（可能范围0.0～1.8场）");
  expect(said(sayPerHead("甲镇", poissonRate(14, 0), PER_HEAD), ["甲镇"])[0]).toBe(
    "甲镇：缺少同期人口等基数，只列绝对数。",
  );
});

test("k of n", () => {
  const bodies = { k: 3, n: 12, unit: { zh: "个", en: "units" } };
  expect(said(sayProportion("达标", bodies, proportion(3, 12)), ["达标"])).toEqual([
    "达标3个，占12个的25.0%（可能范围5.5%～57.2%）。",
    "达标: 3 of 12 units, 25.0% (plausible range 5.5% to 57.2%).",
  ]);
  expect(said(sayProportion("达标", { ...bodies, n: 0 }, proportion(0, 0)), ["达标"])[0]).toBe(
    "达标：应评数为0，不计算比率。",
  );
});

test("a ratio is total over total", () => {
  const label = { zh: "全县平均每场", en: "Attendances per session in the county" };
  const unit = audience.unit;
  expect(said(sayRatio(label, ratioOfSums([900, 50, null], [30, 1, 2]), { unit, of: OF }))).toEqual(
    [
      "全县平均每场30.6人次（按合计相除）；1个乡镇数据缺失，未计入。",
      "Attendances per session in the county: 30.6 attendances (total over total); townships with missing data are left out (1).",
    ],
  );
  expect(said(sayRatio(label, ratioOfSums([0], [0]), { unit, of: OF }))[0]).toBe(
    "全县平均每场：分母为0，不计算比率。",
  );
});

test("concentration: the top three first, then as if shared evenly", () => {
  const even = concentration(Array.from({ length: 10 }, () => 7));
  expect(said(sayConcentration(sessions, OF, even))).toEqual([
    "活动场次前3个乡镇占30.0%，相当于由10.0个乡镇平分（共10个）。",
    "The top 3 townships hold 30.0% of activity sessions, as if 10.0 townships shared it evenly (10 in all).",
  ]);
  expect(said(sayConcentration(sessions, OF, concentration([1, 2])))[0]).toBe(
    "活动场次：可比单位太少（2个），不作比较。",
  );
  expect(
    said(sayConcentration(sessions, OF, concentration(Array.from({ length: 10 }, () => 0))))[0],
  ).toBe("活动场次：合计为0，不计算。");
  expect(
    said(
      sayConcentration(sessions, OF, concentration([-1, ...Array.from({ length: 10 }, () => 1)])),
    )[0],
  ).toBe("活动场次：含有负数，不计算。");
});

const grown = (...values: number[]) => {
  const years = values.map((_, i) => 2019 + i);
  const [first, last] = [values[0]!, values.at(-1)!];
  const span = { years: [years[0]!, years.at(-1)!], ends: [first, last] } as const;
  return said(
    sayGrowth(
      sessions,
      span,
      growth(first, last, values.length - 1),
      growthBesideTrend(years, values),
    ),
  );
};

test("growth from two ends never stands alone; where it cannot be given, the two ends do", () => {
  expect(grown(100, 110, 121, 133.1)).toEqual([
    "2019—2022年活动场次由100场到133.1场，年均增速+10.0%（按两端计算），各年典型增速+10.0%。",
    "Activity sessions over 2019–2022: from 100 to 133.1 sessions, +10.0% a year between the two ends; typical yearly rate +10.0%.",
  ]);
  expect(grown(0, 3, 5, 7)[0]).toBe("2019—2022年活动场次由0场到7场：基期为0，不计算增长率。");
  expect(grown(9, 12, 15, 18)[0]).toContain("由9场到18场：基数小，不计算增长率。");
  expect(grown(10, 12, 15, 18)[0]).toContain("年均增速+21.6%");
  expect(grown(20, 12, 15, 0)[0]).toContain("由20场到0场：含有零或负数，不计算增长率。");
  expect(grown(20, 20)[0]).toContain("由20场到20场：年份太少，不能判断趋势。");
});
