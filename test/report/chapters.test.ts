import { describe, expect, it } from "vitest";
import { NothingFiled } from "../../src/analyze/measure/nothing-filed.ts";
import { yearColumns } from "../../src/chart/totals/year-columns.ts";
import { draftPage } from "../../src/report/page/draft-page.ts";
import type { PageBuilder } from "../../src/report/page/page-builder.ts";
import { renderPage } from "../../src/report/render/render-page.ts";
import { totals } from "../chart/made-results.ts";
import { samplePage, sampleReview } from "./sample-page.ts";

const text = (zh: string) => ({ zh, en: zh });
const chart = () => yearColumns(totals([1020, 1143, 990, 1149, 1234]));

async function page(write: (page: PageBuilder) => void, print: "full" | "appendix" = "appendix") {
  const draft = draftPage({ name: "review", files: [], lang: "zh" });
  write(draft.page);
  const info = { ...samplePage.info, file: "review.html", print };
  const made = await draft.drawn({ info, blocks: draft.blocks });
  return renderPage(made, { lang: "zh" });
}

const headings = (html: string): string[] =>
  [...html.matchAll(/<h([2-4])[^>]*>(.*?)<\/h\1>/g)].map(
    ([, level, words]) => `${level} ${words!.replace(/<[^>]*>/g, "")}`,
  );

const twoChapters = (page: PageBuilder): void => {
  page.chapter(text("活动"), () => {
    page.chart(chart());
    page.section(text("合计"));
    page.chart(chart());
  });
  page.chapter(text("资金"), () => {
    page.section(text("计划"));
    page.note(text("略"));
  });
};

describe("a page of chapters", () => {
  it("numbers chapters, and sections within them, and sets headings one level below the other", async () => {
    const found = headings(await page(twoChapters));
    expect(found.map((each) => each.slice(0, 8))).toEqual([
      "2 目录",
      "2 一、活动",
      "3 图1 全县活",
      "3 （一）合计",
      "4 图2 全县活",
      "2 二、资金",
      "3 （一）计划",
      "2 附录：各图的",
      "3 图1 全县活",
      "3 图2 全县活",
    ]);
  });

  it("lists chapters, sections and the appendix, and every link leads somewhere", async () => {
    const html = await page(twoChapters);
    const contents = html.match(/<nav class="tb-contents".*?<\/nav>/s)![0];
    expect([...contents.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "#chapter-1",
      "#section-1",
      "#chapter-2",
      "#section-2",
      "#appendix",
    ]);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => decodeURI(id!));
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("keeps the tables of charts together at the end, each once", async () => {
    const html = await page(twoChapters);
    expect(html.match(/<table /g)).toHaveLength(2);
    expect(html.indexOf("<table ")).toBeGreaterThan(html.indexOf('id="appendix"'));
    const full = await page(twoChapters, "full");
    expect(full.match(/<table /g)).toHaveLength(2);
    expect(full).not.toContain('id="appendix"');
  });

  it("says of a chapter for which nothing was filed that nothing was, and goes on", async () => {
    const html = await page((page) => {
      page.chapter(text("得分"), () => {
        page.section(text("矩阵"));
        throw new NothingFiled("score");
      });
      page.chapter(text("资金"), () => {
        page.section(text("计划"));
        page.note(text("略"));
      });
    });
    expect(html).toContain("没有报送这一类数据");
    expect(headings(html)).toEqual([
      "2 目录",
      "2 一、得分",
      "2 二、资金",
      "3 （一）计划",
      "2 附录：各图的数据表",
    ]);
  });

  it("does not hide any other error of a chapter", async () => {
    const broken = page(({ chapter }) =>
      chapter(text("得分"), () => {
        throw new Error("misspelt");
      }),
    );
    await expect(broken).rejects.toThrow("misspelt");
  });

  it("has no section without content: nothing set aside, nothing but a heading", async () => {
    const html = await page((page) => {
      page.chapter(text("活动"), () => {
        page.section(text("未计入的"));
        page.quarantine("activities");
        page.section(text("合计"));
        page.note(text("略"));
      });
    });
    expect(headings(html).slice(0, 3)).toEqual(["2 目录", "2 一、活动", "3 （一）合计"]);
    expect(html).not.toContain("未计入的");
  });

  it("leaves out of a chapter what belongs to the page of its own only", async () => {
    const topic = (page: PageBuilder): void => {
      page.section(text("合计"));
      page.note(text("略"));
      page.alone(() => {
        page.section(text("各季度"));
        page.note(text("详"));
      });
    };
    const own = headings(await page(topic, "full"));
    expect(own).toEqual(["2 一、合计", "2 二、各季度"]);
    const chapters = await page((page) => {
      page.chapter(text("活动"), () => topic(page));
      page.alone(() => page.note(text("尾")));
    });
    expect(chapters).not.toContain("各季度");
    expect(chapters).not.toContain("详");
    expect(chapters).toContain("尾");
  });
});

describe("a chart", () => {
  it("is drawn for sheets and phones, and once in a column", async () => {
    const draft = draftPage({ name: "brief", files: [], lang: "zh" });
    draft.page.chart(chart());
    draft.page.columns(
      (left) => left.chart(chart()),
      (right) => right.chart(chart()),
    );
    const { blocks } = await draft.drawn({ info: sampleReview.info, blocks: draft.blocks });
    const widths = blocks.flatMap((block) => {
      const figures = block.kind === "columns" ? [...block.left, ...block.right] : [block];
      return figures.map((each) =>
        each.kind === "figure" ? each.drawings.map(({ width }) => width) : [],
      );
    });
    expect(widths).toEqual([["wide", "narrow"], ["column"], ["column"]]);
  });
});
