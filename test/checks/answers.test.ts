import { describe, expect, it } from "vitest";
import { answeredQuestions, orderedQuestions } from "../../src/checks/order-questions.ts";
import { type Question, questionsOf } from "../../src/checks/questions.ts";
import { questionsCsv } from "../../src/checks/questions-csv.ts";
import { proposalsOf } from "../../src/checks/run-checks.ts";
import { parseSmallTable } from "../../src/ingest/references/small-table.ts";
import { once } from "../../src/model/memoize.ts";
import { sayCheckSummary } from "../../src/narrate/quality/say-check-summary.ts";
import { answersTable } from "../../src/report/check-tables/answers-table.ts";
import type { Review } from "../../src/review/review.ts";
import { asCsv, faultlessCounty } from "./faults/county.ts";
import { studyOfFiles } from "./folder-study.ts";

/** The row of a county without faults that is made wrong: its file, and what stands there rightly. */
const county = faultlessCounty(4242, "returns");
const row = county.activities.rows.find(
  ({ cells }) => cells[1] === "2023" && Number(cells[4]) >= 5 && Number(cells[5]) % 10 !== 0,
)!;
const [town, , , , , right] = row.cells as [string, string, string, string, string, string];

/** Reviews the county with a value in that cell, rows in front of it, and answers and corrections. */
function reviewed(value: string, files: Readonly<Record<string, string>> = {}): Promise<Review> {
  const { header, rows } = county.activities;
  const filed = rows.map((each) =>
    each === row ? { ...each, cells: each.cells.with(5, value) } : each,
  );
  return studyOfFiles({ "activities.csv": asCsv({ header, rows: filed }), ...files });
}

const filedWrong = once(() => reviewed(WRONG));
const WRONG = `${right}0`;
const asked = (review: Review): Question[] => questionsOf(review.checks(), review.files);
const about = (questions: readonly Question[], value = WRONG) =>
  questions.filter((each) => each.area_name === town && each.value === value);

/** Fills in the answer to the question about a value, in the file that the last run wrote. */
function answered(review: Review, value: string, answer: Readonly<Record<string, string>>): string {
  const { headers, rows } = parseSmallTable(questionsCsv(asked(review)).slice(1));
  const own = rows.filter((each) => each.value === value).map((each) => ({ ...each, ...answer }));
  expect(own).toHaveLength(1);
  const lines = own.map((each) =>
    headers.map((name) => `"${(each[name as keyof typeof each] ?? "").replaceAll('"', '""')}"`),
  );
  return [headers, ...lines].map((cells) => cells.join(",")).join("\n");
}

const CONFIRMED = {
  answer: "属实",
  text: "全县展会",
  office: "镇政府",
  date: "2024-01-05",
  document: "3号",
};

describe("a question", () => {
  it("has a number that lines before it, the file's name and other values do not change", async () => {
    const [question] = about(asked(await filedWrong()));
    expect(question!.id).toMatch(/^Q[0-9a-f]{10}$/u);
    const { header, rows } = county.activities;
    const filed = rows.map((each) =>
      each === row ? { ...each, cells: each.cells.with(5, WRONG) } : each,
    );
    const other = await studyOfFiles({ "b.csv": asCsv({ header, rows: [...filed].reverse() }) });
    const [same] = about(asked(other));
    expect(same!.line).not.toBe(question!.line);
    expect(same!.id).toBe(question!.id);
  });

  it("that was confirmed moves to its own list, and proposes nothing any more", async () => {
    const before = await filedWrong();
    expect(about(asked(before))[0]).toMatchObject({ answer: "", proposals: [{ to: right }] });
    const after = await reviewed(WRONG, { "explanations.csv": answered(before, WRONG, CONFIRMED) });
    expect(after.explanations.faults).toEqual([]);
    expect(orderedQuestions(after.checks())).toHaveLength(
      orderedQuestions(before.checks()).length - 1,
    );
    expect(answeredQuestions(after.checks()).map(({ finding }) => finding.explanation)).toEqual(
      after.explanations.given,
    );
    expect(proposalsOf(after.checks())).toEqual([]);
    expect(after.adopted()).toBeNull();
    expect(asked(after).at(-1)).toMatchObject({ ...CONFIRMED, value: WRONG, proposals: [] });
    expect(sayCheckSummary(after.checks()).zh).toContain(
      "另有1处已答复（更正0处、属实1处、待查0处）",
    );
    const table = JSON.stringify(answersTable(after.checks(), after.explanations));
    expect(table).toContain("全县展会");
    expect(table).toContain("镇政府 2024-01-05 3号");
  });

  it.each(["更正", "待查"])("that was answered with %s keeps its proposal", async (answer) => {
    const before = await filedWrong();
    const after = await reviewed(WRONG, {
      "explanations.csv": answered(before, WRONG, { answer }),
    });
    expect(orderedQuestions(after.checks())).toHaveLength(
      orderedQuestions(before.checks()).length - 1,
    );
    expect(proposalsOf(after.checks()).map(({ to }) => to)).toEqual([right]);
  });

  it("is asked again once the cell changes, with what was answered before", async () => {
    const answers = answered(await filedWrong(), WRONG, CONFIRMED);
    const after = await reviewed(`${right}00`, { "explanations.csv": answers });
    const [question] = about(asked(after), `${right}00`);
    expect(question).toMatchObject({ answer: "", text: "" });
    expect(question!.message).toContain(`此前就${WRONG}答复“属实”，数据已变，请重新核实。`);
    expect(answeredQuestions(after.checks())).toEqual([]);
    expect(answersTable(after.checks(), after.explanations).rows).toEqual([]);
  });

  it("that is no longer asked leaves its answer in the list, and a wrong line is named there", async () => {
    const answers = answered(await filedWrong(), WRONG, { answer: "更正" });
    const broken = `${answers}\n${answers.split("\n")[1]!.replace("更正", "改")}`;
    const after = await reviewed(right, { "explanations.csv": broken });
    const table = answersTable(after.checks(), after.explanations);
    expect(table.rows).toHaveLength(2);
    expect(JSON.stringify(table)).toContain("已不再提出");
    expect(JSON.stringify(table)).toContain("explanations.csv:3");
  });
});
