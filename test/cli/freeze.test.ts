import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { EVENTS, revisionsOf, run, sampleCopy } from "../golden/story.ts";
import { emptyFolder, spawnScript } from "./run-report.ts";

let data: string;
const editions = (): string[] => readdirSync(join(data, "editions")).sort();
const textOf = (name: string): string => readFileSync(join(data, "editions", name), "utf8");
const freeze = (...argv: readonly string[]) => run("freeze", "--data", data, ...argv);
const compare = (...argv: readonly string[]) => run("compare", ...argv);

/** These tests share one folder: each goes on from the one before. */
describe("freezing 2022", () => {
  let first: string;
  beforeAll(async () => {
    data = sampleCopy();
    const { code, out } = await freeze("--year", "2022");
    expect([code, out]).toEqual([0, expect.stringContaining("已存：")]);
    first = textOf("2022.json");
  });

  it("writes one file, of less than 2 MB, with the sentences of every page", () => {
    expect(editions()).toEqual(["2022.json"]);
    expect(first.length).toBeLessThan(2_000_000);
    const { notebooks, findings } = JSON.parse(first);
    expect(notebooks).toEqual(expect.arrayContaining(["activities", "brief", "data-quality"]));
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          notebook: "activities",
          zh: expect.stringContaining("全县活动场次1923场"),
        }),
      ]),
    );
  });

  it("in a process of its own gives the same bytes", () => {
    const other = sampleCopy();
    const { code } = spawnScript("src/cli/start.mjs", [
      "freeze",
      "--year",
      "2022",
      "--data",
      other,
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(other, "editions", "2022.json"), "utf8")).toBe(first);
  });

  it("again changes nothing and says so", async () => {
    const { code, out } = await freeze("--year", "2022");
    expect([code, out]).toEqual([0, expect.stringContaining("没有改动")]);
    expect([editions(), textOf("2022.json") === first]).toEqual([["2022.json"], true]);
  });

  it("with other numbers and no reason ends with 1 and writes nothing", async () => {
    EVENTS.correction(data);
    const { code, err } = await freeze("--year", "2022", "--lang", "en");
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/\d+ figures differ now, and 0 rank intervals; nothing was written/),
    ]);
    expect([editions(), textOf("2022.json") === first]).toEqual([["2022.json"], true]);
  });

  it("with a reason keeps both", async () => {
    const { code } = await freeze("--year", "2022", "--reason", "双溪镇更正");
    expect([code, editions()]).toEqual([0, ["2022-1.json", "2022.json"]]);
    expect(textOf("2022-1.json")).toBe(first);
    expect(JSON.parse(textOf("2022.json")).reason).toBe("双溪镇更正");
  });

  it("compare tells the two apart, as text and as JSON", async () => {
    const [a, b] = ["2022-1.json", "2022.json"].map((name) => join(data, "editions", name));
    const text = await compare(a!, b!, "--lang", "en");
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/audience\/2022\/990123 +296374 +248260 +-48114 +correction/);
    const json = await compare(a!, b!, "--json");
    const { version, revisions } = JSON.parse(json.out);
    expect([json.code, version]).toEqual([1, 1]);
    expect(revisions.find(({ id }: { id: string }) => id === "audience/2022/990123")).toMatchObject(
      {
        kind: "changed",
        published: 296_374,
        now: 248_260,
        units: -48_114,
        causes: [{ cause: "correction", units: -48_114 }],
      },
    );
    expect(await compare(b!, b!, "--lang", "en")).toMatchObject({
      code: 0,
      out: expect.stringContaining("figures are the same"),
    });
  });

  it("an edition that is not overwritten: a damaged one", async () => {
    const damaged = sampleCopy();
    mkdirSync(join(damaged, "editions"));
    writeFileSync(join(damaged, "editions", "2022.json"), first.slice(0, 9_999));
    const { code, err } = await run(
      "freeze",
      "--year",
      "2022",
      "--data",
      damaged,
      "--reason",
      "x",
      "--lang",
      "en",
    );
    expect([code, err]).toEqual([2, expect.stringContaining("is not whole JSON")]);
    expect(readFileSync(join(damaged, "editions", "2022.json"), "utf8")).toBe(
      first.slice(0, 9_999),
    );
  });
});

it("a year of which nothing was filed is not frozen, and the years that were are named", async () => {
  const folder = sampleCopy();
  const year = ["freeze", "--year", "2024", "--as-of", "2024-12-31", "--data", folder];
  const { code, err } = await run(...year, "--lang", "en");
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/nothing was filed for 2024: .*; what was filed is of 2019–2023/),
  ]);
  expect((await run(...year)).err).toContain("2024年没有报送任何数据");
  expect(existsSync(join(folder, "editions", "2024.json"))).toBe(false);
});

describe("an edition of the first half of a year", () => {
  it("is compared over the same months, however much of the year has passed since", async () => {
    const folder = sampleCopy();
    const { code } = await run(
      "freeze",
      "--year",
      "2023",
      "--as-of",
      "2023-06-30",
      "--data",
      folder,
    );
    expect(code).toBe(0);
    expect((await revisionsOf(folder, 2023)).revisions).toEqual([]);
    EVENTS.correction(folder);
    const { revisions } = await revisionsOf(folder, 2023);
    const change = "audience.change/2022-H1..2023-H1/990123";
    expect(revisions.find(({ id }) => id === change)).toMatchObject({
      units: 48_600 - 486,
      causes: [{ cause: "correction", units: 48_600 - 486 }],
    });
  });
});

describe("wrong usage", () => {
  it.each([
    [["freeze"], "which year?"],
    [["freeze", "--year", "22"], "expected 2023"],
    [["freeze", "--year", "2022", "--raeson", "x"], "did you mean --reason?"],
    [["compare"], "compare takes one file or two"],
    [["compare", "a.json", "b.json", "c.json"], "compare takes one file or two"],
    [["compare", "one.json", "two.json"], "one.json: there is no such file"],
    [["frieze"], "there are report, check, watch, trace, freeze, compare"],
  ])("%j ends with 2 and says why", async (argv, says) => {
    const { code, err } = await run(...argv, "--lang", "en");
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });

  it.each(["freeze", "compare"])("%s --help", async (command) => {
    expect(await run(command, "--help")).toMatchObject({
      code: 0,
      out: expect.stringContaining(command),
    });
  });
});

describe("a report beside an edition that cannot be read", () => {
  it.each([
    ["damaged", "{", "is not whole JSON"],
    ["newer", '{"version":7,"year":2022}', "is of version 7"],
    ["of another year", '{"version":1,"figures":[]}', "figures is missing or wrong"],
  ])("%s: a notice, and the pages are written", async (_, text, says) => {
    const folder = sampleCopy();
    mkdirSync(join(folder, "editions"));
    writeFileSync(join(folder, "editions", "2022.json"), text);
    const out = emptyFolder();
    const { code, err } = await run(
      "report",
      "index",
      "--data",
      folder,
      "--out",
      out,
      "--lang",
      "en",
    );
    expect([code, err]).toEqual([0, expect.stringContaining(says)]);
    expect(existsSync(join(out, "en", "index.html"))).toBe(true);
  });
});
