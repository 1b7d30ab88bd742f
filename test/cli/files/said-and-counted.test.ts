import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bytesIn, emptyFolder, runCommand, runReport } from "../run-report.ts";

/** What went wrong is said in one sentence and in the exit code, and in nobody else's words. */
const TABLE =
  "乡镇,年度,场次,受众人次\n石桥镇,2022,1,20\n石桥镇,2023,1,30\n柳湾镇,2022,3,30\n柳湾镇,2023,2,33\n";

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries({ "报表.csv": TABLE, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

const reported = (data: string, out = emptyFolder()) =>
  runReport("audiences", "--data", data, "--out", out);

const UNTAKEN: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
  "corrections.csv": [
    "file,sha256,line,key,area,period,column,from,to,reason,check\n没有.csv,,2,,,,受众人次,30,31,核实,\n",
    /corrections\.csv 第1条未采用：.+。/u,
  ],
  "explanations.csv": [
    "编号,答复,说明\nQ0000000000,属实,联系人王小二13812345678\n",
    /explanations\.csv 第2行未采用：.+。/u,
  ],
  "rules.csv": [
    "编号,数据集,规则,提示语,级别\nA1,活动,没有的列 > 1,请核对,强制\n",
    /rules\.csv 第2行的规则没有运行：.+。/u,
  ],
};

it.each(Object.entries(UNTAKEN))(
  "a line of %s that is not taken: exit code 1",
  async (name, [text, says]) => {
    const { code, out, err } = await reported(folderWith({ [name]: text }));
    expect(err).toMatch(says);
    expect(err).not.toMatch(/王小二|13812345678/);
    expect([code, out]).toEqual([1, expect.stringContaining("已写出1个页面")]);
  },
);

it.skipIf(process.platform === "win32")(
  "a link to a folder of exports is named, one to an export outside the folder is read and said",
  async () => {
    const [data, other] = [folderWith({}), emptyFolder()];
    mkdirSync(join(other, "下级"));
    writeFileSync(join(other, "下级/乙.csv"), TABLE.replaceAll("镇", "乡"));
    symlinkSync(join(other, "下级"), join(data, "外边"));
    symlinkSync(join(other, "下级/乙.csv"), join(data, "丙.csv"));
    const checked = await runCommand("check", data);
    for (const run of [await reported(data), checked]) {
      expect(run.err).toMatch(
        /外边：打不开（是文件夹或指向文件夹的链接，不是文件），没有读取。请.+。/u,
      );
      expect(run.err).not.toMatch(/外边：是链接/u);
      expect(run.err).toMatch(
        /丙\.csv：是链接，所指的文件在资料文件夹以外，已按其内容读取。请.+。/u,
      );
      expect(run.code).toBe(1);
    }
    expect(checked.out).toMatch(/丙\.csv +活动 +5 +4/u);
  },
);

it.skipIf(process.platform === "win32")(
  "the last line of a check agrees with what was said beside the table",
  async () => {
    const lastLine = (out: string) => out.trimEnd().split("\n").at(-1);
    const named = { "名录.csv": "代码,名称,有效起始\n1,石桥镇,2015-01-01\n2,柳湾镇,2015-01-01\n" };
    const [sound, linked, within] = [folderWith(named), folderWith(named), folderWith(named)];
    symlinkSync("/nowhere", join(linked, "x.csv"));
    symlinkSync("报表.csv", join(within, "corrections.csv"));
    const runs = await Promise.all(
      [sound, linked, within].map((data) => runCommand("check", data)),
    );
    expect(runs.map(({ code, out }) => [code, lastLine(out)])).toEqual([
      [0, "没有问题"],
      [1, "表中各文件没有问题；另有1条提示，见其他各行"],
      [0, "没有问题"],
    ]);
    expect(runs[2]!.err).toBe("");
  },
);

it("a check says the same of many cells of a column once", async () => {
  const rows = Array.from({ length: 200 }, () => "石桥镇,二〇xx年,z,y\n").join("");
  const { out } = await runCommand("check", folderWith({ "报表.csv": TABLE.slice(0, 16) + rows }));
  expect(out).toContain("逐行清单：加 --json");
  expect(out.split("\n").length).toBeLessThan(12);
});

it("equal headers are said in our words, in exports and in hand-kept tables", async () => {
  const data = folderWith({
    "重名.csv": "乡镇,年度,场次,受众人次,备注,备注\n石桥乡,2023,1,20,a,b\n",
    "名录.csv":
      "代码,名称,名称,有效起始,有效起始\n990123001,石桥镇,x,2015-01-01,\n990123002,柳湾镇,x,2015-01-01,\n990123003,石桥乡,x,2015-01-01,\n",
    "targets.csv": "指标,指标,年度,目标,要求,范围\naudience,x,2023,10,不少于,全县\n",
    "definitions.csv": "指标,起始年度,口径,口径\naudience,2023,只计线下,x\n",
  });
  const run = await reported(data);
  expect([run.code, run.err]).toEqual([0, ""]);
  const checked = await runCommand("check", data);
  expect([checked.code, checked.err]).toEqual([0, ""]);
  expect(checked.out).toContain("重名.csv:1 备注: 表头重名 -> 区分两列的名称");
  for (const each of [run, checked]) expect(each.out + each.err).not.toMatch(/[Dd]uplicate/);
});

it("a file of two encodings is refused with its lines, no empty name, and a stop before the advice", async () => {
  const gb = Buffer.from([0xca, 0xaf, 0xc7, 0xc5, 0xd5, 0xf2]); // 石桥镇
  const mixed = Buffer.concat([Buffer.from(TABLE), gb, Buffer.from(",2021,1,2\n")]);
  const { code, err } = await reported(folderWith({ "混.csv": mixed }));
  expect(code).toBe(1);
  expect(err).toContain("混.csv：未读取。文件内混有两种编码。见第6行。全文件统一另存为 UTF-8。");
  const english = await runReport(
    ...[
      "audiences",
      "--lang",
      "en",
      "--data",
      folderWith({ "混.csv": mixed }),
      "--out",
      emptyFolder(),
    ],
  );
  expect(english.err).toMatch(/line\(s\) 6; [^"]+$/m);
});

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u;

it("no file that is written for people holds signs of control or of direction, whatever the cells hold", async () => {
  const odd = "\u0085x\u202ey\u2066\u001b]0;z\u0007";
  const data = folderWith({
    "乙.csv": `乡镇,年度,场次,受众人次,备注\n石${odd}桥镇,2023,${odd},20,${odd}\n柳湾镇,2021,1${odd},${odd},${odd}\n`,
    [`名${odd.replace("]0;", "")}.csv`]: "甲,乙\n1,2\n",
  });
  const out = emptyFolder();
  const run = await runReport("--data", data, "--out", out, "--year", "2023");
  const written = Object.keys(bytesIn(out));
  expect(written).toContain("quarantine.csv");
  for (const file of written)
    expect([file, CONTROL.exec(readFileSync(join(out, file), "utf8"))?.[0]]).toEqual([
      file,
      undefined,
    ]);
  expect(CONTROL.exec((run.out + run.err).replaceAll(/\u001b\[\d*m/g, ""))).toBe(null);
  expect(readFileSync(join(out, "quarantine.csv"), "utf8")).toContain("\ufffdx\ufffdy");
});
