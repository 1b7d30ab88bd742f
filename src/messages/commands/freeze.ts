import type { Text } from "../text.ts";

/** The output of `npm run freeze -- --help`. */
export const FREEZE_HELP: Text = {
  zh: `npm run freeze -- --year 年份 [选项]    把刚公布的数字存为一版，以后每次运行都与它核对

  --year 年份      哪一年的评估
  --data 文件夹    数据所在的文件夹，默认 data/；存到其中的 editions/年份.json
  --as-of 日期     数据截至哪一天，如 2023-12-31；年中的一版存为 editions/日期.json
  --area 地区      只存这个地区的，代码或名称；存到 editions/ 里它自己的文件夹
  --store 地址     存的是各县存入库里的数字
  --stage 文字     这是哪一稿，如 初步、终审；各稿都留着
  --reason 文字    已有一版而数字不同时，为什么再存；原来的一版另存为 年份-1.json
  --lang zh|en     输出的语言

退出码：0 已存，或数字与已存的相同；1 这一年没有报送、数字不同而没有理由，或有脚本出错，什么也没有写；2 用法有误`,
  en: `npm run freeze -- --year YEAR [OPTIONS]    keeps the figures just published; every later run is compared with them

  --year YEAR      the year of the review
  --data DIR       the folder of the data, data/ by default; the edition goes to its editions/YEAR.json
  --as-of DATE     nothing after this day is due, such as 2023-12-31; of a part of the year to editions/DATE.json
  --area AREA      freezes this area alone, by code or name; to a folder of its own in editions/
  --store URL      freezes the facts that counties pushed to a store
  --stage TEXT     the stage it is: preliminary, final; all of them are kept
  --reason TEXT    why it is frozen again with other numbers; the earlier edition stays as YEAR-1.json
  --lang zh|en     the language of the output

exit code: 0 frozen, or the numbers are those frozen before; 1 nothing was filed for the year, other numbers and no reason, or a script failed: nothing is written; 2 wrong usage`,
};

/** The messages of `npm run freeze`. */
export const FREEZE = {
  "no-year": (): Text => ({
    zh: "请写明年份：npm run freeze -- --year 2023",
    en: "which year? npm run freeze -- --year 2023",
  }),
  frozen: (path: string, figures: number): Text => ({
    zh: `已存：${path}（${figures}个数字）`,
    en: `frozen: ${path} (${figures} figures)`,
  }),
  kept: (path: string): Text => ({
    zh: `原来的一版留在 ${path}`,
    en: `the earlier edition stays as ${path}`,
  }),
  same: (path: string): Text => ({
    zh: `数字与 ${path} 相同，没有改动`,
    en: `the numbers are those of ${path}; nothing was changed`,
  }),
  "reason-needed": (path: string, revisions: number, ranks: number): Text => ({
    zh: `${path} 已存，现在有${revisions}个数字、${ranks}个名次区间不同，什么也没有写。确需再存，请用 --reason 写明理由；先看差别：npm run compare -- ${path}`,
    en: `${path} is there and ${revisions} figures differ now, and ${ranks} rank intervals; nothing was written. To freeze again say why with --reason; see what differs: npm run compare -- ${path}`,
  }),
  "nothing-filed": (year: number, years: readonly number[]): Text => {
    const [first, last] = [years[0], years.at(-1)];
    const filed = first === undefined ? null : { first, last: last! };
    return {
      zh: `${year}年没有报送任何数据，没有可存的数字，什么也没有写${filed ? `；报送的是${filed.first}—${filed.last}年` : ""}。请核对 --year 和 --data`,
      en: `nothing was filed for ${year}: there are no figures to keep, and nothing was written${filed ? `; what was filed is of ${filed.first}–${filed.last}` : ""}. Check --year and --data`,
    };
  },
  "not-whole": (): Text => ({
    zh: "上面的文件打不开，数字不是最后的数字，什么也没有写。",
    en: "the files above cannot be opened, so the figures are not final; nothing was written",
  }),
  "notebook-failed": (name: string, why: string): Text => ({
    zh: `${name} 出错，什么也没有写：${why}`,
    en: `${name} failed, nothing was written: ${why}`,
  }),
} as const;

/** Reasons why a file cannot be read as an edition. */
export const EDITIONS = {
  unreadable: (path: string, fault: Text): Text => ({
    zh: `${path}：${fault.zh}。这一版不参与核对。`,
    en: `${path}: ${fault.en}; nothing is compared with it`,
  }),
  "not-json": (): Text => ({
    zh: "不是完整的JSON，可能没有写完或改坏了，请从版本库取回",
    en: "is not whole JSON; it may be cut off or damaged, take it from version control again",
  }),
  "no-version": (): Text => ({
    zh: "没有版本号，不是 npm run freeze 存的，也不是 figures.json",
    en: "has no version; it is neither of npm run freeze nor a figures.json",
  }),
  newer: (version: number, newest: number): Text => ({
    zh: `是第${version}版格式，本工具只认到第${newest}版，请更新工具`,
    en: `is of version ${version}, this toolkit knows up to ${newest}; update the toolkit`,
  }),
  edited: (path: string): Text => ({
    zh: `${path}：存档后被手工改动过，与其校验码不符。与它核对的结果以改动后的为准；要用原来的，请从版本库取回。`,
    en: `${path}: was edited by hand since it was frozen, its hash does not match; comparisons are with what it says now. For what was frozen take it from version control again`,
  }),
  "other-county": (theirs: string, ours: string): Text => ({
    zh: `是另一个地区的（代码${theirs}，这里是${ours}），请放回它自己的文件夹`,
    en: `is of another area (code ${theirs}, this one ${ours}); put it into the folder of its own`,
  }),
  "wrong-shape": (place: string): Text => ({
    zh: `缺少或写错了 ${place}，请从版本库取回`,
    en: `${place} is missing or wrong; take it from version control again`,
  }),
} as const;
