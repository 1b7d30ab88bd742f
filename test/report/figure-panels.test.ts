import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import { readCorrections } from "../../src/ingest/corrections/corrections.ts";
import type { Lang } from "../../src/messages/text.ts";
import { linked, phrase } from "../../src/model/tables/phrase.ts";
import { finding } from "../../src/narrate/sentence/finding.ts";
import { figureSources } from "../../src/report/page/figure-sources.ts";
import type { Block, Page } from "../../src/report/page/page.ts";
import { pageInfo } from "../../src/report/page/page-info.ts";
import { renderPage } from "../../src/report/render/render-page.ts";
import { createReview } from "../../src/review/create-review.ts";
import type { Review } from "../../src/review/review.ts";
import { ROOT } from "../cli/run-report.ts";

const [LEVEL, CHANGE] = ["audience/2022/990123104", "audience.change/2021..2022/990123"];

let review: Review;
let corrected: Review;
beforeAll(async () => {
  const data = join(ROOT, "data");
  const request = { toolkitData: data, data, year: null, asOf: null, onFile: () => {} };
  ({ review } = await openReview(request));
  const datasets = [...new Set(review.files.flatMap(({ dataset }) => dataset ?? []))];
  const corrections = readCorrections(join(ROOT, "test/golden/corrections.csv"));
  corrected = createReview({ ...review, datasets, corrections });
});

const say = (...figures: readonly string[]): Block => ({
  kind: "statement",
  findings: figures.map((id) => {
    const { zh, en } = linked(id, { zh: "1人次", en: "1 attendance" });
    return finding(phrase(zh, en));
  }),
});
const table = (figure: string): Block => ({
  kind: "table",
  id: "levels",
  caption: { zh: "表", en: "Table" },
  table: {
    columns: [
      { label: { zh: "乡镇", en: "Township" }, kind: "text" },
      { label: { zh: "受众", en: "Audience" }, kind: "count" },
    ],
    rows: [{ cells: [{ text: "双溪镇" }, { value: 486, figure }] }],
  },
});
const pageOf = (file: string, of: Review, ...blocks: readonly Block[]): Page =>
  figureSources({ info: pageInfo(file, { zh: "页", en: "Page" }, of), blocks }, of);
const render = (page: Page, lang: Lang = "zh", workbook?: readonly string[]): string =>
  renderPage(page, {
    lang,
    ...(workbook ? { workbook: bookOf(workbook) } : {}),
  });
const bookOf = (ids: readonly string[]) => ({
  figures: new Map(ids.map((id) => [id, "year-over-year.html"])),
  files: new Set(["year-over-year.html"]),
});
const panelOf = (html: string, id: string): string =>
  html
    .match(/<div class="tb-origin" id="a\d+">.*?<\/div>/gs)
    ?.find((panel) => panel.includes(`<code>npm run trace -- ${id}</code>`)) ?? "";
const words = (html: string): string => html.replace(/<[^>]*>/g, "");

describe("where a figure comes from", () => {
  it("stands on the page that cites it, once, and the number leads there", () => {
    const html = render(pageOf("a.html", review, say(LEVEL, CHANGE), say(LEVEL)));
    expect(html.match(/class="tb-origin"/g)).toHaveLength(2);
    const anchor = panelOf(html, LEVEL).match(/id="(a\d+)"/)![1]!;
    expect(html.match(new RegExp(`href="#${anchor}"`, "g"))).toHaveLength(2);
    expect(html).toContain(">数字的来历</h2>");
    const [, back] = panelOf(html, LEVEL).match(/href="#(n\d+)">返回正文<\/a>/)!;
    expect(html.match(new RegExp(`id="${back}" href="#${anchor}"`, "g"))).toHaveLength(1);
  });

  it("says what was added up, over whom, in which lines, and how to trace it", () => {
    const panel = words(panelOf(render(pageOf("a.html", review, say(CHANGE))), CHANGE));
    expect(panel).toMatch(/^受众增减，2021年到2022年，全县 [+−]/);
    expect(panel).toContain("“活动”各行“受众人次”之和：2022年的减去2021年的。");
    expect(panel).toMatch(/两期都报齐的\d+个乡镇（共\d+个，未报齐：松柏乡/);
    expect(panel).toMatch(
      /activities\/raw\/activities\.csv（SHA-256 [0-9a-f]{8}…）：第\d+–\d+行中的\d+行/,
    );
    expect(panel).toContain(`npm run trace -- ${CHANGE}`);
  });

  it("in English without a Chinese word but the header and the name as they were filed", () => {
    const panel = words(panelOf(render(pageOf("a.html", review, say(LEVEL)), "en"), LEVEL));
    expect(panel).toContain("The sum of “受众人次” over the rows of “Activities”.");
    expect(panel.replace("受众人次", "").replaceAll("双溪镇", "")).not.toMatch(/\p{Script=Han}/u);
  });

  it("a page that cites nothing has no such section", () => {
    expect(render(pageOf("a.html", review, table(LEVEL)))).not.toContain("数字的来历");
  });

  it("the page of one township names no other, nor holds its code", () => {
    const html = render(pageOf("townships/990123104.html", review, say(LEVEL, CHANGE)));
    expect(panelOf(html, CHANGE)).not.toContain("松柏乡");
    expect(html.match(/990123\d{3}/g)?.filter((code) => code !== "990123104")).toEqual([]);
  });
});

describe("the workbook", () => {
  it("is reached from a panel and from a cell, where it has the row", () => {
    const page = pageOf("townships/990123104.html", review, say(LEVEL), table(LEVEL));
    const html = render(page, "zh", [LEVEL]);
    expect(panelOf(html, LEVEL)).toContain(`href="../year-over-year.html#${LEVEL}"`);
    expect(html).toMatch(new RegExp(`<td[^>]*><a href="../year-over-year.html#${LEVEL}">486</a>`));
    const without = render(page, "zh", [CHANGE]);
    expect(without).not.toContain("year-over-year.html#");
    expect(without).toContain(`data-id="${LEVEL}"`);
  });
});

describe("a figure that a reviewed correction touched", () => {
  it("says in its panel what was filed, and its cell carries the mark", () => {
    const html = render(pageOf("a.html", corrected, say(LEVEL), table(LEVEL)));
    const panel = words(panelOf(html, LEVEL));
    expect(panel).toContain("更 更正：第3809行报送48600，计入486（与签到表核对：多填两个零）。");
    expect(html).toMatch(/486<sup class="tb-by">更<\/sup>/);
    expect(html).toContain("含更正");
  });

  it("others do not", () => {
    const other = "audience/2022/990123101";
    const html = render(pageOf("a.html", corrected, say(other), table(other)));
    expect(panelOf(html, other)).not.toContain("更正");
    expect(html).not.toContain('<sup class="tb-by">更');
  });
});
