import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import { editionText, hashOfEdition } from "../../src/review/editions/write-edition.ts";
import { endOf } from "../../src/revisions/compare-editions.ts";
import type { Revisions } from "../../src/revisions/revision.ts";
import { SAMPLE } from "../checks/folder-study.ts";
import { run } from "../golden/story.ts";
import {
  audienceOf,
  COUNTY,
  editionOf,
  Folder,
  sessionsOf,
  TOWNS,
} from "../revisions/story-county.ts";
import { EVENTS } from "../revisions/story-events.ts";
import { emptyFolder } from "./run-report.ts";

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
});
afterAll(() => folder.dispose());

const open = (year: number, asOf: string | null = null) =>
  openReview({ toolkitData: SAMPLE, data: folder.path, year, asOf, onFile: () => {} });
const happen = (name: keyof typeof EVENTS) => EVENTS[name]!.happen(folder);
const partsOf = (found: Revisions | null, id: string) =>
  Object.fromEntries(
    (found?.revisions.find((each) => each.id === id)?.causes ?? []).map(({ cause, units }) => [
      ...[cause, units],
    ]),
  );
const causesIn = (found: Revisions | null): string[] =>
  [...new Set(found?.revisions.flatMap(({ causes }) => causes.map(({ cause }) => cause)))].sort();
const freeze = (...argv: readonly string[]) => run("freeze", "--data", folder.path, ...argv);
const editions = () => readdirSync(join(folder.path, "editions")).sort();

