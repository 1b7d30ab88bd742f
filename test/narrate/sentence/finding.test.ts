import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en, linked, phrase, zh } from "../../../src/model/tables/phrase.ts";
import { asTitle, type Finding, finding } from "../../../src/narrate/sentence/finding.ts";

const units = linked("designations/2023/990123", { zh: "82个", en: "82 units" });

test("a finding carries its sentence, its lead, and its figures in their places", () => {
  const made = finding(phrase(zh`共${units}。`, en`${units} in all.`), {
    zh: "净增8个。",
    en: "Eight more.",
  });
  expect(made.zh).toBe("共82个。");
  expect(made.en).toBe("82 units in all.");
  expect(made.lead?.en).toBe("Eight more.");
  expect(made.figures).toEqual(["designations/2023/990123"]);
  expect(made.parts.zh).toEqual(["共", { figure: "designations/2023/990123", text: "82个" }, "。"]);
});

test("a title has no lead and no full stop, and keeps its figures", () => {
  const title = asTitle(
    finding(phrase(zh`共${units}，占1.5%。`, en`${units}, 1.5%.`), { zh: "增。", en: "Up." }),
  );
  expect([title.zh, title.en, title.lead]).toEqual(["共82个，占1.5%", "82 units, 1.5%", undefined]);
  expect(title.figures).toEqual(["designations/2023/990123"]);
});

test("a text typed by hand is no finding", () => {
  const parts = phrase(zh`形势喜人。`, en`Things look good.`);
  // @ts-expect-error the brand is missing
  const typed: Finding = { zh: "形势喜人。", en: "Things look good.", parts, figures: [] };
  expect(Object.getOwnPropertySymbols(typed)).toEqual([]);
  expect(Object.getOwnPropertySymbols(finding(parts))).toHaveLength(1);
});

const callers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file}`)
    .filter((file) =>
      /import \{[^}]*\bfinding(On)?\b[^}]*\} from "[^"]*\/finding\.ts"/.test(
        readFileSync(file, "utf8"),
      ),
    );

test("only src/narrate makes findings", () => {
  const outside = callers("src").filter((file) => !file.startsWith("src/narrate/"));
  expect(outside).toEqual([]);
  expect(callers("test").length).toBeGreaterThan(0);
});
