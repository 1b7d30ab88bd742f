import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, ROOT, runReport } from "./run-report.ts";

/** Sessions as filed in the first months of a year, added up from the lines of the export itself. */
function sessionsOf(year: number, lastMonth: number): number {
  const [header = "", ...lines] = readFileSync(
    join(ROOT, "data/activities/raw/activities.csv"),
    "utf8",
  )
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  const names = header.split(",");
  const [date, sessions] = [names.indexOf("活动日期"), names.indexOf("场次")];
  return lines
    .map((line) => line.split(","))
    .filter((cells) => cells[date]?.startsWith(`${year}-`))
    .filter((cells) => Number(cells[date]!.slice(5, 7)) <= lastMonth)
    .reduce((sum, cells) => sum + Number(cells[sessions]), 0);
}

async function figuresOn(asOf: string) {
  const out = emptyFolder();
  const run = await runReport("--as-of", asOf, "--out", out);
  const { figures } = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
  const value = (id: string): unknown =>
    figures.find((figure: { readonly id: string }) => figure.id === id)?.value;
  return { run, value, page: (file: string) => readFileSync(join(out, file), "utf8") };
}

describe("a year that is not over", () => {
  it("compares the same months of both years, and says which", async () => {
    const { run, value, page } = await figuresOn("2023-08-15");
    expect(run.code).toBe(0);
    const [before, after] = [sessionsOf(2022, 6), sessionsOf(2023, 6)];
    expect(value("sessions/2023-H1/990123")).toBe(after);
    expect(value("sessions.change/2022-H1..2023-H1/990123")).toBe(after - before);
    expect(value("sessions/2023/990123")).toBeUndefined();
    expect(page("activities.html")).toContain("各年均为上半年");
    expect(page("brief.html")).toContain("比上年同期");
    // Funds are due once a year: nothing is claimed before that.
    expect(value("funds_received/2023/990123")).toBeUndefined();
    expect(page("funds.html")).toContain("资金、测评得分为2022年（本年未到报送期）");
  });

  it("does so for nine months, a span without a name of its own", async () => {
    const { run, value, page } = await figuresOn("2023-11-30");
    expect(run.code).toBe(0);
    const [before, after] = [sessionsOf(2022, 9), sessionsOf(2023, 9)];
    expect(value("sessions/2023-01/2023-09/990123")).toBe(after);
    expect(value("sessions.change/2022-01/2022-09..2023-01/2023-09/990123")).toBe(after - before);
    expect(page("activities.html")).toContain("各年均为1—9月");
  });
});
