import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesIn, emptyFolder } from "../run-report.ts";
import { AREAS, keepingIn, officeFolder, repeatsRightly, report, returns } from "./office.ts";

/** The files that a run reads, each with another content, or where there was none. */
const FILES: Readonly<Record<string, string>> = {
  "报送/活动.csv": returns(1),
  "报送/又一份.csv": "年度,季度,乡镇,活动类别,场次,受众人次\n2023,1季度,石桥镇,文化活动,3,40\n",
  "areas.csv": AREAS.replace("松柏乡", "松柏镇"),
  "corrections.csv": "area,period,column,from,to,reason\n清水镇,2023-Q2,audience,959,1959,漏报\n",
  "explanations.csv": "编号,原值,答复,说明,答复单位\nQ0000000000,1,属实,已核,石桥镇\n",
  "rules.csv": "编号,名称,公式\nR1,人次不少于场次,受众人次 >= 场次\n",
  "targets.csv": "指标,分组,年度,范围,要求,目标,单位\n受众,,2023,全县,不少于,2,万人次\n",
  "duties.csv":
    "编号,名称,指标,分组,频次,次数,范围,自,至\nd1,按季开展,活动场次,,每季度,8,各乡镇,,\n",
  "tasks.csv": "任务,责任单位,指标,时限\n常态化开展活动,宣传部门,活动场次、受众,2023年12月底\n",
  "phases.csv": "阶段,自,至\n组织实施,2023年3月,2023年10月\n",
  "schemes.csv": "方案,取值,别名\nactivity_type,主题宣讲,宣讲\n",
  "items.csv": "数据集,编号,名称,单位\ntallies,visits,走访,次\n",
  "headers.csv": "数据集,表头,字段\nactivities,人数,audience\n",
  "review.csv": "项目,内容\n县名,丙县\n年度,2023\n",
  "languages/en.csv": "原文,译文\n石桥镇,Stonebridge Town\n",
  "editions/2022.json": "{}",
};

/** The options of a run, each with its value. */
const OPTIONS: readonly (readonly string[])[] = [
  ["audiences", "--year", "2022"],
  ["audiences", "--as-of", "2023-06-30"],
  ["audiences", "--lang", "en"],
  ["audiences", "--lang", "zh,en"],
  ["audiences", "--json"],
  ["activities"],
];

/** Puts a content into a file, or takes the file away. */
function put(path: string, content: string | null): void {
  mkdirSync(dirname(path), { recursive: true });
  if (content === null) rmSync(path);
  else writeFileSync(path, content);
}

/** The record of the last run, without its clock. */
const recordIn = (out: string): string =>
  readFileSync(join(out, "run.json"), "utf8").replace(/"clock": \{[^}]*\}/, "");

