import type { Text } from "../text.ts";

/** A question as far as its trace says it. */
interface TracedQuestion {
  readonly id: string;
  readonly message: string;
  readonly value: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly answer: string;
}

type SubjectWords = keyof typeof SUBJECTS;

const SUBJECTS = {
  derived: {
    zh: "由下列数字得出（各数字可继续追溯）",
    en: "derived from these figures, each of which can be traced",
  },
  adopted: {
    zh: "采纳全部建议更正后的数；其下是报送的数",
    en: "with every proposed correction adopted; beneath, as filed",
  },
  told: {
    zh: "由下列各行或各数得出",
    en: "computed from these rows or numbers",
  },
  run: { zh: "本次读入的计数，各部分之和", en: "a count of this run, the sum of its parts" },
  returns: { zh: "各期报表的份数", en: "numbers of returns, by period" },
  file: { zh: "一个文件的记录", en: "the records of a file" },
  check: { zh: "一项检查的待核实处数", en: "the open questions of a check" },
  line: { zh: "所在的文件和行", en: "the file and the line that it stands in" },
  measure: { zh: "计算增速的最小基数", en: "the smallest base of a rate of change" },
} as const;

/** The messages of `npm run trace`, by code. */
export const TRACE = {
  "one-figure": (): Text => ({
    zh: "要追溯哪个数字？请给出一个数字编号，如 npm run trace -- audience/2023/990123",
    en: "which figure? give one figure id, such as npm run trace -- audience/2023/990123",
  }),
  "csv-or-json": (): Text => ({
    zh: "--csv 和 --json 只能选一个",
    en: "--csv or --json, not both",
  }),
  /** Says what a question asks, of which value, and where it stands. */
  question: ({ id, message, value, file, line, answer }: TracedQuestion): Text => {
    const place = file === null ? "" : line === null ? file : `${file}:${line}`;
    return {
      zh: `${id} ${message}${value === "" ? "" : `\n  原值 ${value}`}${place === "" ? "" : `\n  ${place}`}\n  ${answer === "" ? "尚未答复；答复写入 explanations.csv" : `已答复：${answer}`}`,
      en: `${id} ${message}${value === "" ? "" : `\n  filed: ${value}`}${place === "" ? "" : `\n  ${place}`}\n  ${answer === "" ? "not answered yet; answers go into explanations.csv" : `answered: ${answer}`}`,
    };
  },
  /** Says what a number is that is no figure itself, and what it is made of. */
  subject: (kind: SubjectWords, value: string | null, of: readonly string[]): Text => {
    const list = of.map((each) => `\n  ${each}`).join("");
    const says = SUBJECTS[kind];
    return {
      zh: `${says.zh}${value === null ? "" : `：${value}`}${list}`,
      en: `${says.en}${value === null ? "" : `: ${value}`}${list}`,
    };
  },
  "no-figure": (id: string, near: readonly string[]): Text => ({
    zh: `没有数字 ${id}${near.length > 0 ? `。是不是：\n  ${near.join("\n  ")}` : "。全部编号见 figures.json"}`,
    en: `no figure ${id}${near.length > 0 ? `; did you mean:\n  ${near.join("\n  ")}` : "; figures.json has all ids"}`,
  }),
  "not-filed": (label: Text): Text => ({
    zh: `没有报送：${label.zh}。没有一个文件有这一列，因此没有这个数字。`,
    en: `nothing was filed for: ${label.en}; no file has a column for it, so there is no such figure`,
  }),
  "no-value": (): Text => ({
    zh: "没有数值：应报未报，或单元格为空。没有一行计入。",
    en: "no value: nothing was filed, or the cells are empty; no row counts",
  }),
  areas: (count: number, names: readonly string[]): Text => ({
    zh: `计入${count}个：${names.join("、")}`,
    en: `${count} counted: ${names.join(", ")}`,
  }),
  basis: (isLikeForLike: boolean): Text =>
    isLikeForLike
      ? {
          zh: "同口径：按现在的区划，并入的算在并入后的乡镇里，申报了比例的拆分按比例分摊；只比较报送完整的",
          en: "like for like: on today's boundaries, merged areas inside their successors, areas split with declared shares spread over theirs; only those with complete returns",
        }
      : { zh: "按报送时的区划", en: "each area as it was when it reported" },
  rows: (count: number, first: number, last: number): Text => ({
    zh: `${count}行，第${first}—${last}行`,
    en: `${count} rows, lines ${first} to ${last}`,
  }),
  "no-rows": (): Text => ({ zh: "没有一行计入", en: "no row counts" }),
  sum: (sum: string): Text => ({ zh: `合计 ${sum}`, en: `sum ${sum}` }),
  line: (): Text => ({ zh: "行", en: "line" }),
  column: (number: number): Text => ({ zh: `第${number}列`, en: `column ${number}` }),
  value: (): Text => ({ zh: "值", en: "value" }),
  more: (count: number): Text => ({
    zh: `另有${count}行，加 --csv 全部列出`,
    en: `... ${count} more, see --csv`,
  }),
  empty: (): Text => ({ zh: "空白", en: "empty" }),
  /** Reports a correction; `counted` is null where the row was withdrawn. */
  corrected: (line: number, filed: string, counted: string | null, why: string): Text => ({
    zh: `更正：第${line}行 报送 ${filed}，${counted === null ? "作废不计" : `计入 ${counted}`}。${why}`,
    en: `corrected: line ${line} filed ${filed}, ${counted === null ? "withdrawn" : `counted as ${counted}`}; ${why}`,
  }),
  /**
   * Names an area that was split; its share, the sum of its rows and the part that counts follow.
   */
  split: (who: string): Text => ({
    zh: `${who}（已拆分，按申报的比例计入）`,
    en: `${who}, split since: counted with its declared share`,
  }),
  share: (sum: string, share: string, successors: string, units: string): Text => ({
    zh: `合计 ${sum}，其中${share}计入${successors}：${units}（估算，余数按最大余数法取整）`,
    en: `sum ${sum}, of which ${share} in ${successors}: ${units} (estimated; whole units by largest remainders)`,
  }),
  less: (): Text => ({ zh: "减去", en: "less " }),
  "adds-up": (shown: Text): Text => ({
    zh: `${shown.zh}：相符`,
    en: `${shown.en}: it adds up`,
  }),
  differs: (shown: Text, value: string): Text => ({
    zh: `${shown.zh}：与报告的数 ${value} 不符`,
    en: `${shown.en}: this is not the figure, ${value}`,
  }),
} as const;

