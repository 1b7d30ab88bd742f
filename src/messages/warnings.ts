import { QUARANTINE_REASONS } from "./quarantine-reasons.ts";
import type { Message } from "./text.ts";

const NONE = { zh: "无需处理", en: "nothing to do" };
const CONFIRM = { zh: "请报送单位确认", en: "have the sender confirm it" };
const PLAIN_DIGITS = { zh: "今后填写阿拉伯数字", en: "write plain digits next time" };
const FULL_NAME = { zh: "今后填写规范全称", en: "write the full official name next time" };
const AS_TEXT = {
  zh: "按纯文本处理，导出时已作防护",
  en: "kept as plain text, made safe on export",
};

/** What was noticed about a file or a fact that does count. */
export const WARNINGS = {
  MIXED_EOL: { says: { zh: "换行符不统一", en: "mixed line ends" }, fix: NONE },
  NO_DATA_ROWS: {
    says: { zh: "只有表头，没有数据", en: "a header and no data" },
    fix: { zh: "确认是否漏导数据", en: "check whether the export is complete" },
  },
  UNIT_ROW_APPLIED: {
    says: { zh: "已按单位行或表头换算", en: "scaled by the unit row or the header" },
    fix: NONE,
  },
  TOTAL_MISMATCH: {
    says: { zh: "填报的合计与各行之和不符", en: "the stated total differs from the rows" },
    fix: { zh: "核对明细和合计", en: "check the rows and the total" },
  },
  REPEATED_HEADER: { says: { zh: "表头重复出现", en: "the header is repeated" }, fix: NONE },
  HEADER_CHANGED: {
    says: { zh: "重复的表头列序不同，已按新列序读取", en: "the repeated header has another order" },
    fix: { zh: "核对其后各行", en: "check the lines below it" },
  },
  EXTRA_COLUMN: { says: { zh: "多余的列，未使用", en: "unknown column, ignored" }, fix: NONE },
  BLANK_HEADER: { says: { zh: "列没有表头", en: "a column without a header" }, fix: NONE },
  DUPLICATE_HEADER: {
    says: { zh: "表头重名", en: "two columns with one header" },
    fix: { zh: "区分两列的名称", en: "give them different names" },
  },
  DANGEROUS_HEADER: {
    says: {
      zh: "表头与程序内部名称相同，按普通文字处理",
      en: "header named like program internals",
    },
    fix: NONE,
  },
  FULLWIDTH_NORMALISED: {
    says: { zh: "全角字符已转为半角", en: "full-width characters were read as usual ones" },
    fix: NONE,
  },
  WAN_SUFFIX: {
    says: { zh: "以万为单位，可能经过舍入", en: "written in ten thousands, perhaps rounded" },
    fix: PLAIN_DIGITS,
  },
  APPROX_VALUE: { says: { zh: "约数", en: "an approximate value" }, fix: CONFIRM },
  LOWER_BOUND_VALUE: {
    says: { zh: "下限值，实际不少于此", en: "at least this much" },
    fix: CONFIRM,
  },
  SUFFIX_STRIPPED: { says: { zh: "已去掉单位字样", en: "the unit word was removed" }, fix: NONE },
  CHINESE_NUMERAL: { says: { zh: "由中文数字转换", en: "read from Chinese numerals" }, fix: NONE },
  SCIENTIFIC_NOTATION: {
    says: { zh: "科学记数法，末几位可能丢失", en: "the spreadsheet may have lost digits" },
    fix: { zh: "加宽列后重新导出", en: "widen the column and export again" },
  },
  MISSING_MARKER: {
    says: { zh: "以符号表示未填，按缺失处理", en: "a sign for no data, read as missing" },
    fix: { zh: "如为零请填 0", en: "write 0 if zero is meant" },
  },
  AMBIGUOUS_NONE: {
    says: { zh: "填“无”，按缺失处理", en: "“none”, read as missing" },
    fix: { zh: "确认是零还是未统计", en: "ask whether zero is meant" },
  },
  MONTH_PRECISION: { says: { zh: "日期只到月", en: "the date names only a month" }, fix: NONE },
  EXCEL_SERIAL_DATE: {
    says: { zh: "由表格序列号换算的日期", en: "a date read from its serial number" },
    fix: { zh: "把该列设为日期格式", en: "format the column as dates" },
  },
  YEAR_FROM_CONTEXT: {
    says: { zh: "年份取自标题", en: "the year was taken from the title" },
    fix: { zh: "今后在日期中写明年份", en: "write the year in the date next time" },
  },
  PERIOD_OUTSIDE_TITLE: {
    says: {
      zh: "日期不在标题或年度、季度栏所写的时间内",
      en: "the date lies outside the period in the title or beside it",
    },
    fix: { zh: "核对日期", en: "check the date" },
  },
  ALIAS_RESOLVED: { says: { zh: "别称已对应到规范名称", en: "read as an alias" }, fix: FULL_NAME },
  NAME_NORMALISED: {
    says: { zh: "已忽略空格或大小写", en: "blanks or letter case were ignored" },
    fix: NONE,
  },
  TRADITIONAL_VARIANT: {
    says: { zh: "繁体字已按简体对应", en: "traditional characters were matched" },
    fix: FULL_NAME,
  },
  FORMER_NAME_USED: {
    says: { zh: "使用了已更改的旧名", en: "a name that was no longer in use" },
    fix: { zh: "改用现名", en: "use the present name" },
  },
  PARTIAL_VALIDITY: {
    says: { zh: "该乡镇只在部分时间内存在", en: "the township existed for part of the period" },
    fix: { zh: "确认数据覆盖的月份", en: "confirm which months are covered" },
  },
  RESUBMISSION: { says: { zh: "替换先前报送的文件", en: "replaces an earlier file" }, fix: NONE },
  RESUBMISSION_DROPS_ROWS: {
    says: { zh: "重报文件少了原有的行", en: "the new version lacks rows of the old one" },
    fix: { zh: "确认是否有意删除", en: "ask whether they were dropped on purpose" },
  },
  CUMULATIVE_DECREASE: {
    says: { zh: "累计数比上期减少", en: "a cumulative value falls" },
    fix: { zh: "核对各期累计数", en: "check the cumulative values" },
  },
  CUMULATIVE_MISMATCH: {
    says: { zh: "累计数与各期之和不符", en: "a cumulative value differs from its periods" },
    fix: { zh: "核对各期和累计数", en: "check the periods and the cumulative value" },
  },
  CELL_UNIT_OVERRIDES_HEADER: {
    says: {
      zh: "单元格单位与表头不同，以单元格为准",
      en: "the unit of the cell wins over the header",
    },
    fix: CONFIRM,
  },
  NEGATIVE_AMOUNT: { says: { zh: "金额为负，按冲减计入", en: "a negative amount" }, fix: CONFIRM },
  RATE_MISMATCH: {
    says: { zh: "填报的比率与计算结果不符", en: "the stated rate differs from the computed one" },
    fix: { zh: "核对计划数和到位数", en: "check both amounts" },
  },
  RECEIVED_EXCEEDS_PLANNED: {
    says: { zh: "到位数超过计划数", en: "more received than planned" },
    fix: CONFIRM,
  },
  DERIVED_CELL_ERROR: {
    says: { zh: "推算列有错误值，已重新计算", en: "an error in a column that is recomputed" },
    fix: NONE,
  },
  LINES_SWALLOWED: {
    says: { zh: "未闭合的引号吞掉了后面的行", en: "lines inside a quote that was never closed" },
    fix: { zh: "补上或删去该引号", en: "close the quote or delete it" },
  },
  FORMULA_LIKE_TEXT: {
    says: { zh: "文字以公式符号开头", en: "text that starts like a formula" },
    fix: AS_TEXT,
  },
  HTML_IN_TEXT: { says: { zh: "文字含网页标记", en: "markup in a text" }, fix: AS_TEXT },
  BIDI_CONTROL: {
    says: { zh: "文字含方向控制符，显示可能颠倒", en: "control characters that turn text around" },
    fix: AS_TEXT,
  },
  INVISIBLE_CHARACTERS: {
    says: { zh: "文字含不可见字符", en: "invisible characters in a text" },
    fix: AS_TEXT,
  },
  PERSONAL_TEXT_DROPPED: {
    says: { zh: "标题或表尾的人名、电话未保留", en: "a name or phone number was not kept" },
    fix: { zh: "今后报送请删去", en: "leave it out next time" },
  },
  WEIGHTS_NOT_100: {
    says: { zh: "指标分值合计不是 100", en: "the points of the indicators do not add to 100" },
    fix: { zh: "由负责单位确认分值后再用", en: "have the points confirmed before use" },
  },
  SUSPECT_UNIT: QUARANTINE_REASONS.SUSPECT_UNIT,
  SUSPECT_SWAPPED: QUARANTINE_REASONS.SUSPECT_SWAPPED,
  LEVEL_ALIAS: { says: { zh: "级别的别写已对应", en: "another spelling of a level" }, fix: NONE },
  CATEGORY_ALIAS: {
    says: { zh: "类别的别写已对应", en: "another spelling of a category" },
    fix: NONE,
  },
} as const satisfies Readonly<Record<string, Message>>;

/** What was noticed about a fact or a file that does count. */
export type WarningCode = keyof typeof WARNINGS;
