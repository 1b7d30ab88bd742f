import { describe, expect, it } from "vitest";
import { versionIn } from "../../../src/ingest/result/file-version.ts";
import { resolveVersions } from "../../../src/ingest/versions/resolve-versions.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import { readBytes, readLines } from "../county.ts";

const HEADER = "乡镇,年度,场次,受众人次";
const FIRST = [HEADER, "石桥镇,2022,5,300", "柳湾镇,2022,6,310", "白沙镇,2022,7,320"];
const first = readLines(FIRST, { name: "a.csv" });

describe("files with the same facts", () => {
  it("the same bytes are refused", () => {
    const [, copy] = resolveVersions([first, readLines(FIRST, { name: "b.csv" })]);
    expect(copy).toMatchObject({
      refusal: { reason: "DUPLICATE_FILE", duplicateOf: "a.csv" },
      facts: null,
    });
  });

  it("the same facts in another order are refused", () => {
    const again = readLines(["受众人次,乡镇,场次,年度", ...FIRST.slice(1).map(turned)], {
      name: "b.csv",
    });
    const [, copy] = resolveVersions([first, again]);
    expect(copy).toMatchObject({ refusal: { reason: "DUPLICATE_CONTENT", duplicateOf: "a.csv" } });
  });

  it("ids are the same ids in any encoding", () => {
    const lines = ["活动编号,乡镇,活动日期,场次,受众人次", "活1,石桥镇,2022-03-05,1,80"];
    const utf8 = readLines(lines, { name: "a.csv" });
    const utf16 = readBytes(Buffer.from(`\ufeff${lines.join("\n")}\n`, "utf16le"), {
      name: "b.csv",
    });
    expect(resolveVersions([utf8, utf16])[1]).toMatchObject({
      refusal: { reason: "DUPLICATE_CONTENT" },
    });
  });

  it("files of other townships or years have nothing to do with each other", () => {
    const others = [
      readLines([HEADER, "双溪镇,2022,5,300"], { name: "b.csv" }),
      readLines([HEADER, "石桥镇,2021,5,300"], { name: "c.csv" }),
    ];
    expect(resolveVersions([first, ...others])).toEqual([first, ...others]);
  });
});

const turned = (row: string): string => {
  const [township, year, sessions, audience] = row.split(",");
  return [audience, township, sessions, year].join(",");
};

describe("versions of a return", () => {
  const second = readLines(
    ["2022年活动统计表（更正）,,,", HEADER, "石桥镇,2022,5,300", "柳湾镇,2022,6,301"],
    { name: "0.csv" },
  );

  it("the later version replaces the earlier one, and says what it changes and drops", () => {
    const [later, earlier] = resolveVersions([second, first]);
    expect(earlier).toMatchObject({ facts: null, supersededBy: "0.csv" });
    expect(later!.facts?.count).toBe(2);
    expect(later!.supersedes).toEqual({
      file: "a.csv",
      changes: [
        { of: { township: "柳湾镇", period: "2022" }, field: "audience", old: 310, new: 301 },
      ],
      added: [],
      removed: [{ township: "白沙镇", period: "2022" }],
    });
    expect(later!.warnings.map(({ code, line }) => [code, line])).toEqual([
      ["RESUBMISSION", 1],
      ["RESUBMISSION_DROPS_ROWS", null],
    ]);
  });

  it("one corrected row does not drop the rest of a long return", () => {
    const one = readLines([HEADER, "石桥镇,2022,5,301"], { name: "b（更正）.csv" });
    const [earlier, later] = resolveVersions([first, one]);
    expect([earlier!.facts?.count, later!.facts?.count]).toEqual([2, 1]);
    expect(later!.supersedes?.removed).toEqual([]);
  });

  it("what a file says of other years stays", () => {
    const older = readLines([HEADER, "石桥镇,2021,5,300", "石桥镇,2022,5,300"], { name: "a.csv" });
    const newer = readLines([HEADER, "石桥镇,2022,5,301", "石桥镇,2023,5,300"], {
      name: "b_v2.csv",
    });
    expect(resolveVersions([older, newer]).map(({ facts }) => facts?.count)).toEqual([1, 2]);
  });

  it("a third version replaces the second", () => {
    const third = readLines([HEADER, "石桥镇,2022,5,302", "柳湾镇,2022,6,302"], {
      name: "c_V3.csv",
    });
    const settled = resolveVersions([first, second, third]);
    expect(settled.map(({ facts }) => facts?.count ?? 0)).toEqual([0, 0, 2]);
  });
});

describe("two returns of which neither claims to be the later one", () => {
  const rows = ["石桥镇,2022,5,300", "柳湾镇,2022,6,999", "双溪镇,2022,4,200"];
  const names = ["0新报.csv", "z新报.csv"];

  it.each(names)(
    "what differs does not count and is asked about, whatever the name: %s",
    (name) => {
      const other = readLines([HEADER, ...rows], { name });
      for (const files of [
        [first, other],
        [other, first],
      ]) {
        const settled = resolveVersions(files);
        const counted = settled.flatMap(({ facts }) =>
          Array.from({ length: facts?.count ?? 0 }, (_, fact) => [
            facts!.area.values[facts!.area.codes[fact]!]!.name,
            numberOf(facts!.numbers.get("audience"), fact),
          ]),
        );
        expect(counted.toSorted()).toEqual(
          [
            ["双溪镇", 200],
            ["白沙镇", 320],
            ["石桥镇", 300],
          ].toSorted(),
        );
        for (const [i, file] of settled.entries())
          expect(file.warnings).toContainEqual(
            expect.objectContaining({
              code: "UNMARKED_VERSIONS",
              line: 3,
              detail: `${files[1 - i]!.file}: 1`,
            }),
          );
      }
    },
  );

  it("a third one that says so settles it", () => {
    const other = readLines([HEADER, ...rows], { name: "b.csv" });
    const third = readLines([HEADER, "柳湾镇,2022,6,311"], { name: "c（更正）.csv" });
    const settled = resolveVersions([first, other, third]);
    expect(settled.map(({ facts }) => facts?.count ?? 0)).toEqual([1, 2, 1]);
    expect(settled.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain(
      "UNMARKED_VERSIONS",
    );
  });

  it("three of them are all asked about", () => {
    const [b, c] = ["998", "999"].map((audience, i) =>
      readLines([HEADER, `柳湾镇,2022,6,${audience}`], { name: `${i}.csv` }),
    );
    const settled = resolveVersions([first, b!, c!]);
    expect(settled.map(({ facts }) => facts?.count ?? 0)).toEqual([2, 0, 0]);
  });

  it("of many each names the first five and counts the others", () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      readLines([HEADER, `柳湾镇,2022,6,${100 + i}`], { name: `${i}.csv` }),
    );
    const settled = resolveVersions(many);
    expect(settled.every(({ facts, held }) => facts === null && held?.count === 1)).toBe(true);
    for (const { warnings } of settled)
      expect(warnings.map(({ detail }) => detail).slice(4)).toEqual([
        expect.stringMatching(/csv: 1$/),
        "54 more",
      ]);
  });
});

it.each([
  ["2023年活动统计表（第二次报送，以此为准）", 2],
  ["第3次上报", 3],
  ["统计表（更正）", 2],
  ["重报：一季度", 2],
  ["石桥镇_V2", 2],
  ["统计表 第三版", 3],
  ["revised return", 2],
  ["2023年第一季度活动统计表", null],
  ["2023年统计表（初稿）", null],
])("%s", (text, version) => {
  expect(versionIn(text)).toBe(version);
});
