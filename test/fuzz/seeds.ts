import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const LARGEST = 20_000;

const smallFilesIn = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".csv"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size <= LARGEST)
    .sort()
    .map((path) => readFileSync(path));

const headOf = (path: string): Buffer => readFileSync(path).subarray(0, 4000);

const DATA = join(import.meta.dirname, "../../data");

/** Files to be mutated: the messy ones of the tests, those in which something was once found, and heads of the sample. */
export const SEEDS: readonly Buffer[] = [
  ...smallFilesIn(join(import.meta.dirname, "../cases/messy")),
  ...smallFilesIn(join(import.meta.dirname, "corpus")),
  ...["activities", "funds", "scores", "indicators"].map((name) =>
    headOf(join(DATA, name, "raw", `${name}.csv`)),
  ),
];

/** Hand-kept files of a data folder, each with a small one that is sound. */
export const HAND_KEPT: Readonly<Record<string, string>> = {
  "名录.csv":
    "代码,名称,层级,上级代码,有效起始,有效终止,并入,别名\n990123001,石桥镇,乡镇,990123,2015-01-01,,,石桥\n990123002,柳湾镇,乡镇,990123,2015-01-01,,,\n990123003,沙河乡,乡镇,990123,2015-01-01,2021-06-30,990123001,\n",
  "corrections.csv":
    "file,sha256,line,key,area,period,column,from,to,reason,check\nb.csv,,2,,,,audience,20,200,核对原表,\n",
  "explanations.csv":
    "编号,原值,答复,说明,答复单位,日期,文号\nx/1,20,属实,节庆,石桥镇,2023-01-01,\n",
  "headers.csv": "表头,数据集,字段,单位\n来的人,activity,受众人次,\n",
  "schemes.csv": "scheme,value,alias\ntype,主题展览,展览\n",
  "targets.csv": "指标,年度,目标\naudience,2023,1000\n",
  "languages/mn.csv": "原文,译文\n受众,Х\n",
  "editions/2023.json": '{"version":1,"year":2023,"figures":[]}',
};
