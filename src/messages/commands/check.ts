import type { Text } from "../text.ts";

/** The lines that are named of many. */
const MOST_LINES = 3;

/** The output of `npm run check -- --help`. */
export const CHECK_HELP: Text = {
  zh: `npm run check [-- 路径… 选项]    只读取、只核对：会计入什么，不会计入什么，为什么

  路径                文件或文件夹，默认 data/
  --data 文件夹       名录、指标体系、方案和设置所在的文件夹，默认为所给的文件夹，都没有时是 data/
  --areas 文件        另用一份乡镇名录
  --context 文件      另知的情况（JSON）：as_of、year、period、reporter、measure、prior_files、indicators
  --strip 输出 文件   另存一份删去个人信息列的副本（CSV；工作簿每张工作表一份）
  --accept            逐个确认表头、乡镇和县名，写进资料文件夹的 headers.csv、areas.csv、review.csv；
                      再答复影响最大的几个问题，写进 explanations.csv
  --json              结果以JSON输出
  --lang zh|en        输出的语言

退出码：0 没有拒收；1 有文件被拒收或待定，或有不符合强制规则（rules.csv）的；2 用法有误`,
  en: `npm run check [-- PATH... OPTIONS]    reads and checks only: what would be counted, what not, and why

  PATH                files or folders, data/ by default
  --data DIR          the folder of areas, catalogue, schemes and settings; the folder given, else data/
  --areas FILE        another list of areas
  --context FILE      what else is known (JSON): as_of, year, period, reporter, measure, prior_files, indicators
  --strip OUT FILE    writes a copy without the columns of personal data (CSV; of a workbook, one per sheet)
  --accept            confirms headers, areas and the county's name one by one, and writes them
                      into headers.csv, areas.csv and review.csv of the data folder; then asks the
                      questions with the largest effect and writes the answers into explanations.csv
  --json              the result as JSON
  --lang zh|en        the language of the output

exit code: 0 nothing refused; 1 a file was refused or is held, or a mandatory rule (rules.csv) is broken;
2 wrong usage`,
};

