import { statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, launchChromium } from "../browser/chromium.ts";
import { overflow, sheetsOf, type Tab, tabOf } from "../browser/tab.ts";
import { cellFaults, textFaults } from "../browser/text-faults.ts";
import { longSentences } from "../report/long-sentences.ts";
import { type BuiltCounty, builtCounty, proseOf } from "./built-county.ts";
import { COUNTIES } from "./counties.ts";

const NOTEBOOKS = [
  ...["activities", "audiences", "brief", "data-quality", "designations", "funds", "index"],
  ...["review", "scorecard", "townships", "year-over-year"],
];
/** Widths of screens in pixels, and that of the text on an upright sheet; a drawing is only scaled at the others. */
const SEEN = [
  ...[1280, 600, 390, 320].map((width) => [width, "screen"] as const),
  [624, "print"] as const,
];
const DRAWN_AT = [1280, 390, 624];
/** The width of the text on a sheet that lies on its side. */
const LYING = 933;
/** What a run says of a county, and the pages it cannot make: nothing of the kind was filed. */
const LACKS: Readonly<Record<string, readonly string[]>> = {
  "no funds": ["funds"],
  "no scores": ["scorecard"],
  "activities only": ["designations", "funds", "scorecard"],
};
/** What a run may say of a county: no list, a page that is not made, a table that is empty, with its line and frame. */
const IS_EXPECTED = /名录|没有做|请核对：筛选之后一行也没有留下|^ {2}analysis\/|^[ >]+\d* +\|/;
/** Pages whose chapters the review has as well. */
const IN_REVIEW = new Set(
  ["activities", "audiences", "funds", "designations", "scorecard"].map((each) => `${each}.html`),
);
const KB = 1024;
const MOST: Readonly<Record<string, number>> = { brief: 150, township: 100, review: 600 };

const names = Object.keys(COUNTIES) as (keyof typeof COUNTIES)[];
const counties = new Map<string, BuiltCounty>();
const county = (name: (typeof names)[number]): BuiltCounty => counties.get(name)!;
const kindOf = (page: string): string =>
  page.startsWith("townships/")
    ? "township"
    : page.startsWith("figures/")
      ? "figures"
      : page.replace(".html", "");

/** The base of a rate, on the boundaries it stands on: its change by the rate; of no change, the value before. */
function baseOf(figures: BuiltCounty["figures"], id: string, rate: number): number {
  if (rate !== 0) return figures.get(id.replace(".rate/", ".change/"))! / rate;
  const [, measure, before, place] = /^(\w+)\.rate\/(.*)\.\.[^/]*\/(.*)$/.exec(id)!;
  return figures.get(`${measure}/${before}/${place}`) ?? Number.NaN;
}

beforeAll(async () => {
  for (const name of names) counties.set(name, await builtCounty(COUNTIES[name]));
}, 400_000);

describe.each(names)("%s", (name) => {
  it("gives every page that can be made, and says which cannot", () => {
    const { run, notices, pages } = county(name);
    const lacks = LACKS[name] ?? [];
    expect([run.code, notices.filter((each) => !IS_EXPECTED.test(each))]).toEqual([0, []]);
    expect(
      notices.filter((each) => each.includes("没有做")).map((each) => each.split(".")[0]),
    ).toEqual(lacks);
    // The sheet of questions is made only where something is asked.
    const kinds = [...new Set(pages.map(kindOf))].filter((kind) => kind !== "questions").sort();
    // Of many townships the workbook has a page for each measure.
    const many = name === "104 townships" ? ["figures"] : [];
    expect(kinds).toEqual(
      [...NOTEBOOKS, "township", ...many].filter((each) => !lacks.includes(each)).sort(),
    );
  });

  it("has no page larger than a page may be", () => {
    const { out, pages } = county(name);
    const allowed = (page: string): number =>
      (name === "104 townships" && page === "review.html" ? 1200 : (MOST[kindOf(page)] ?? 500)) *
      KB;
    const sizes = pages.map((page) => [page, statSync(join(out, page)).size] as const);
    expect(sizes.filter(([page, size]) => size > allowed(page))).toEqual([]);
  });

  it("prints no number that is none", () => {
    const { pages, words } = county(name);
    const odd = pages.flatMap((page) =>
      [...words(page).matchAll(/.*(undefined|NaN|Infinity|null|\[object).*/g)].map(
        ([line]) => `${page}: ${line}`,
      ),
    );
    expect(odd).toEqual([]);
  });

  it("says in its brief what fits on a line or two: three to five findings, no long sentence", () => {
    const { html } = county(name);
    const findings = html("brief.html").match(/<ol class="tb-findings">.*?<\/ol>/s)![0];
    expect(findings.match(/<li>/g)!.length).toBeGreaterThan(0);
    expect(findings.match(/<li>/g)!.length).toBeLessThanOrEqual(5);
    expect(longSentences(proseOf(html("brief.html")), "zh")).toEqual([]);
  });

  it("prints no rate on a base under ten", () => {
    const { figures } = county(name);
    const rates = [...figures].filter(([id]) => id.includes(".rate/"));
    expect(rates.length > 0).toBe(name !== "one year");
    expect(rates.filter(([id, rate]) => baseOf(figures, id, rate!) < 9.999)).toEqual([]);
  });

  it("lists no township twice, and none that is not there", () => {
    const { html, pages } = county(name);
    const listed = [...html("townships.html").matchAll(/href="(townships\/[^"]*)"/g)].map(
      ([, href]) => decodeURI(href!),
    );
    expect([...listed].sort()).toEqual(pages.filter((page) => kindOf(page) === "township"));
  });
});

