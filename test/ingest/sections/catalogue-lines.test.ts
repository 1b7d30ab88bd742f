import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberedLines, pointsIn } from "../../../src/ingest/sections/numbered-lines.ts";
import { readDeadline } from "../../../src/ingest/values/read-deadline.ts";
import { emptyFolder, runCommand } from "../../cli/run-report.ts";

/** Catalogues whose items are numbered lines inside cells, with their points in the text. */

const FOLDER = new URL("catalogues/", import.meta.url).pathname;

interface Item {
  readonly indicator: string;
  readonly content: string;
  readonly points: number;
  /** One body, or a list of several. */
  readonly responsible: string | readonly string[];
  readonly deadline: string;
}

async function checked(name: string) {
  const { out } = await runCommand("check", `${FOLDER}${name}`, "--json");
  return JSON.parse(out).files[0] as {
    dataset: string;
    disposition: string;
    refusal: { reason: string } | null;
    rows: readonly Item[];
    balance: Record<string, number>;
    quarantine: readonly { raw: string; line: number }[];
  };
}

describe.each(readdirSync(FOLDER).map((name) => ({ name })))("$name", ({ name }) => {
  const points = [...readFileSync(`${FOLDER}${name}`, "utf8").matchAll(/\d+(?:\.\d+)?(?=分)/gu)];

  it("has an item a numbered line, and all points together are 100", async () => {
    expect(points.length).toBeGreaterThan(3);
    const { dataset, refusal, rows, balance, quarantine } = await checked(name);
    expect({ dataset, refusal, quarantine }).toEqual({
      dataset: "indicators",
      refusal: null,
      quarantine: [],
    });
    expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(100);
    expect(new Set(rows.map(({ indicator }) => indicator)).size).toBe(rows.length);
    const { records, header, facts, quarantined, totals, skipped } = balance;
    expect(records).toBe(header! + facts! + quarantined! + totals! + skipped!);
    const bodies = rows.flatMap(({ responsible }) => responsible as string | string[]);
    expect(bodies.filter((body) => body === "" || /[、\s/，；]/u.test(body))).toEqual([]);
  });
});

it("the catalogue with lines in its cells has 23 items, split bodies and the last day of July", async () => {
  const { rows, balance } = await checked("lines-in-cells.csv");
  expect(rows.map(({ indicator }) => indicator)).toEqual(
    Array.from({ length: 23 }, (_, i) => String(i + 1)),
  );
  expect(new Set(rows.map(({ deadline }) => deadline))).toEqual(new Set(["2024-07-31"]));
  expect(rows[11]!.responsible).toEqual(["政府办", "文广局", "工信局"]);
  expect(rows[13]!.responsible).toHaveLength(7);
  expect(rows[16]!.responsible).toHaveLength(9);
  expect(rows.slice(0, 2).map(({ points }) => points)).toEqual([4, 4]);
  expect(rows[7]!.content).toBe("中心组每年专题学习至少1次（得4分），培训安排学时（得3分）");
  expect(balance).toMatchObject({ records: 10, header: 1, facts: 9 });
});

it("blank cells under merged ones are filled from above, and half points are points", async () => {
  const { rows } = await checked("merged-cells.csv");
  expect(rows[2]).toMatchObject({ group: "组织保障", points: 10, deadline: "2024-12-31" });
  const { rows: halves } = await checked("numbers-begin-again.csv");
  expect(halves.map(({ indicator }) => indicator).slice(0, 3)).toEqual(["1.1", "1.2", "2.1"]);
  expect(halves[0]!.points).toBe(5);
});

it("a row whose lines do not add up to the points that it states is set aside", async () => {
  const text = readFileSync(`${FOLDER}numbers-begin-again.csv`, "utf8");
  const path = `${emptyFolder()}/odd.csv`;
  writeFileSync(path, text.replace(",10,督查室", ",12,督查室"));
  const { out } = await runCommand("check", path, "--json");
  const [file] = JSON.parse(out).files;
  expect(file.disposition).toBe("hold");
  expect(file.quarantine).toMatchObject([{ line: 3, column: "points", raw: "10（≠12）" }]);
});

it.each([
  ["2024年7月底", "2024-07-31"],
  ["2024年2月底", "2024-02-29"],
  ["2023年2月底前", "2023-02-28"],
  ["2024年二季度末", "2024-06-30"],
  ["2024年上半年", "2024-06-30"],
  ["2024年11月中旬", "2024-11-20"],
  ["2024年12月31日前", "2024-12-31"],
  ["2024年底", "2024-12-31"],
  ["每半年", null],
  ["每年3月底", null],
  ["2024年7月前", null],
  ["2024年2月30日", null],
  ["长期坚持", null],
])("the deadline %s is %s", (text, day) => expect(readDeadline(text)).toBe(day));

it("points are what marks state, and no deduction", () => {
  expect(pointsIn("少一次扣1分")).toBeNull();
  expect(pointsIn("（少一次扣1分）资料齐全（得2分）")).toBe(2);
  expect(pointsIn("满意度80分以上")).toBeNull();
  expect(pointsIn("窗口服务，满分20分")).toBe(20);
  expect(pointsIn("有计划（1.5分）、有记录（得两分）")).toBe(3.5);
});

it("however many lines stand in however many cells, each is found with its points", () => {
  const line = fc.record({
    text: fc.constantFrom(
      "组织机构健全",
      "专题研究不少于2次",
      "第3、4季度各1次",
      "经费达到2.5万元",
    ),
    points: fc.integer({ min: 1, max: 20 }),
  });
  const cells = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), {
    minLength: 3,
    maxLength: 8,
  });
  const styles = fc.constantFrom<(n: number) => string>(
    (n) => `${n}.`,
    (n) => `${n}、`,
    (n) => `（${n}）`,
    (n) => `${n}）`,
  );
  fc.assert(
    fc.property(cells, styles, fc.constantFrom("\n", "；", "。"), (all, style, between) => {
      let n = 0;
      const texts = all.map((own) =>
        own.map(({ text, points }) => `${style(++n)}${text}（得${points}分）`).join(between),
      );
      const found = numberedLines(["测评内容", ...texts])!.slice(1);
      expect(found.map((own) => own.map(({ points }) => points))).toEqual(
        all.map((own) => own.map(({ points }) => points)),
      );
      expect(found.flat().map(({ code }) => code)).toEqual(
        found.flat().map((_, i) => String(i + 1)),
      );
    }),
  );
});
