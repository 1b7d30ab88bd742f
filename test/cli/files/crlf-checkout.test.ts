import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderOf } from "../folder-of.ts";
import { bytesIn, emptyFolder, runReport } from "../run-report.ts";

const FILES = {
  "b.csv":
    "乡镇,年度,场次,受众人次,备注\n石桥,2022,1,20,\n石桥,2023,2,250,春节\n柳湾镇,2022,3,44,\n",
  "areas.csv": "代码,名称,别名\n990123101,石桥镇,石桥\n990123102,柳湾镇,\n",
  "corrections.csv":
    "file,sha256,line,key,area,period,column,from,to,reason,check\nb.csv,,3,,,,audience,250,25,核对原表,\n",
  "headers.csv": "表头,数据集,字段,单位\n备注,activities,忽略,\n",
  "languages/mn.csv": "原文,译文\n石桥镇,Сон\n",
};

/** The hash of the export, which is that of its bytes. */
const HASH = /SHA-256 [0-9a-f]{8}/g;

it("a data folder whose lines end as on Windows gives the same pages, but for the hash of the export", async () => {
  const pagesOf = async (eol: string): Promise<Record<string, string>> => {
    const data = folderOf(FILES);
    for (const file of readdirSync(data, { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".csv"))
        writeFileSync(
          join(data, file),
          readFileSync(join(data, file), "utf8").replaceAll("\n", eol),
        );
    const out = emptyFolder();
    const run = await runReport("audiences", "--lang", "zh,mn", "--data", data, "--out", out);
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining("1条更正已计入") });
    const pages = Object.entries(bytesIn(out));
    return Object.fromEntries(pages.map(([file, text]) => [file, text.replace(HASH, "SHA-256")]));
  };
  expect(await pagesOf("\r\n")).toEqual(await pagesOf("\n"));
});
