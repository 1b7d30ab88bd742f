import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packedFile, unpackedFile } from "../../../src/cli/keep/packed-file.ts";
import { recordsOf } from "../../../src/csv/read-records.ts";
import { loadFolder } from "../../../src/ingest/folder/load-folder.ts";
import { OPEN_END } from "../../../src/ingest/layout/file-context.ts";
import { type Reader, readFile } from "../../../src/ingest/read-file.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import type { Facts, TextColumn } from "../../../src/model/facts/facts.ts";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import { COUNTY, DATASETS } from "../../ingest/county.ts";
import { folderOf } from "../folder-of.ts";
import { emptyFolder, ROOT } from "../run-report.ts";
import { AREAS, keepingIn, repeatsRightly, report, returns } from "./office.ts";

/** Facts as plain values: every text and hash of every fact. */
const written = (facts: Facts | null) =>
  facts && {
    ...facts,
    texts: columns(facts.count, facts.texts),
    notes: facts.notes && columns(facts.count, facts.notes),
    numbers: [...facts.numbers].map(([name, own]) => [
      name,
      numbersOf(own),
      Array.from(own.codes, (code) => [own.flags[code], own.cell?.(code)]),
    ]),
  };

const columns = (count: number, some: ReadonlyMap<string, TextColumn>) =>
  [...some].map(([name, column]) => [
    name,
    Array.from({ length: count }, (_, fact) => [column.text(fact), column.hash(fact)]),
  ]);

const plain = (result: FileResult) => ({
  ...result,
  facts: written(result.facts),
  held: written(result.held),
});

const CONTEXT = { asOf: OPEN_END, year: null, period: null, reporter: null, measure: null };

/** Packs a result and unpacks it, where that can be; it must be the same. */
function again(result: FileResult, reader: Reader): FileResult | null {
  const packed = packedFile(result, reader);
  if (packed === null) return null;
  for (const person of ["赵六", "13600000000"])
    for (const encoding of ["utf8", "utf16le"] as const)
      expect(Buffer.from(packed).includes(Buffer.from(person, encoding))).toBe(false);
  const unpacked = unpackedFile(packed, reader);
  expect(plain(unpacked)).toEqual(plain(result));
  expect(unpacked.dataset).toBe(result.dataset);
  const areas = result.facts?.area.values ?? [];
  expect(unpacked.facts?.area.values.every((area, i) => area === areas[i])).not.toBe(false);
  return unpacked;
}

const oneOf = (words: string) => fc.constantFrom(...words.split(" "));

const ODD = oneOf(
  "石桥 12 约200 至少5 -1 — 无 合计 填表人：赵六 13600000000 1.234567万元 2022-03-05",
);

/** Cells by their column: most are as they should be. */
const CELLS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  乡镇: oneOf("石桥镇 沙河乡 柳湾镇"),
  年度: oneOf("2021 2022"),
  季度: oneOf("一季度 二季度"),
  场次: oneOf("3 5 7"),
  受众人次: oneOf("30 约50 至少70"),
  活动日期: oneOf("2022-03-05 2021-04-06"),
  活动名称: oneOf("讲座 展览"),
  备注: oneOf("— 室外 两天"),
  资金来源: oneOf("县级财政 乡镇自筹"),
  "计划资金(元)": oneOf("100.005 2000"),
  "到位资金(万元)": oneOf("1.2345678 0.3"),
};

const HEADERS = [
  ["乡镇", "年度", "季度", "场次", "受众人次"],
  ["乡镇", "活动日期", "活动名称", "场次", "受众人次", "备注"],
  ["乡镇", "年度", "资金来源", "计划资金(元)", "到位资金(万元)"],
];

const TABLE = fc.constantFrom(...HEADERS).chain((header) => {
  const cells = header.map((name) =>
    fc.oneof({ weight: 12, arbitrary: CELLS[name]! }, { weight: 1, arbitrary: ODD }),
  );
  return fc.array(fc.tuple(...cells), { maxLength: 6 }).map((rows) => [header, ...rows]);
});