/** These tests tell one story: each goes on from the one before. */
describe("three years of a county", () => {
  it("2021: half a year, a preliminary and a final edition are kept apart", async () => {
    expect((await freeze("--year", "2021", "--as-of", "2021-06-30")).code).toBe(0);
    expect((await freeze("--year", "2021", "--stage", "初步")).code).toBe(0);
    happen("late: a file of its own");
    expect((await freeze("--year", "2021")).code).toBe(1);
    expect((await freeze("--year", "2021", "--stage", "终审")).code).toBe(0);
    expect(editions()).toEqual(["2021-06-30.json", "2021-1.json", "2021.json"]);
    const { review } = await open(2021);
    expect(
      review
        .keptEditions(2021)
        .map(({ file, edition, isLatest }) => [...[file, endOf(edition), edition.stage, isLatest]]),
    ).toEqual([
      ["editions/2021-06-30.json", "2021-06-30", null, true],
      ["editions/2021-1.json", "2021-12-31", "初步", false],
      ["editions/2021.json", "2021-12-31", "终审", true],
    ]);
    expect(review.edition(2021)?.stage).toBe("终审");
    expect(review.revisions(2021)?.revisions).toEqual([]);
  });

  it("2021 run again with other data says what has changed since; half a year is compared with half a year", async () => {
    happen("restated: a later version");
    const whole = (await open(2021)).review.revisions(2021);
    expect(partsOf(whole, `sessions/2021/${COUNTY}`)).toEqual({ restated: 5 });
    expect(partsOf(whole, `audience/2021/${TOWNS.红岩乡}`)).toEqual({ restated: 50 });
    expect(causesIn(whole)).toEqual(["restated"]);
    const { review } = await open(2021, "2021-06-30");
    expect(endOf(review.edition(2021)!)).toBe("2021-06-30");
    expect(partsOf(review.revisions(2021), `sessions/2021-H1/${COUNTY}`)).toEqual({ restated: 5 });
  });

  it("2022: last year's whole year is the base, and a merger since has its own cause", async () => {
    const lines = [3, 4, 5].map((town) => {
      const name = Object.keys(TOWNS)[town]!;
      return [1, 2, 3, 4].map((quarter) =>
        [
          name,
          2022,
          `Q${quarter}`,
          "培训讲座",
          sessionsOf(town, 2022, quarter),
          audienceOf(town, 2022, quarter),
          100,
        ].join(),
      );
    });
    folder.write(
      "activities/2022.csv",
      `乡镇,年度,季度,活动类别,场次,受众人次,经费(元)\n${lines.flat().join("\n")}\n`,
    );
    const { review } = await open(2022);
    expect(endOf(review.edition(2021)!)).toBe("2021-12-31");
    expect(causesIn(review.revisions(2021))).toEqual(["restated"]);
    expect(review.revisions(2022)).toBe(null);
    expect((await freeze("--year", "2022")).code).toBe(0);
    happen("merged at the end of the year");
    happen("a township gets another name");
    const after = (await open(2022)).review;
    const change = (of: typeof sessionsOf): number =>
      [1, 2, 3, 4].reduce((sum, q) => sum + of(5, 2021, q) - of(5, 2020, q), 0);
    expect(causesIn(after.revisions(2021))).toEqual(["boundary", "restated"]);
    expect(partsOf(after.revisions(2021), `sessions.change/2020..2021/${TOWNS.石桥镇}`)).toEqual({
      boundary: change(sessionsOf),
    });
    expect(causesIn(after.revisions(2022))).toEqual(["boundary"]);
  });

  it("the report says it: on the terminal, the brief, the workbook and in revisions.csv", async () => {
    const out = emptyFolder();
    const { err } = await run("report", "--data", folder.path, "--out", out, "--year", "2021");
    expect(err).toMatch(/2021年的数字冻结以来，有\d+处不同（重报、区划调整）/);
    const text = (page: string) => readFileSync(join(out, page), "utf8").replace(/<[^>]*>/g, "");
    expect(text("brief.html")).toContain("全县活动场次原");
    expect(text("brief.html")).toContain("红岩乡重报，activities/4-2021-更正.csv");
    expect(text("year-over-year.html")).toContain("本年公布的数字变了没有");
    expect(text("year-over-year.html")).toContain("冻结过的各版");
    const csv = readFileSync(join(out, "revisions.csv"), "utf8");
    const found = (await open(2021)).review.revisions(2021)!;
    for (const { id } of found.revisions) expect(csv).toContain(`,${id},`);
  });

  it("an edition of another county is refused with a word, by every command", async () => {
    const own = readFileSync(join(folder.path, "editions", "2021.json"), "utf8");
    const { sha256: _, ...file } = JSON.parse(own);
    const other = { ...file, county: "990888" };
    const path = join(folder.path, "editions", "2021.json");
    writeFileSync(path, JSON.stringify({ ...other, sha256: hashOfEdition(other) }));
    const { review, notices } = await open(2022);
    expect(notices.map(({ zh }) => zh).join()).toContain(
      "是另一个地区的（代码990888，这里是990777）",
    );
    expect(review.unusableEditions(2021)).toHaveLength(1);
    expect(endOf(review.edition(2021)!)).toBe("2021-12-31");
    expect(review.edition(2021)?.stage).toBe("初步");
    const half = join(folder.path, "editions", "2021-06-30.json");
    expect(await run("compare", half, path, "--lang", "en")).toMatchObject({
      code: 2,
      err: expect.stringContaining("is of another area"),
    });
    expect((await freeze("--year", "2021", "--reason", "x")).code).toBe(2);
    writeFileSync(path, own);
  });
});

