import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, runCommand } from "../cli/run-report.ts";
import { tryWrongEditions } from "./wrong-editions.ts";

it("editions and figures of wrong types and shapes end in a sentence", async () => {
  const { faults, tried } = await tryWrongEditions(30, 48);
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(60);
}, 60_000);

it.each([
  ["no figures", "[]"],
  ["a period without a year", '[{"id":"a/x/1","measure":"a","period":"x"}]'],
])("a figures.json with %s is no edition, and that is said", async (_, figures) => {
  const path = join(emptyFolder(), "figures.json");
  writeFileSync(path, `{"version":1,"figures":${figures}}`);
  const { code, err } = await runCommand("compare", path, path);
  expect([code, err.includes("程序出错")]).toEqual([2, false]);
  expect(err).toContain("figures");
});