describe("the result of a file", () => {
  it("is the same when it was kept: every file of the sample", () => {
    const kept: string[] = [];
    loadFolder(join(ROOT, "data"), {
      ...{ datasets: DATASETS, schemes: COUNTY.schemes, county: "甲县", context: CONTEXT },
      read: (table, reader) => {
        const result = readFile(table.records(), reader);
        const unpacked = again(result, reader);
        if (unpacked?.facts) kept.push(table.file);
        return unpacked ?? result;
      },
    });
    expect(kept).toHaveLength(6);
  });

  it("is the same when it was kept: any table; and where a person is named nothing is", () => {
    let kept = 0;
    fc.assert(
      fc.property(TABLE, (table) => {
        const text = table.map((cells) => cells.join(",")).join("\n");
        const reader = { datasets: DATASETS, references: COUNTY, context: CONTEXT };
        const result = readFile(recordsOf(Buffer.from(text), "表.csv"), reader);
        if (again(result, reader)?.facts?.count) kept++;
      }),
      { numRuns: 200 },
    );
    expect(kept).toBeGreaterThan(20);
  });
});

/** Three returns, a list of areas, and what cells are checked against. */
const county = (): string =>
  folderOf({
    "一/活动.csv": returns(),
    "二/活动.csv": returns().replaceAll("主题宣讲", "文化活动"),
    "三/活动.csv": returns().replaceAll("主题宣讲", "群众活动"),
    "areas.csv": AREAS,
  });

describe("a run", () => {
  it("reads only the file that changed, and all of them where what they are checked against did", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), county(), emptyFolder()];
    const argv = ["audiences", "--data", data];
    const filesSaid = async (): Promise<string> =>
      (await report([...argv, "--explain", "--out", emptyFolder()], { keeping })).words.find(
        (line) => line.startsWith("文件："),
      )!;
    expect(await filesSaid()).toBe("文件：沿用0个，读取3个");
    expect(await filesSaid()).toBe("文件：沿用3个，读取0个");
    writeFileSync(join(data, "二", "活动.csv"), returns(1).replaceAll("主题宣讲", "文化活动"));
    expect(await filesSaid()).toBe("文件：沿用2个，读取1个");
    expect(await repeatsRightly(keeping, out, argv)).toBe(false);
    const others: Readonly<Record<string, string>> = {
      "areas.csv": AREAS.replace("石桥镇,乡镇", "石桥镇,街道"),
      "schemes.csv": "方案,取值,别名\nactivity_type,主题宣讲,宣讲\n",
      "headers.csv": "数据集,表头,字段\nactivities,人数,audience\n",
    };
    for (const [file, content] of Object.entries(others)) {
      writeFileSync(join(data, file), content);
      expect([file, await filesSaid()]).toEqual([file, "文件：沿用0个，读取3个"]);
      expect(await repeatsRightly(keeping, out, argv)).toBe(false);
    }
    argv.push("--as-of", "2023-06-30");
    expect(await filesSaid()).toBe("文件：沿用0个，读取3个");
  });

  it("reads each time what names a person, and keeps nothing of it", async () => {
    const [folder, data] = [emptyFolder(), county()];
    const named = "年度,季度,乡镇,场次,受众人次,备注\n2023,1季度,石桥镇,3,40,联系人：赵六\n";
    writeFileSync(join(data, "四.csv"), named);
    const argv = ["audiences", "--data", data, "--explain"];
    for (const files of ["沿用0个，读取4个", "沿用3个，读取1个"]) {
      const run = await report([...argv, "--out", emptyFolder()], { keeping: keepingIn(folder) });
      expect(run.words).toContain(`文件：${files}`);
    }
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    for (const encoding of ["utf8", "utf16le"] as const)
      expect(kept.some((bytes) => bytes.includes(Buffer.from("赵六", encoding)))).toBe(false);
  });
});
