import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { op } from "arquero";
import { describe, expect, it } from "vitest";
import activities from "../../../data/activities/dataset.ts";
import { loadFolder } from "../../../src/ingest/folder/load-folder.ts";
import { factsTable } from "../../../src/model/arquero/facts-table.ts";
import { buildPanel } from "../../../src/model/panel/build-panel.ts";
import { resolveGrain } from "../../../src/model/panel/counted.ts";
import { foldFacts } from "../../../src/model/panel/cube.ts";

/** An office's folder of loose CSVs: `{"年报.csv": "年度,乡镇,...\n..."}`. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The counted figures of a folder, by township: grain, sessions, status, and every control. */
function countedIn(files: Readonly<Record<string, string>>) {
  const loaded = loadFolder(folderOf(files), {
    datasets: [activities],
    context: { asOf: "2024-06-30", year: null, period: null, reporter: null, measure: null },
    county: "试县",
  });
  const facts = loaded.files.flatMap((file) => file.facts ?? []);
  expect(facts).toHaveLength(Object.keys(files).length);
  const counted = resolveGrain(foldFacts(activities, facts), "2024-06-30");
  const measure = { ...activities.measures.sessions!, id: "sessions", dataset: activities };
  const panel = buildPanel(measure, counted, loaded.tree, { periods: ["2023"] });
  const townships = loaded.tree.areas.map((area) => {
    const { status, value } = panel.cell(area, "2023");
    return [area.name, counted.of(area, 2023, "sessions")?.grain, status, value];
  });
  const controls = counted.controls
    .filter(({ column }) => column === "sessions")
    .map((control) => [
      control.file,
      control.line,
      control.period,
      control.stated,
      control.counted,
      control.agrees,
    ]);
  const total = factsTable(counted, loaded.tree).rollup({ sessions: op.sum("sessions") });
  return { townships, controls, total: total.get("sessions"), county: panel.county("2023").value };
}

const ANNUAL = "年度,乡镇,场次,受众人次";
const QUARTERLY = "年度,季度,乡镇,场次,受众人次";
const EVENTS = "活动日期,乡镇,活动类别,场次,受众人次";
const csv = (header: string, ...rows: readonly string[]): string =>
  `${[header, ...rows].join("\r\n")}\r\n`;
const quarters = (name: string, ...sessions: readonly number[]): string[] =>
  sessions.map((count, i) => `2023,Q${i + 1},${name},${count},${count * 10}`);
const events = (name: string, ...dates: readonly string[]): string[] =>
  dates.map((date) => `2023-${date},${name},培训讲座,1,10`);
const EVERY_QUARTER = ["01-10", "02-10", "05-10", "08-10", "08-11", "11-10"];