/** The messages of `npm run check` besides the codes. */
export const CHECK = {
  "no-path": (path: string): Text => ({
    zh: `没有文件或文件夹 ${path}。请检查路径。`,
    en: `no file or folder ${path}; check the path`,
  }),
  "several-homes": (folders: readonly string[]): Text => ({
    zh: `所给路径分属不同的资料文件夹：${folders.join("、")}。请分开核对，或用 --data 指明用哪一个。`,
    en: `the paths belong to different data folders (${folders.join(", ")}); check them one by one, or name one with --data`,
  }),
  "no-exports": (path: string): Text => ({
    zh: `${path} 里没有表格文件（CSV、xlsx、xls、et）。`,
    en: `no table (CSV, xlsx, xls, et) in ${path}`,
  }),
  "bad-context": (path: string, why: string): Text => ({
    zh: `--context ${path}：读不出JSON对象（${why}）。例：{"as_of": "2024-06-30", "year": 2023}`,
    en: `--context ${path}: expected a JSON object (${why}), such as {"as_of": "2024-06-30", "year": 2023}`,
  }),
  "bad-areas": (path: string): Text => ({
    zh: `--areas ${path}：不是乡镇名录。表头需有代码、名称，可另有人口、有效起始、别名、曾用名。`,
    en: `--areas ${path}: no list of areas; its header needs a code and a name; residents, dates, aliases and former names are optional`,
  }),
  "strip-needs-file": (): Text => ({
    zh: "--strip 后面写输出文件，再写一个要处理的文件：--strip 副本.csv 原件.csv",
    en: "--strip takes the copy and then one file: --strip COPY.csv FILE.csv",
  }),
  "strip-taken": (path: string): Text => ({
    zh: `--strip ${path}：已有同名文件，没有覆盖，什么也没有写。请换一个文件名。`,
    en: `--strip ${path}: a file of that name is there and is kept, nothing was written; give another name`,
  }),
  "strip-unknown": (file: string): Text => ({
    zh: `${file}：表头不属于任何数据集，无法判断哪些列可以保留。`,
    en: `${file}: its header belongs to no dataset; nobody can say which columns may stay`,
  }),
  stripped: (out: string, columns: readonly string[], lines: number): Text => ({
    zh: `已写出 ${out}：删去${columns.length}列（${columns.join("、") || "无"}），${lines}行联系信息`,
    en: `written: ${out}, without ${columns.length} column(s) (${columns.join(", ") || "none"}) and ${lines} contact line(s)`,
  }),
  "line-to-add": (header: string, dataset: Text, usual: string): Text => ({
    zh: `像“${usual}” -> 若确是，在 headers.csv 里加一行：${header},${dataset.zh},${usual},（首行：表头,数据集,字段,单位）`,
    en: `resembles "${usual}" -> if it is, add to headers.csv: ${header},${dataset.zh},${usual}, (first line: 表头,数据集,字段,单位)`,
  }),
  /** Says what the form of a file states about itself. */
  form: (file: string, says: Text): Text => ({
    zh: `${file} 自述：${says.zh}`,
    en: `${file} says of itself: ${says.en}`,
  }),
  texts: (shown: readonly string[], count: number): Text => ({
    zh: `：${shown.join("、")}${count > shown.length ? `等${count}种写法` : ""}`,
    en: `: ${shown.join(", ")}${count > shown.length ? ` and others, ${count} in all` : ""}`,
  }),
  places: (lines: readonly number[], count: number): Text => ({
    zh: `（共${count}处：第${lines.join("、")}行${count > lines.length ? `，另有${count - lines.length}处` : ""}）`,
    en: ` (${count} in all: line ${lines.join(", ")}${count > lines.length ? ` and ${count - lines.length} more` : ""})`,
  }),
  "nothing-counts": (file: string, count: number): Text => ({
    zh: `${file}：没有一行可以计入，${count}处全部未计入。原因见下。`,
    en: `${file}: nothing of it counts, all ${count} are set aside; the reasons are below`,
  }),
  "every-row": (): Text => ({
    zh: "逐行清单：加 --json，或看 npm start 写出的 quarantine.csv。",
    en: "row by row: add --json, or see quarantine.csv, which npm start writes",
  }),
  suggest: (names: readonly string[]): Text => ({
    zh: `，可能是${names.join("、")}`,
    en: `; perhaps ${names.join(", ")}`,
  }),
  "other-line": (line: number): Text => ({ zh: `，对照第${line}行`, en: `; see line ${line}` }),
  missing: (columns: readonly string[]): Text => ({
    zh: `（${columns.join("、")}）`,
    en: ` (${columns.join(", ")})`,
  }),
  "in-cells": (columns: readonly string[], lines: readonly number[]): Text => ({
    zh: `见第${lines.slice(0, MOST_LINES).join("、")}行${lines.length > MOST_LINES ? `等${lines.length}行` : ""}${columns.length > 0 ? `“${columns.join("”“")}”列` : ""}`,
    en: `line(s) ${lines.slice(0, MOST_LINES).join(", ")}${lines.length > MOST_LINES ? ` and others, ${lines.length} in all` : ""}${columns.length > 0 ? `, column(s) "${columns.join('", "')}"` : ""}`,
  }),
  "same-as": (file: string): Text => ({ zh: `（${file}）`, en: ` (${file})` }),
  "replaced-by": (file: string): Text => ({
    zh: `已由 ${file} 替换 -> 无需处理`,
    en: `replaced by ${file} -> nothing to do`,
  }),
  "no-dataset": (): Text => ({
    zh: "表头不属于任何数据集 -> 再加 --accept 运行，说明各列的含义",
    en: "its header belongs to no dataset -> run again with --accept and say what its columns mean",
  }),
  "no-delimiter": (): Text => ({
    zh: "每行都只有一列，没有认出分隔符 -> 请另存为以逗号分隔的CSV，或在第一行写明，如 sep=;",
    en: 'every line is one column, no delimiter was found -> save it as CSV with commas, or name the delimiter in a first line such as "sep=;"',
  }),
  "rule-not-run": (id: string, line: number, why: string): Text => ({
    zh: `规则${id}（rules.csv 第${line}行）没有运行：${why}`,
    en: `rule ${id} (rules.csv, line ${line}) was not run: ${why}`,
  }),
  "rule-gaps": (id: string, line: number, why: string): Text => ({
    zh: `规则${id}（rules.csv 第${line}行）未能判断：${why}`,
    en: `rule ${id} (rules.csv, line ${line}) could not be judged: ${why}`,
  }),
  "rule-note": (says: string): Text => ({ zh: `提示：${says}`, en: `note: ${says}` }),
  nothing: (): Text => ({ zh: "没有问题", en: "no problems" }),
  "nothing-else": (notes: number): Text => ({
    zh: `表中各文件没有问题；另有${notes}条提示，见其他各行`,
    en: `no problems in the files of the table; other notes: ${notes}, on the other lines`,
  }),
} as const;

/** The words of the table of rules. */
export const RULE_WORDS = {
  rule: { zh: "规则", en: "rule" },
  grade: { zh: "等级", en: "grade" },
  passed: { zh: "通过", en: "passed" },
  failed: { zh: "不符", en: "failed" },
  unjudged: { zh: "未能判断", en: "not judged" },
  notRun: { zh: "未运行", en: "not run" },
  result: { zh: "结果", en: "result" },
} as const satisfies Readonly<Record<string, Text>>;

/** The words of the table of files. */
export const CHECK_WORDS = {
  file: { zh: "文件", en: "file" },
  dataset: { zh: "数据集", en: "dataset" },
  records: { zh: "记录", en: "records" },
  facts: { zh: "计入", en: "counted" },
  aside: { zh: "未计入", en: "set aside" },
  totals: { zh: "合计", en: "totals" },
  result: { zh: "结果", en: "result" },
  noTotals: { zh: "—", en: "—" },
  allMatch: { zh: "相符", en: "match" },
  load: { zh: "计入", en: "loads" },
  load_with_issues: { zh: "计入，有问题", en: "loads, with issues" },
  hold: { zh: "待定", en: "held" },
  refuse: { zh: "拒收", en: "refused" },
} as const satisfies Readonly<Record<string, Text>>;
