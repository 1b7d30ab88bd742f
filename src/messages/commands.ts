import type { Message, Text } from "./text.ts";

/** The messages that all commands share, by code. Each names the trouble, its place and the fix. */
export const COMMANDS = {
  "no-folder": (path: string): Text => ({
    zh: `没有文件夹 ${path}。请检查 --data 后面的路径。`,
    en: `no folder ${path}; check the path behind --data`,
  }),
  "no-exports": (path: string): Text => ({
    zh: `${path} 里没有CSV文件。请把乡镇报送的CSV放进去再运行。`,
    en: `no CSV file in ${path}; put the exports of the townships there and run again`,
  }),
  "no-facts": (path: string): Text => ({
    zh: `${path} 里没有一个文件可以读取。原因见上面各行。`,
    en: `no file in ${path} could be read; the lines above say why`,
  }),
  "no-year": (year: number, years: readonly number[]): Text => ({
    zh: `没有${year}年的数据。现有年份：${years.join("、")}。`,
    en: `no data for ${year}; there are data for ${years.join(", ")}`,
  }),
  unreadable: (file: string, error: string): Text => ({
    zh: `${file}：打不开（${error}）。请检查权限，或关闭正在占用它的程序。`,
    en: `${file}: cannot be opened (${error}); check its permissions or close the program that holds it`,
  }),
  unmatched: (file: string): Text => ({
    zh: `${file}：表头不属于任何数据集，没有读取。请在某个 dataset.ts 里加上同义表头，或新建一个数据集。`,
    en: `${file}: its header belongs to no dataset, nothing was read; add the headers to a dataset.ts or write a new one`,
  }),
  refused: (file: string, { says, fix }: Message, more: readonly Text[]): Text => ({
    zh: `${file}：未读取。${[says, ...more, fix].map(({ zh }) => zh).join("。")}。`,
    en: `${file}: refused. ${[says, ...more, fix].map(({ en }) => en).join("; ")}`,
  }),
  held: (file: string, { says, fix }: Message, more: readonly Text[]): Text => ({
    zh: `${file}：待定，没有计入。${[says, ...more, fix].map(({ zh }) => zh).join("。")}。`,
    en: `${file}: held, nothing of it counts. ${[says, ...more, fix].map(({ en }) => en).join("; ")}`,
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
  corrected: (count: number): Text => ({
    zh: `corrections.csv：${count}条更正已计入`,
    en: `corrections.csv: ${count} correction(s) applied`,
  }),
  "correction-refused": (number: number, why: Text): Text => ({
    zh: `corrections.csv 第${number}条未采用：${why.zh}`,
    en: `corrections.csv: correction ${number} was not applied: ${why.en}`,
  }),
  "notebook-failed": (file: string, frame: string, kept: boolean): Text => ({
    zh: `${file} 出错${kept ? "，原来的页面保留不动" : ""}：${frame}`,
    en: `${file} failed${kept ? "; its old page stays" : ""}: ${frame}`,
  }),
  "claim-broken": (file: string, claim: Text): Text => ({
    zh: `${file} 有一处说法与数据不符，页面照写并已标出：${claim.zh}`,
    en: `${file} claims what the data do not say; its page is written and marks it: ${claim.en}`,
  }),
  "nothing-filed": (file: string, what: string): Text => ({
    zh: `${file}：没有“${what}”的数据，这一页没有做`,
    en: `${file}: no data for "${what}", so this page was not made`,
  }),
  reading: (file: string, index: number, of: number): Text => ({
    zh: `读取 ${index + 1}/${of} ${file}`,
    en: `reading ${index + 1}/${of} ${file}`,
  }),
  written: (count: number, folder: string): Text => ({
    zh: `已写出${count}个页面：${folder}`,
    en: `${count} page(s) written: ${folder}`,
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
  "unknown-command": (word: string, known: string): Text => ({
    zh: `没有命令 ${word}。可用：${known}`,
    en: `no command ${word}; there are ${known}`,
  }),
} as const;
