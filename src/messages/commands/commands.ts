import type { Message, Text } from "../text.ts";

/** A year that seems to be mistyped, with the place of its first record. */
interface StrayPlace {
  readonly year: number;
  readonly facts: number;
  readonly file: string;
  readonly line: number;
}

/** The messages that all commands share, by code. Each names the trouble, its place and the fix. */
export const COMMANDS = {
  "no-folder": (path: string): Text => ({
    zh: `没有文件夹 ${path}。请检查 --data 后面的路径。`,
    en: `no folder ${path}; check the path behind --data`,
  }),
  "no-project": (path: string): Text => ({
    zh: `${path} 里没有 data 文件夹。新建一个项目：npx tallybook init；数据在别处的，用 --data 指明。`,
    en: `no folder data in ${path}; make a project: npx tallybook init, or name the folder of the data with --data`,
  }),
  "no-folder-but-file": (path: string): Text => ({
    zh: `${path} 是文件，不是文件夹。--data 后面写它所在的文件夹；只核对这一个文件用 npm run check -- ${path}`,
    en: `${path} is a file, not a folder; give --data the folder it lies in, or check the file alone: npm run check -- ${path}`,
  }),
  "no-exports": (path: string): Text => ({
    zh: `${path} 里没有表格文件。请把乡镇报送的表格（CSV、xlsx、xls、et）放进去再运行。`,
    en: `no table in ${path}; put the exports of the townships (CSV, xlsx, xls, et) there and run again`,
  }),
  "no-facts": (path: string): Text => ({
    zh: `${path} 里没有一个文件可以读取。原因见上面各行。`,
    en: `no file in ${path} could be read; the lines above say why`,
  }),
  "no-returns": (path: string): Text => ({
    zh: `${path} 里只有名册或目录，没有各年的报送，不知道评估哪一年。请放入各乡镇的报表，或用 --year 写明年度。`,
    en: `${path} holds registers or catalogues only, no returns of any year; add the returns of the townships, or name the year with --year`,
  }),
  "stray-year": ({ year, facts, file, line }: StrayPlace, reviewed: number): Text => ({
    zh: `${year}年只有${facts}条记录（${file} 第${line}行${facts > 1 ? "等" : ""}），与其他年份不相连，像是年份误写：没有按这一年评估，仍评估${reviewed}年。请核对；确要评估这一年，请加 --year ${year}。`,
    en: `${year} has only ${facts} record(s) (${file}, line ${line}${facts > 1 ? " and others" : ""}) apart from all other years, which seems to be a mistyped year: ${reviewed} is reviewed; check it, or give --year ${year} to review that year`,
  }),
  "no-year": (year: number, years: readonly number[]): Text => ({
    zh: `没有${year}年的数据。现有年份：${years.join("、")}。`,
    en: `no data for ${year}; there are data for ${years.join(", ")}`,
  }),
  "year-not-begun": (asOf: string, year: number): Text => ({
    zh: `数据截至${asOf}，${year}年还没有开始。评估更早的年份请加 --year ${asOf.slice(0, 4)}。`,
    en: `as of ${asOf} the year ${year} has not begun; for an earlier year add --year ${asOf.slice(0, 4)}`,
  }),
  unreadable: (file: string, { says, fix }: Message): Text => ({
    zh: `${file}：打不开（${says.zh}），没有读取。${fix.zh}。`,
    en: `${file}: cannot be opened (${says.en}), not read; ${fix.en}`,
  }),
  "link-out": (file: string): Text => ({
    zh: `${file}：是链接，所指的文件在资料文件夹以外，已按其内容读取。请核对是不是要用的文件；不是的，删除这个链接。`,
    en: `${file}: is a link to a file outside the data folder, and was read; check that it is the one you mean, or delete the link`,
  }),
  "kept-unreadable": (file: string, { says, fix }: Message): Text => ({
    zh: `${file}：打不开（${says.zh}），其中内容一律没有采用。${fix.zh}。`,
    en: `${file}: cannot be opened (${says.en}), nothing in it is used; ${fix.en}`,
  }),
  unwritten: (path: string, { says, fix }: Message): Text => ({
    zh: `${path}：没有写出（${says.zh}）。原来的文件保留不动。${fix.zh}。`,
    en: `${path}: not written (${says.en}); the earlier files stay as they were; ${fix.en}`,
  }),
  "passed-over": (file: string, { says, fix }: Message): Text => ({
    zh: `${file}：${says.zh}。${fix.zh}。`,
    en: `${file}: ${says.en}; ${fix.en}`,
  }),
  unmatched: (file: string, data: string): Text => ({
    zh: `${file}：表头不属于任何数据集，没有读取。请运行 npm run check -- ${data} --accept 说明各列的含义。`,
    en: `${file}: its header belongs to no dataset, nothing was read; say what its columns mean: npm run check -- ${data} --accept`,
  }),
  "no-delimiter": (file: string): Text => ({
    zh: `${file}：每行都只有一列，没有认出分隔符，没有读取。请另存为以逗号分隔的CSV，或在第一行写明，如 sep=;`,
    en: `${file}: every line is one column, no delimiter was found, nothing was read; save it as CSV with commas, or name the delimiter in a first line such as "sep=;"`,
  }),
  "like-names": (name: string, spellings: readonly string[], data: string): Text => ({
    zh: `${spellings.map((one) => `“${one}”`).join("、")}像是“${name}”，没有名录，现分别统计。请核对后运行 npm run check -- ${data} --accept，写进名录。`,
    en: `${spellings.map((one) => `"${one}"`).join(", ")} may be the same as "${name}"; without a list of areas they are counted apart; to put them into one: npm run check -- ${data} --accept`,
  }),
  "unclear-name": (name: string, of: readonly string[]): Text => ({
    zh: `“${name}”可能是${of.map((one) => `“${one}”`).join("、")}，现单独统计。请在名录里写明。`,
    en: `"${name}" may be ${of.map((one) => `"${one}"`).join(", ")}; it is counted by itself; say which in the list of areas`,
  }),
  refused: (file: string, { says, fix }: Message, more: readonly Text[]): Text => ({
    zh: `${file}：未读取。${[says, ...more, fix].map(({ zh }) => zh).join("。")}。`,
    en: `${file}: refused. ${[says, ...more, fix].map(({ en }) => en).join("; ")}`,
  }),
  held: (file: string, { says, fix }: Message, more: readonly Text[]): Text => ({
    zh: `${file}：待定，没有计入。${[says, ...more, fix].map(({ zh }) => zh).join("。")}。`,
    en: `${file}: held, nothing of it counts. ${[says, ...more, fix].map(({ en }) => en).join("; ")}`,
  }),
  "two-returns": (file: string, differs: Text, { says, fix }: Message): Text => ({
    zh: `${file}：${[differs, says, fix].map(({ zh }) => zh).join("。")}。`,
    en: `${file}: ${[differs, says, fix].map(({ en }) => en).join("; ")}`,
  }),
  "no-area-list": (): Text => ({
    zh: "没有乡镇名录（代码、名称、有效起始……）：按各表里的名称识别，别名、更名和合并无法识别。",
    en: "no list of areas (code, name, valid from...): areas are taken from the exports by name; aliases, renamings and mergers are unknown",
  }),
  "area-list": (file: string, says: Text): Text => ({
    zh: `${file}：${says.zh}`,
    en: `${file}: ${says.en}`,
  }),
  "set-aside": (file: string, count: number): Text => ({
    zh: `${file}：${count}处未计入`,
    en: `${file}: ${count} set aside`,
  }),
  "data-end": (dataset: Text, day: string): Text => ({
    zh: `${dataset.zh}：${day}以后没有任何数据，其后各期按缺报处理，与上年不可比。如本年尚未结束，请加 --as-of ${day} 运行，各年按相同月份比较。`,
    en: `${dataset.en}: no data at all after ${day}; the returns after it are missing, and nothing compares with the year before. If the year is not over, run with --as-of ${day}: the same months of every year are compared`,
  }),
  corrected: (count: number): Text => ({
    zh: `corrections.csv：${count}条更正已计入`,
    en: `corrections.csv: ${count} correction(s) applied`,
  }),
  "correction-refused": (number: number, why: Text): Text => ({
    zh: `corrections.csv 第${number}条未采用：${why.zh}`,
    en: `corrections.csv: correction ${number} was not applied: ${why.en}`,
  }),
  "explanation-fault": (line: number, why: Text): Text => ({
    zh: `explanations.csv 第${line}行未采用：${why.zh}`,
    en: `explanations.csv: line ${line} was not taken: ${why.en}`,
  }),
  "rule-fault": (line: number, why: Text): Text => ({
    zh: `rules.csv 第${line}行的规则没有运行：${why.zh}`,
    en: `rules.csv: the rule in line ${line} was not run: ${why.en}`,
  }),
  "notebook-failed": (file: string, frame: Text, kept: boolean): Text => ({
    zh: `${file} 出错${kept ? "，原来的页面保留不动" : ""}：${frame.zh}`,
    en: `${file} failed${kept ? "; its old page stays" : ""}: ${frame.en}`,
  }),
  "stray-error": (frame: Text): Text => ({
    zh: `脚本在页面做完之后出错（定时器或未等待的 Promise）：${frame.zh}`,
    en: `a script failed after its page was made, in a timer or a promise: ${frame.en}`,
  }),
  "program-error": (frame: Text): Text => ({
    zh: `程序出错，没有做完。请把这几行发给维护者：${frame.zh}`,
    en: `the program failed before it was done; please send these lines to its maintainers: ${frame.en}`,
  }),
  "claim-broken": (file: string, claim: Text): Text => ({
    zh: `${file} 有一处说法与数据不符，页面照写并已标出：${claim.zh}`,
    en: `${file} claims what the data do not say; its page is written and marks it: ${claim.en}`,
  }),
  caution: (file: string, frame: Text): Text => ({
    zh: `${file} 请核对：${frame.zh}`,
    en: `${file}, please check: ${frame.en}`,
  }),
  "nothing-filed": (file: string, what: Text): Text => ({
    zh: `${file}：没有“${what.zh}”的数据，这一页没有做`,
    en: `${file}: no data for "${what.en}", so this page was not made`,
  }),
  reading: (file: string, index: number, of: number): Text => ({
    zh: `读取 ${index + 1}/${of} ${file}`,
    en: `reading ${index + 1}/${of} ${file}`,
  }),
  "making-page": (page: string, index: number, of: number): Text => ({
    zh: `写页面 ${index + 1}/${of} ${page}`,
    en: `writing page ${index + 1}/${of} ${page}`,
  }),
  elapsed: (seconds: number, doing: string): Text => ({
    zh: `${seconds.toFixed(1)}秒  ${doing}`,
    en: `${seconds.toFixed(1)} s  ${doing}`,
  }),
  written: (count: number, folder: string): Text => ({
    zh: `已写出${count}个页面：${folder}`,
    en: `${count} page(s) written: ${folder}`,
  }),
  "other-run-removed": (count: number, run: string): Text => ({
    zh: `已删除${run}的旧文件${count}个：与本次数据无关`,
    en: `removed files of an earlier run (${run}): ${count}; they are of other data`,
  }),
  "other-run-edited": (path: string, run: string): Text => ({
    zh: `${path} 属于${run}，写出后有人改过，没有删除。请移走或删除。`,
    en: `${path} belongs to ${run} and was edited since, so it was kept; move or delete it`,
  }),
  "other-run-there": (folder: string, run: string): Text => ({
    zh: `${folder} 里还有${run}的文件，没有删除。请用 --out 另指一个文件夹，或不带名称运行一次。`,
    en: `${folder} still has files of ${run}; give another folder with --out, or run once without names`,
  }),
  "other-run-writing": (folder: string, journal: string): Text => ({
    zh: `${folder}：另一次运行正在写出文件，本次没有写出，原来的文件保留不动。请稍后再运行；确无其他运行时，请删除 ${journal}。`,
    en: `${folder}: another run is writing its files, so nothing was written and the earlier files stay; run again later, or delete ${journal} if there is no other run`,
  }),
  "other-run-published": (folder: string, run: string): Text => ({
    zh: `${folder}：本次运行期间，另一次运行已在这里写出${run}的页面。本次没有写出，以免两次的页面混在一起。请再运行一次，或用 --out 另指一个文件夹。`,
    en: `${folder}: another run published pages here while this one was made (${run}); nothing was written, so that the pages of two runs do not mix; run again, or give another folder with --out`,
  }),
  "not-ours": (path: string): Text => ({
    zh: `${path}：已有一个不是本程序写出的文件，没有覆盖，本次没有写出。请把它移走，或用 --out 另指一个文件夹。`,
    en: `${path}: a file is there that this program did not write, so it was kept and nothing was written; move it away, or give another folder with --out`,
  }),
  "no-catalogue": (tag: string, path: string): Text => ({
    zh: `没有语言 ${tag} 的译文表 ${path}。请建一个CSV，两列：原文,译文（先空着也行，缺的译文会列出来）。`,
    en: `no catalogue of the language ${tag} at ${path}; make a CSV of two columns, text,translation (it may be empty: what is missing will be listed)`,
  }),
  "odd-catalogue": (path: string): Text => ({
    zh: `${path}：应有两列：原文,译文`,
    en: `${path}: expected two columns, text,translation`,
  }),
  untranslated: (count: number, path: string): Text => ({
    zh: `${count}条没有译文，只用第一种语言；清单：${path}`,
    en: `without a translation, in the first language alone: ${count}; listed in ${path}`,
  }),
  "more-help": (): Text => ({
    zh: "各命令的选项：在后面加 -- --help，如 npm start -- --help",
    en: "the options of a command: add -- --help, as in npm start -- --help",
  }),
  "unknown-command": (word: string, known: string): Text => ({
    zh: `没有命令 ${word}。可用：${known}`,
    en: `no command ${word}; there are ${known}`,
  }),
} as const;
