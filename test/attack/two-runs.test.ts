import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, runReport } from "../cli/run-report.ts";
import { smallFolder } from "./small-folder.ts";

const data = smallFolder();

const start = (out: string, ...words: string[]) =>
  runReport(...words, "--data", data, "--out", out);

const htmlIn = (out: string): string[] =>
  readdirSync(out).filter((name) => name.endsWith(".html") || name.startsWith("."));

it("of two runs of different years at once one is published, the other says so", async () => {
  const out = emptyFolder();
  const runs = await Promise.all([
    start(out, "activities", "--year", "2022"),
    start(out, "audiences", "--year", "2023"),
  ]);
  expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
  const refused = runs.find(({ code }) => code === 1)!;
  expect(refused.err).toMatch(/：本次运行期间，另一次运行已在这里写出.+请再运行一次/u);
  expect(htmlIn(out)).toEqual([runs[0].code === 0 ? "activities.html" : "audiences.html"]);
});

it("two runs of the same data at once are both published, whichever pages each makes", async () => {
  const out = emptyFolder();
  const runs = await Promise.all([start(out, "activities"), start(out, "audiences")]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const record = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
  expect(Object.keys(record.written)).toEqual(["activities.html", "audiences.html"]);
});
