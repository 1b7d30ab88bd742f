import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Question } from "../../src/checks/questions.ts";
import { asCsv, faultlessCounty } from "../checks/faults/county.ts";
import { AREAS } from "../checks/faults/score.ts";
import { folderOf } from "../cli/folder-of.ts";
import { emptyFolder, runCommand, runReport } from "../cli/run-report.ts";

const { header, rows } = faultlessCounty(4242, "returns").activities;
const wrong = rows
  .filter(
    ({ cells }) => cells[1] === "2023" && Number(cells[4]) >= 5 && Number(cells[5]) % 10 !== 0,
  )
  .filter(({ cells }, i, all) => all.findIndex((each) => each.cells[0] === cells[0]) === i)
  .slice(0, 3);
const filed = rows.map((row) =>
  wrong.includes(row) ? { ...row, cells: row.cells.with(5, `${row.cells[5]}0`) } : row,
);
const [data, out] = [
  folderOf({ "areas.csv": AREAS, "activities.csv": asCsv({ header, rows: filed }) }),
  emptyFolder(),
];
const textOf = (name: string): string =>
  readFileSync(join(out, name), "utf8").replaceAll(/<(?:\/?(?:span|b|a|small))\b[^>]*>/g, "");
let questions: readonly Question[];
beforeAll(async () => {
  ({ questions } = JSON.parse((await runCommand("check", "--data", data, data, "--json")).out));
  await runReport("data-quality", "--data", data, "--out", out);
});

describe("the page of data quality", () => {
  it("goes by the words of the national quality framework, in their order", () => {
    const heads = [
      ...textOf("data-quality.html").matchAll(/<h2[^>]*>[一二三四五六七]、([^：<]+)/g),
    ];
    expect(heads.map(([, head]) => head)).toEqual([
      "真实性",
      "准确性",
      "完整性",
      "及时性",
      "可比性",
      "协调性",
    ]);
  });

  it("says of each dataset which return is the latest due, and who filed it", () => {
    expect(textOf("data-quality.html")).toMatch(
      /<tr><th[^>]*>活动<\/th><td[^>]*>每季<\/td><td[^>]*>2023年四季度<\/td><td[^>]*>12\/12/,
    );
  });
});

describe("the sheet that is sent round", () => {
  it("has each question with its number, place, value, proposal and room for the answer", () => {
    expect(questions.length).toBeGreaterThanOrEqual(3);
    const sheet = textOf("questions.html");
    const lines = [
      ...sheet.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*□更正 □属实 □待查(?:(?!<\/tr>).)*<\/tr>/gs),
    ].map(([line]) => line);
    expect(lines).toHaveLength(Math.min(10, questions.length));
    for (const [i, line] of lines.entries()) {
      const { id, value, area_name: town, proposals } = questions[i]!;
      expect(line).toContain(`${id} ${town} `);
      if (proposals.length === 1) expect(line).toContain(`${value} → ${proposals[0]!.to}`);
    }
    expect(textOf("data-quality.html")).toContain("核实单");
  });

  it("leaves out what was answered, and is not made where nothing is asked", async () => {
    const [first, ...others] = questions;
    const answers = (all: readonly Question[]): string =>
      [
        "id,value,answer,text,office",
        ...all.map(({ id, value }) => `${id},${value},属实,展会,镇政府`),
      ].join("\n");
    writeFileSync(join(data, "explanations.csv"), answers([first!]));
    await runReport("data-quality", "--data", data, "--out", out);
    expect(textOf("questions.html")).not.toContain(first!.id);
    expect(textOf("questions.html")).toContain(others[0]!.id);
    expect(textOf("data-quality.html")).toContain("已答复的（explanations.csv）");
    writeFileSync(join(data, "explanations.csv"), answers(questions));
    const empty = emptyFolder();
    await runReport("data-quality", "--data", data, "--out", empty);
    expect(existsSync(join(empty, "questions.html"))).toBe(false);
    expect(readFileSync(join(empty, "data-quality.html"), "utf8")).not.toContain("questions.html");
  });
});
