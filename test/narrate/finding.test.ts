import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Finding, finding } from "../../src/narrate/finding.ts";

test("a finding carries its sentence, lead and figures", () => {
  const made = finding({ zh: "共82个。", en: "82." }, ["designations/2023/990123"], {
    zh: "净增8个。",
    en: "Eight more.",
  });
  expect(made.zh).toBe("共82个。");
  expect(made.lead?.en).toBe("Eight more.");
  expect(made.figures).toEqual(["designations/2023/990123"]);
});

test("a text typed by hand is no finding", () => {
  // @ts-expect-error the brand is missing
  const typed: Finding = { zh: "形势喜人。", en: "Things look good.", figures: [] };
  expect(Object.getOwnPropertySymbols(typed)).toEqual([]);
  expect(Object.getOwnPropertySymbols(finding(typed, []))).toHaveLength(1);
});

const callers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file}`)
    .filter((file) =>
      /import \{[^}]*\bfinding\b[^}]*\} from "[^"]*\/finding\.ts"/.test(readFileSync(file, "utf8")),
    );

test("only src/narrate makes findings", () => {
  const outside = callers("src").filter((file) => !file.startsWith("src/narrate/"));
  expect(outside).toEqual([]);
  expect(callers("test").length).toBeGreaterThan(0);
});