describe("a kept run", () => {
  it("is repeated while nothing changes, and never after a change of any file that is read", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), officeFolder(), emptyFolder()];
    const argv = ["audiences", "--data", data, "--lang", "zh,en"];
    expect(await repeatsRightly(keeping, out, argv)).toBe(false);
    const first = bytesIn(out);
    for (const [file, content] of Object.entries(FILES)) {
      const path = join(data, file);
      const before = existsSync(path) ? readFileSync(path, "utf8") : null;
      put(path, content);
      expect([file, await repeatsRightly(keeping, out, argv)]).toEqual([file, false]);
      put(path, before);
      const back = await report([...argv, "--out", out], { keeping });
      expect([file, back.isRepeated, bytesIn(out)]).toEqual([file, true, first]);
    }
  });

  it("is one of the same words and options, of the same code", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), officeFolder(), emptyFolder()];
    const plain = ["audiences", "--data", data];
    expect(await repeatsRightly(keeping, out, plain)).toBe(false);
    for (const words of OPTIONS) {
      const folder = emptyFolder();
      const argv = [...words, "--data", data];
      expect([words, await repeatsRightly(keeping, folder, argv)]).toEqual([words, false]);
      expect([words, await repeatsRightly(keeping, folder, argv)]).toEqual([words, true]);
    }
    for (const code of [{ "analysis/audiences.ts": "2" }, { "src/cli/main.ts": "1" }]) {
      const other = { ...keeping, code };
      expect(await repeatsRightly(other, out, plain)).toBe(false);
    }
    expect(await repeatsRightly(keeping, out, plain)).toBe(true);
  });

  it("is written again where its pages were edited or removed", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), officeFolder(), emptyFolder()];
    const argv = ["audiences", "--data", data];
    await repeatsRightly(keeping, out, argv);
    const first = bytesIn(out);
    const record = recordIn(out);
    writeFileSync(join(out, "audiences.html"), `${first["audiences.html"]}<!-- edited -->`);
    rmSync(join(out, "run.json"));
    expect(await repeatsRightly(keeping, out, argv)).toBe(true);
    expect([bytesIn(out), recordIn(out)]).toEqual([first, record]);
  });

  it("is made anew where the pages beside it, to which it links, are others", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), officeFolder(), emptyFolder()];
    const words = ["--data", data, "--out", out];
    await report(["audiences", ...words], { keeping });
    await report(["activities", ...words], { keeping });
    const again = await report(["audiences", ...words], { keeping });
    expect(again.isRepeated).toBe(false);
    expect(readFileSync(join(out, "audiences.html"), "utf8")).toContain('href="activities.html"');
  });

  it("is made anew, with the same bytes, where what was kept is damaged", async () => {
    const [folder, data, out] = [emptyFolder(), officeFolder(), emptyFolder()];
    const [keeping, argv] = [keepingIn(folder), ["audiences", "--data", data]];
    await repeatsRightly(keeping, out, argv);
    const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
      "cut short": (bytes) => bytes.subarray(0, bytes.length >> 1),
      empty: () => Buffer.alloc(0),
      "one bit": (bytes) => {
        bytes[bytes.length >> 1]! ^= 1;
        return bytes;
      },
    };
    for (const [what, damage] of Object.entries(damages)) {
      for (const name of readdirSync(folder))
        writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
      expect([what, await repeatsRightly(keeping, out, argv)]).toEqual([what, false]);
      expect([what, await repeatsRightly(keeping, out, argv)]).toEqual([what, true]);
    }
  });

  it("is not kept if an input changed while it was made, or a script takes what is outside", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), officeFolder(), emptyFolder()];
    const argv = ["audiences", "--data", data, "--out", out];
    const path = join(data, "报送", "活动.csv");
    let isFirst = true;
    const progress = (text: string): void => {
      if (!text.includes("读取") || !isFirst) return;
      isFirst = false;
      writeFileSync(path, returns(5));
    };
    await report(argv, { keeping, progress });
    writeFileSync(path, returns());
    expect(await repeatsRightly(keeping, out, argv.slice(0, 3))).toBe(false);
    const reaching = keepingIn(emptyFolder(), { outside: ["analysis/mine.ts: node:fs"] });
    for (const _ of [1, 2])
      expect(await repeatsRightly(reaching, out, argv.slice(0, 3))).toBe(false);
    const said = await report([...argv, "--explain"], { keeping: reaching });
    expect(said.words.join("\n")).toContain("analysis/mine.ts: node:fs");
  });

  it("is made by two runs at once without harm", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), officeFolder(), emptyFolder()];
    const argv = ["audiences", "--data", data, "--out", out];
    const both = await Promise.all([report(argv, { keeping }), report(argv, { keeping })]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await repeatsRightly(keeping, out, argv.slice(0, 3))).toBe(true);
  });

  it("says what changed since the last one, and is not looked for with --no-cache", async () => {
    const [keeping, data, out] = [keepingIn(emptyFolder()), officeFolder(), emptyFolder()];
    const argv = ["audiences", "--data", data, "--out", out, "--explain"];
    const said = async (...more: string[]): Promise<string> =>
      (await report([...argv, ...more], { keeping })).words.join("\n");
    expect(await said()).toContain("没有留存");
    writeFileSync(join(data, "报送", "活动.csv"), returns(7));
    expect(await said()).toContain("有变化的是报送/活动.csv");
    expect(await said("--no-cache")).toContain("--no-cache");
    expect((await report(argv, { keeping })).isRepeated).toBe(true);
  });

  it("holds nothing of a refused file, and no name of a person", async () => {
    const [folder, data, out] = [emptyFolder(), officeFolder(), emptyFolder()];
    writeFileSync(
      join(data, "报送", "名册.csv"),
      "姓名,手机号,乡镇,受众人次\n欧阳春晓,13812345678,石桥镇,5\n",
    );
    writeFileSync(join(data, "报送", "活动.csv"), `填表人：诸葛明月\n${returns()}`);
    const run = await report(["--data", data, "--out", out], { keeping: keepingIn(folder) });
    expect(run.code).toBe(1);
    expect(
      (await report(["--data", data, "--out", out], { keeping: keepingIn(folder) })).isRepeated,
    ).toBe(true);
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(kept.length).toBeGreaterThan(0);
    for (const secret of ["欧阳春晓", "13812345678", "诸葛明月"])
      for (const encoding of ["utf8", "utf16le"] as const)
        expect(kept.some((bytes) => bytes.includes(Buffer.from(secret, encoding)))).toBe(false);
  });
});