describe("an annual return, quarterly returns and a list of events of the same townships", () => {
  it("that agree: the list counts once, the others are controls that agree", () => {
    const found = countedIn({
      "年报.csv": csv(ANNUAL, "2023,石桥镇,6,60"),
      "季报.csv": csv(QUARTERLY, ...quarters("石桥镇", 2, 1, 2, 1)),
      "明细.csv": csv(EVENTS, ...events("石桥镇", ...EVERY_QUARTER)),
    });
    expect(found).toEqual({
      townships: [["石桥镇", "day", "reported", 6]],
      controls: [
        ["季报.csv", 2, "2023-Q1", 2, 2, true],
        ["季报.csv", 3, "2023-Q2", 1, 1, true],
        ["季报.csv", 4, "2023-Q3", 2, 2, true],
        ["季报.csv", 5, "2023-Q4", 1, 1, true],
        ["年报.csv", 2, "2023", 6, 6, true],
      ],
      total: 6,
      county: 6,
    });
  });

  it("that disagree: the list still counts, and each difference is told with both numbers", () => {
    const found = countedIn({
      "年报.csv": csv(ANNUAL, "2023,石桥镇,7,60"),
      "季报.csv": csv(QUARTERLY, ...quarters("石桥镇", 2, 1, 3, 1)),
      "明细.csv": csv(EVENTS, ...events("石桥镇", ...EVERY_QUARTER)),
    });
    expect(found.townships).toEqual([["石桥镇", "day", "reported", 6]]);
    expect(found.controls.filter(([, , , , , agrees]) => agrees !== true)).toEqual([
      ["季报.csv", 4, "2023-Q3", 3, 2, false],
      ["年报.csv", 2, "2023", 7, 6, false],
    ]);
  });

  it("where the list lacks a quarter: the quarterly returns count, the list cannot be compared", () => {
    const found = countedIn({
      "年报.csv": csv(ANNUAL, "2023,石桥镇,6,60"),
      "季报.csv": csv(QUARTERLY, ...quarters("石桥镇", 2, 1, 2, 1)),
      "明细.csv": csv(EVENTS, ...events("石桥镇", "01-10", "01-11", "05-10", "11-10")),
    });
    expect(found.townships).toEqual([["石桥镇", "quarter", "reported", 6]]);
    expect(found.controls).toEqual(
      [
        ["年报.csv", 2, "2023", 6, 6, true],
        ["明细.csv", 2, "2023-01", 2, 2, null],
        ["明细.csv", 4, "2023-05", 1, 1, null],
        ["明细.csv", 5, "2023-11", 1, 1, null],
      ].map((control) =>
        control[5] === null ? [...control.slice(0, 4), expect.anything(), null] : control,
      ),
    );
    expect([found.total, found.county]).toEqual([6, 6]);
  });

  it("where list and quarters both lack one: the annual return counts", () => {
    const found = countedIn({
      "年报.csv": csv(ANNUAL, "2023,石桥镇,6,60"),
      "季报.csv": csv(QUARTERLY, ...quarters("石桥镇", 2, 1, 2)),
      "明细.csv": csv(EVENTS, ...events("石桥镇", "01-10", "05-10")),
    });
    expect(found.townships).toEqual([["石桥镇", "year", "reported", 6]]);
    expect(found.controls.map(([, , , , , agrees]) => agrees)).toEqual(Array(5).fill(null));
    expect([found.total, found.county]).toEqual([6, 6]);
  });

  it("where nothing is complete: what lacks least counts and is called partial", () => {
    const found = countedIn({
      "季报.csv": csv(QUARTERLY, ...quarters("石桥镇", 2, 1, 2)),
      "明细.csv": csv(EVENTS, ...events("石桥镇", "01-10", "05-10")),
    });
    expect(found.townships).toEqual([["石桥镇", "quarter", "partial", 5]]);
  });

  it("each township by itself: one by its list, one by its quarters, one by its annual return", () => {
    const found = countedIn({
      "年报.csv": csv(ANNUAL, "2023,石桥镇,6,60", "2023,柳湾镇,9,90", "2023,白沙镇,4,40"),
      "季报.csv": csv(
        QUARTERLY,
        ...quarters("石桥镇", 2, 1, 2, 1),
        ...quarters("柳湾镇", 3, 3, 3, 0),
      ),
      "明细.csv": csv(EVENTS, ...events("石桥镇", ...EVERY_QUARTER), ...events("白沙镇", "03-01")),
    });
    expect(found.townships).toEqual([
      ["柳湾镇", "quarter", "reported", 9],
      ["白沙镇", "year", "reported", 4],
      ["石桥镇", "day", "reported", 6],
    ]);
    expect([found.total, found.county]).toEqual([19, 19]);
  });

  it("an annual return by type and one in total: the total is a control, not a second year", () => {
    const found = countedIn({
      "年报.csv": csv(ANNUAL, "2023,石桥镇,6,60"),
      "分类.csv": csv(
        "年度,乡镇,活动类别,场次,受众人次",
        "2023,石桥镇,培训讲座,4,40",
        "2023,石桥镇,主题展览,2,20",
      ),
    });
    expect([found.total, found.county]).toEqual([6, 6]);
  });
});
