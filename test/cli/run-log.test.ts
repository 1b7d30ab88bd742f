import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { ROOT } from "./run-report.ts";
import { sampleReport } from "./sample-report.ts";

it("the record of a run says what it was made of and how it went", () => {
  const out = sampleReport();
  const { last, inputs } = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
  const pack = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(last).toMatchObject({
    toolkit: pack.version,
    node: process.version,
    options: { names: [], year: 2023, asOf: "2024-06-30", lang: "zh" },
  });
  const defined = readdirSync(join(ROOT, "data"), { recursive: true, encoding: "utf8" });
  expect(Object.keys(last.definitions)).toHaveLength(
    defined.filter((file) => /dataset\.ts$/.test(file)).length,
  );
  expect(last.files.map(({ file, sha256 }: never) => ({ file, sha256 }))).toEqual(inputs);
  for (const { balance } of last.files) {
    const { records, ...parts } = balance;
    expect(Object.values<number>(parts).reduce((a, b) => a + b, 0)).toBe(records);
  }
  const asked = Papa.parse(readFileSync(join(out, "questions.csv"), "utf8").trim()).data.length - 1;
  const counted = Object.values<{ open: number; answered: number }>(last.questions);
  expect(counted.reduce((sum, { open, answered }) => sum + open + answered, 0)).toBe(asked);
  const pages = readdirSync(out, { recursive: true, encoding: "utf8" });
  expect([...last.pages].sort()).toEqual(pages.filter((file) => /\.html$/.test(file)).sort());
});
