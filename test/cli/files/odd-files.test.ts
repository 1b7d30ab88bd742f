import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, type Run, runCommand, runReport } from "../run-report.ts";

const QUARTERLY = `年度,季度,乡镇,场次,受众人次
2022,Q1,石桥镇,3,30
2023,Q1,石桥镇,5,50
2023,Q1,柳湾镇,7,70
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const pipe = (path: string): unknown => execFileSync("mkfifo", [path]);

/** What is said of each odd file; none is a table, and none may hold up the others. */
const ODD: Readonly<Record<string, readonly [make: (path: string) => unknown, says: string]>> = {
  "到哪里去.csv": [(path) => symlinkSync("/nowhere", path), "所指的文件不存在"],
  "转圈.csv": [(path) => symlinkSync(path, path), "没有终点"],
  "夹.csv": [(path) => symlinkSync(emptyFolder(), path), "是文件夹或指向文件夹的链接"],
  "自己.csv": [(path) => symlinkSync(".", path), "是文件夹或指向文件夹的链接"],
  "管道.csv": [pipe, "是管道、设备或套接字"],
  "零.csv": [(path) => symlinkSync("/dev/zero", path), "是管道、设备或套接字"],
  "套接字.csv": [
    (path) => new Promise<void>((done) => void createServer().unref().listen(path, done)),
    "是管道、设备或套接字",
  ],
};

describe.skipIf(process.platform === "win32")("odd files beside a good one", () => {
  let data: string;
  beforeAll(async () => {
    data = folderWith({ "季报.csv": QUARTERLY });
    for (const [name, [make]] of Object.entries(ODD)) await make(join(data, name));
    const name = Buffer.from([0xc4, 0xe3, 0x2e, 0x63, 0x73, 0x76]);
    writeFileSync(Buffer.concat([Buffer.from(`${data}/`), name]), QUARTERLY);
  });

  const expectAllNamed = ({ code, err }: Run): void => {
    expect(code).toBe(1);
    for (const [name, [, says]] of Object.entries(ODD))
      expect(err).toMatch(new RegExp(`${name}：打不开（[^）]*${says}[^）]*），没有读取。请.+。`));
    expect(err).toMatch(/\uFFFD+\.csv：打不开（文件名的编码不对/);
    expect(err).not.toMatch(/ {4}at |ENO|Error/);
  };

  it("are named with what to do, and the report is made of the good one", async () => {
    const out = emptyFolder();
    expectAllNamed(await runReport("audiences", "--data", data, "--out", out));
    expect(bytesIn(out)["audiences.html"]).toBeTruthy();
  });

  it("are listed with the reason where a check answers as JSON, beside what was read", async () => {
    const { code, out } = await runCommand("check", "--json", data);
    const { files, unreadable } = JSON.parse(out) as {
      files: { file: string }[];
      unreadable: { file: string; code: string; says: { zh: string } }[];
    };
    expect(code).toBe(1);
    expect(files.map(({ file }) => basename(file))).toEqual(["季报.csv"]);
    const says = new Map(unreadable.map((each) => [basename(each.file), each.says.zh]));
    for (const [name, [, why]] of Object.entries(ODD)) expect(says.get(name)).toContain(why);
    // The file whose name is not UTF-8 is one more.
    expect(unreadable).toHaveLength(Object.keys(ODD).length + 1);
  });

  it("are named by a check too", async () => {
    const run = await runCommand("check", data);
    expectAllNamed(run);
    expect(run.out).toContain("季报.csv");
  });
});

describe.skipIf(process.platform === "win32")("hand-kept files that cannot be opened", () => {
  const CASES: Readonly<Record<string, (path: string) => unknown>> = {
    "corrections.csv": pipe,
    "schemes.csv": (path) => mkdirSync(path),
    "explanations.csv": (path) => mkdirSync(path),
    "headers.csv": (path) => symlinkSync("/nowhere", path),
    editions: (path) => writeFileSync(path, ""),
  };

  it("are named, nothing in them counts, and the rest is done with exit code 1", async () => {
    const data = folderWith({ "季报.csv": QUARTERLY });
    for (const [name, make] of Object.entries(CASES)) make(join(data, name));
    const out = emptyFolder();
    const run = await runReport("audiences", "--data", data, "--out", out);
    expect([run.code, Object.keys(bytesIn(out))]).toEqual([1, ["audiences.html"]]);
    for (const name of Object.keys(CASES))
      expect(run.err).toContain(`${join(data, name)}：打不开（`);
    expect((await runCommand("check", data)).code).toBe(1);
  });

  it("are no reason to freeze figures that lack what they say", async () => {
    const data = folderWith({ "季报.csv": QUARTERLY });
    mkdirSync(join(data, "corrections.csv"));
    const run = await runCommand("freeze", "--year", "2023", "--data", data);
    expect([run.code, run.out]).toEqual([1, ""]);
    expect(run.err).toContain("什么也没有写");
  });

  it("settings that cannot be opened end the run: they say what is reported", async () => {
    for (const name of ["review.csv", "review.config.ts"]) {
      const data = folderWith({ "季报.csv": QUARTERLY });
      mkdirSync(join(data, name));
      const run = await runReport("audiences", "--data", data, "--out", emptyFolder());
      expect([name, run.code, run.out]).toEqual([name, 1, ""]);
      expect(run.err).toContain(`${join(data, name)}：打不开（`);
    }
  });
});

describe("what is not ours is never replaced", () => {
  const EXPORT = folderWith({ "原件.csv": QUARTERLY, "重要.txt": "重要" });

  it("by --strip: neither the export itself, nor through a link, nor another file", async () => {
    const raw = join(EXPORT, "原件.csv");
    symlinkSync(raw, join(EXPORT, "链接.csv"));
    for (const name of ["原件.csv", "链接.csv", "重要.txt"]) {
      const run = await runCommand("check", "--strip", join(EXPORT, name), raw);
      expect([name, run.code, run.out]).toEqual([name, 2, ""]);
      expect(run.err).toContain("没有覆盖");
    }
    expect(readFileSync(raw, "utf8")).toBe(QUARTERLY);
    expect(readFileSync(join(EXPORT, "重要.txt"), "utf8")).toBe("重要");
  });

  it("by the pages and files of a report", async () => {
    const data = folderWith({ "季报.csv": QUARTERLY });
    for (const [name, text] of [
      ["audiences.html", "<!doctype html><title>mine</title>"],
      ["run.json/x", ""],
    ] as const) {
      const out = emptyFolder();
      if (name.includes("/")) mkdirSync(join(out, "run.json"));
      writeFileSync(join(out, name), text);
      const before = bytesIn(out);
      const run = await runReport("audiences", "--data", data, "--out", out);
      expect([name, run.code, run.out, bytesIn(out)]).toEqual([name, 1, "", before]);
      expect(run.err).toContain(join(out, name.replace("/x", "")));
    }
  });

  it("by what a check accepts", async () => {
    const data = folderWith({ "季报.csv": QUARTERLY, "review.csv": "我的,表\n1,2\n" });
    const run = await runCommand("check", data, "--accept");
    expect(readFileSync(join(data, "review.csv"), "utf8")).toBe("我的,表\n1,2\n");
    expect(run.code).not.toBe(0);
  });
});

it("a report within its own data folder is not read as an export", async () => {
  const data = folderWith({ "季报.csv": QUARTERLY });
  for (const argv of [
    ["--out", data],
    ["audiences", "--out", join(data, "成果")],
  ]) {
    const first = await runReport("--data", data, ...argv);
    const again = await runReport("audiences", "--data", data, "--out", argv.at(-1)!);
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(again.progress).toMatch(/读取 1\/1 /);
    expect(again.progress + again.err).not.toMatch(/读取 \d\/[2-9]|网页/);
    expect((await runCommand("check", data)).code).toBe(0);
  }
});

it("a folder of reports that cannot be made is said in one sentence", async () => {
  const data = folderWith({ "季报.csv": QUARTERLY });
  const out = join(data, "季报.csv");
  const run = await runReport("audiences", "--data", data, "--out", out);
  expect([run.code, run.out]).toEqual([1, ""]);
  expect(run.err).toContain("没有写出（路径中有一段是文件，不是文件夹）");
  expect(readFileSync(out, "utf8")).toBe(QUARTERLY);
});