describe("the third year of the county", () => {
  const quartersOf = (quarters: readonly number[]): string => {
    const lines = [3, 4].flatMap((town) =>
      quarters.map((quarter) =>
        [
          ...[Object.keys(TOWNS)[town]!, 2023, `Q${quarter}`, "培训讲座"],
          ...[sessionsOf(town, 2023, quarter), audienceOf(town, 2023, quarter), 100],
        ].join(),
      ),
    );
    return `乡镇,年度,季度,活动类别,场次,受众人次,经费(元)\n${lines.join("\n")}\n`;
  };
  const [TOWN, QUARTER] = [TOWNS.长岭镇, "2023-Q2"];

  it("2023: half of it is frozen, the rest comes, and the half is as it was", async () => {
    folder.write("activities/2023.csv", quartersOf([1, 2]));
    expect((await freeze("--year", "2023", "--as-of", "2023-06-30")).code).toBe(0);
    folder.write("activities/2023-下半年.csv", quartersOf([3, 4]));
    const half = (await open(2023, "2023-06-30")).review;
    expect(half.revisions(2023)?.revisions).toEqual([]);
    const whole = (await open(2023)).review;
    expect(whole.revisions(2023)?.revisions).toEqual([]);
    // What was frozen of 2022 had neither the merger nor the new name.
    expect(causesIn(whole.revisions(2022))).toEqual(["boundary"]);
    expect((await freeze("--year", "2023", "--stage", "终审")).code).toBe(0);
    expect((await open(2023)).review.revisions(2023)?.revisions).toEqual([]);
  });

  it("2023: a return comes again, and half a year has it as the whole year does", async () => {
    const [, , first = ""] = quartersOf([1, 2]).split("\n");
    const sessions = sessionsOf(3, 2023, 2);
    expect(first).toContain(`,Q2,培训讲座,${sessions},`);
    const again = first.replace(`,${sessions},`, `,${sessions + 4},`);
    folder.edit("activities/2023.csv", first, again);
    for (const asOf of ["2023-06-30", null]) {
      const found = (await open(2023, asOf)).review.revisions(2023);
      const period = asOf === null ? "2023" : "2023-H1";
      expect(partsOf(found, `sessions/${period}/${COUNTY}`)).toEqual({ restated: 4 });
      expect(causesIn(found)).toEqual(["restated"]);
    }
    folder.edit("activities/2023.csv", again, first);
  });

  it("an edition that another toolkit computed otherwise has it as the cause, flagged where a direction turned", async () => {
    const now = await editionOf(folder, { year: 2023, toolkit: "0.0.1" });
    const isIt = (cell: { area: string; period: string; measure: string }) =>
      cell.area === TOWN && cell.period === QUARTER && cell.measure === "sessions";
    const levels = [`sessions/${QUARTER}/${TOWN}`, `sessions/2023/${TOWN}`];
    const less = (id: string) =>
      levels.includes(id) || id === `sessions.change/2022..2023/${TOWN}` ? 40 : 0;
    const older = {
      ...now,
      cells: now.cells!.map((cell) => (isIt(cell) ? { ...cell, units: cell.units - 40 } : cell)),
      figures: new Map(
        [...now.figures].map(([id, figure]) => [
          id,
          { ...figure, value: figure.value === null ? null : figure.value - less(id) },
        ]),
      ),
    };
    const path = join(folder.path, "editions", "2023.json");
    const kept = readFileSync(path, "utf8");
    writeFileSync(path, editionText(older));
    const found = (await open(2023)).review.revisions(2023);
    expect(causesIn(found)).toEqual(["toolkit"]);
    for (const id of levels) expect(partsOf(found, id)).toEqual({ toolkit: 40 });
    const change = found!.revisions.find(({ id }) => id === `sessions.change/2022..2023/${TOWN}`)!;
    expect(Math.sign(change.published!)).not.toBe(Math.sign(change.now!));
    expect(change.material.sign).toBe(true);
    writeFileSync(path, kept);
  });
});

describe("an edition as a file", () => {
  it("edited by hand is said, saved with a byte order mark or other line ends is not", async () => {
    const data = new Folder();
    mkdirSync(join(data.path, "editions"));
    const text = editionText(await editionOf(data));
    const noticesAbout = async (one: string): Promise<string> => {
      data.write("editions/2021.json", one);
      const { notices } = await openReview({
        ...{ toolkitData: SAMPLE, data: data.path, year: 2021, asOf: null, onFile: () => {} },
      });
      return notices
        .map(({ en }) => en)
        .filter((each) => each.includes("editions/"))
        .join();
    };
    expect(await noticesAbout(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toBe("");
    expect(await noticesAbout(JSON.stringify(JSON.parse(text), null, 2))).toBe("");
    const [id] = [`"sessions/2021/${COUNTY}","value":`];
    expect(await noticesAbout(text.replace(id, `${id}1`))).toContain("was edited by hand");
    expect(await noticesAbout(text.replace(new RegExp(`${id}(\\d+)`), `${id}"$1"`))).toMatch(
      /figures\[\d+\]\.value is missing or wrong/,
    );
    data.dispose();
  });
});