describe("what cannot be said is not said, and what lacks is", () => {
  const words = (name: (typeof names)[number], page: string): string =>
    county(name).words(`${page}.html`);

  it("two years: rises and falls are counted, no trend is claimed", () => {
    expect(words("2 years", "activities")).not.toContain("一并检验");
    for (const page of county("2 years").pages)
      expect(county("2 years").words(page)).not.toMatch(/趋势明确|看不出稳定趋势|连续\d年/);
  });

  it("one year: nothing to compare with, and no course", () => {
    const activities = words("one year", "activities");
    expect(activities).toContain("没有2022年的数据，各乡镇均不可比");
    expect(activities).toContain("只有一个年份，没有走势");
    expect(activities).not.toMatch(/逐年|比上年(增加|减少)|持平/);
    expect(words("one year", "scorecard")).toContain("得分不可比");
    // The register knows what stood a year before.
    expect(words("one year", "designations")).not.toContain("上年为0");
  });

  it("fifteen years: townships are judged together", () => {
    expect(words("15 years", "activities")).toMatch(/12个乡镇一并检验/);
  });

  it("a year without activities: who has not reported leads the brief, and is asked", () => {
    const name = "no activities in the year under review";
    const finding = "2023年12个乡镇均未报送活动场次，没有全县合计";
    for (const page of ["brief", "activities", "review"])
      expect(words(name, page)).toContain(finding);
    expect(words(name, "brief")).toContain("没有收到任何乡镇2023年的活动数据");
    expect(words(name, "activities")).toContain("2023年各乡镇均未报送");
    expect(words(name, "activities")).toContain("没有各年数据齐全的乡镇，不判断趋势");
    expect(county(name).figures.get("sessions/2023/990200")).toBeNull();
  });

  it("a year of which nothing was filed: no total, no loss, no rank, no share of another year", () => {
    const name = "nothing but units in the year under review";
    const brief = words(name, "brief");
    expect(brief).toContain("2023年12个乡镇均未报送活动场次");
    expect(brief).toContain("各乡镇均暂不定分");
    expect(brief).not.toMatch(/占比/);
    const scorecard = words(name, "scorecard");
    expect(scorecard).toContain("各项均未评，不计算失分");
    expect(scorecard).not.toContain("均未失分");
  });

  it("a silent year before: what is not comparable is not compared", () => {
    const activities = words("nothing in the year before", "activities");
    expect(activities).toContain("没有2022年的数据，各乡镇均不可比");
    expect(activities).not.toMatch(/比上年(增加|减少)/);
  });

  it("a merger: the merged township counts in its successor, whose page says so", () => {
    const { pages, words, figures } = county("a merger in the year under review");
    const profiles = pages.filter((page) => kindOf(page) === "township");
    expect(profiles).toHaveLength(11);
    expect(profiles).not.toContain("townships/990200101.html");
    expect(words("year-over-year.html")).toMatch(/云岭镇.*并入/);
    expect(words("scorecard.html")).not.toContain("云岭镇");
    const own = (code: number): number => figures.get(`sessions/2023/${code}`) ?? 0;
    const sum = Array.from({ length: 12 }, (_, i) => own(990_200_101 + i)).reduce((a, b) => a + b);
    expect(figures.get("sessions/2023/990200")).toBe(sum);
  });

  it("no list of areas: the run says what is lost, places go by their names, nothing is per head", () => {
    const { notices, html, words } = county("no list of areas");
    expect(notices).toEqual([expect.stringContaining("没有乡镇名录")]);
    expect(words("review.html")).not.toMatch(/每万人活动场次：/);
    expect(html("townships.html")).toContain("云岭镇");
  });

  it("small counts: 基数小 in place of rates", () => {
    expect(words("small counts", "activities")).toContain("基数小");
  });

  it("equal values: level, and nobody first", () => {
    const activities = words("all values equal", "activities");
    expect(activities).toContain("12个乡镇均持平");
    expect(activities).toContain("各年各期相同");
    expect(activities).not.toMatch(/增加最多|减少最多|增长\d/);
    expect(words("all values equal", "brief")).toContain("12个乡镇均为80.0");
    expect(words("all values equal", "brief")).not.toContain("增加0");
  });

  it.each([
    ["no funds", "没有报送：资金。"],
    ["no scores", "没有报送：测评得分。"],
    ["activities only", "没有报送：示范单位、资金、测评得分。"],
  ] as const)("%s: the brief and every township say so", (name, sentence) => {
    expect(words(name, "brief")).toContain(sentence);
    expect(words(name, "townships/990200101")).toContain(sentence);
  });

  it("names of any length stand whole, characters beyond the first plane among them", () => {
    const { pages, words } = county("names of 2 to 18 characters");
    const heads = pages
      .filter((page) => kindOf(page) === "township")
      .map((page) => /(\S+)2023年情况/.exec(words(page).replace(/\u200B/g, ""))?.[1] ?? "");
    expect(heads.map((head) => [...head].length)).toEqual(
      Array.from({ length: 17 }, (_, i) => i + 2),
    );
    expect(heads.join("")).toMatch(/[\u{20000}-\u{3FFFF}]/u);
  });
});