/** The output of `npm run trace -- --help`. */
export const TRACE_HELP: Text = {
  zh: `npm run trace -- 数字编号 [选项]    列出一个数字背后的每一行，并验算

  数字编号        如 audience/2023/990123，页面“数字的来历”和 figures.json 里都有
  --csv           全部行，一行一条：file,line,value,share,raw（share为计入的比例，拆分过的才不是1；raw为报送原文）
  --json          定义、范围、各文件的行数与合计，以JSON输出（逐行见 --csv）
  --data 文件夹   数据所在的文件夹，默认 data/
  --year 年份     评估哪一年
  --as-of 日期    数据截至哪一天
  --store 地址    从各县存入的库里追溯；没有报送原文，raw为空
  --lang zh|en    用哪种语言

管道输出请用 npm run -s trace -- …
退出码：0 相符；1 没有这个数字，或加起来不符；2 用法有误`,
  en: `npm run trace -- FIGURE-ID [OPTIONS]    prints the rows behind a figure and that they add up to it

  FIGURE-ID       such as audience/2023/990123; pages have it under "Where the figures come from"
  --csv           all rows: file,line,value,share,raw (share: what of it counts, 1 unless the area was split; raw: the line as it was filed)
  --json          definition, areas, rows and sums by file as JSON (for the rows themselves see --csv)
  --data DIR      the folder of the data, data/ by default
  --year YEAR     the year under review
  --as-of DATE    nothing after this day is due
  --store URL     traces in the store that counties pushed to; raw is empty, for the files are not there
  --lang zh|en    the language

to pipe it: npm run -s trace -- ...
exit code: 0 it adds up; 1 no such figure, or it does not add up; 2 wrong usage`,
};
