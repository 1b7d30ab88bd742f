import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Question } from "../../src/checks/questions.ts";
import { asCsv, faultlessCounty } from "../checks/faults/county.ts";
import { AREAS } from "../checks/faults/score.ts";
import { emptyFolder, runCommand, runReport } from "./run-report.ts";

const { header, rows } = faultlessCounty(4242, "returns").activities;
const row = rows.find(
  ({ cells }) => cells[1] === "2023" && Number(cells[4]) >= 5 && Number(cells[5]) % 10 !== 0,
)!;
const [town, , quarter, type, , right] = row.cells as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const wrong = `${right}0`;
const code = AREAS.split("\n")
  .find((line) => line.includes(town))!
  .split(",")[0]!;
const [data, out] = [emptyFolder(), emptyFolder()];

const file = (value: string): void => {
  const cells = row.cells.with(5, value);
  const filed = rows.map((each) => (each === row ? { ...each, cells } : each));
  writeFileSync(join(data, "activities.csv"), asCsv({ header, rows: filed }));
};
const report = (...words: string[]) => runReport(...words, "--data", data, "--out", out);
const page = (name: string): string =>
  readFileSync(join(out, name), "utf8").replaceAll(/<\/?span[^>]*>/gu, "");
const freeze = async (...more: string[]) => {
  expect((await runCommand("freeze", "--year", "2023", "--data", data, ...more)).code).toBe(0);
  return JSON.parse(readFileSync(join(data, "editions/2023.json"), "utf8"));
};
async function questionsAsked(): Promise<Question[]> {
  const run = await runCommand("check", "--data", data, "--json");
  return JSON.parse(run.out).questions.filter((each: Question) => each.area === code);
}

it("a question is asked, answered, frozen, asked again when its cell changes, and corrected", async () => {
  writeFileSync(join(data, "areas.csv"), AREAS);
  file(wrong);
  const [asked] = await questionsAsked();
  expect(asked).toMatchObject({ value: wrong, answer: "", proposals: [{ to: right }] });

  // The answer stands in a list of its own, in the fold of the county's number, beside the township's.
  const answer = { text: "<b>全县展会</b>", office: "镇政府", date: "2024-01-05", document: "3号" };
  const line = [asked!.id, asked!.value, "属实", ...Object.values(answer)];
  writeFileSync(
    join(data, "explanations.csv"),
    `id,value,answer,text,office,date,document\n${line.join(",")}`,
  );
  await report("data-quality", "audiences", "townships");
  const when = `2023年${"一二三四"[Number(quarter.slice(1)) - 1]}季度`;
  const said = `答复：${town}${when}（${wrong}）属实：&lt;b&gt;全县展会&lt;/b&gt;（镇政府 2024-01-05 3号）。`;
  expect(page("data-quality.html")).toContain("已答复的");
  expect(page("audiences.html")).toContain(said);
  expect(page("audiences.html")).toContain("经报送单位核实属实");
  expect(page(`townships/${code}.html`)).toContain(said);
  const answered = { ...answer, answer: "confirmed", area: code, value: wrong };
  expect((await freeze()).answers).toEqual([expect.objectContaining(answered)]);

  // Next year it still holds.
  const next = rows.flatMap(({ cells }) =>
    cells[1] === "2023" && cells[0] !== town ? [cells.with(1, "2024").join(",")] : [],
  );
  writeFileSync(join(data, "next.csv"), [header.join(","), ...next].join("\n"));
  const nextYear = (await questionsAsked()).filter(({ period }) => period?.startsWith("2023"));
  expect(nextYear.map((each) => [each.id, each.answer])).toEqual([[asked!.id, "属实"]]);
  writeFileSync(join(data, "next.csv"), header.join(","));

  // The cell changes: it is asked again.
  file(`${right}00`);
  expect((await questionsAsked())[0]).toMatchObject({ id: asked!.id, answer: "" });
  await report("data-quality", "townships");
  expect(page("data-quality.html")).toContain(`此前就${wrong}答复“属实”，数据已变，请重新核实。`);
  expect(page("data-quality.html")).not.toContain("已答复的");
  expect(page(`townships/${code}.html`)).not.toContain("全县展会");

  // It is corrected: not asked any more, and the answer stays in the list.
  writeFileSync(
    join(data, "corrections.csv"),
    `file,key,area,period,column,from,to,reason\nactivities.csv,${type},${town},2023-${quarter},受众人次,${right}00,${right},已核实`,
  );
  expect(await questionsAsked()).toEqual([]);
  await report("data-quality");
  expect(page("data-quality.html")).toContain("已不再提出");
  const edition = await freeze("--reason", "更正");
  expect(edition.answers).toBeUndefined();
  expect(edition.corrections).toHaveLength(1);
});