describe.skipIf(!hasChromium)("in a browser", () => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchChromium();
    tab = await tabOf(browser);
  });
  afterAll(() => browser?.close());

  /** The last page of every kind but of those whose chapters stand in the review: the sample's are looked at one by one. */
  const ofEveryKind = ({ pages }: BuiltCounty): readonly string[] => [
    ...new Map(
      pages.filter((page) => !IN_REVIEW.has(page)).map((page) => [kindOf(page), page]),
    ).values(),
  ];

  it.each(names)("%s", async (name) => {
    const { out, pages } = county(name);
    const faults: string[] = [];
    for (const page of ofEveryKind(county(name))) {
      await tab.open(join(out, page));
      for (const [width, media] of SEEN) {
        await tab.page.emulateMedia({ media });
        await tab.page.setViewportSize({ width, height: 800 });
        // Wide tables stand on sheets that lie on their side.
        const beyond = media === "print" ? 0 : await overflow(tab.page);
        const lying = media === "print" ? LYING : 0;
        const said = [
          ...(beyond > 0 ? [`scrolls by ${beyond}`] : []),
          ...(DRAWN_AT.includes(width) ? await tab.page.evaluate(textFaults) : []),
          ...(await tab.page.evaluate(cellFaults, lying)),
        ];
        faults.push(
          ...[...said, ...tab.heard].map((fault) => `${page} at ${width}, ${media}: ${fault}`),
        );
      }
    }
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });

  it.each(names)("%s: the brief and the townships are one sheet each", async (name) => {
    const { out, pages } = county(name);
    const profiles = pages.filter((page) => kindOf(page) === "township");
    const some = name.startsWith("names") ? profiles.slice(-5) : profiles.slice(-1);
    const sheets: [string, number][] = [];
    // The names of 104 townships, band by band, take a second sheet.
    const brief = name === "104 townships" ? [] : ["brief.html"];
    for (const page of [...brief, ...some]) {
      await tab.open(join(out, page));
      sheets.push([page, await sheetsOf(tab.page)]);
    }
    expect(sheets.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
