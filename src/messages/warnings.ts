import { QUARANTINE_REASONS } from "./quarantine-reasons.ts";
import { type Message, message } from "./text.ts";

const CONFIRM = { zh: "请报送单位确认", en: "have the sender confirm it" };
const CHECK_IT = { zh: "核对是否正确", en: "check that it is right" };
const PLAIN_DIGITS = { zh: "今后填写阿拉伯数字", en: "write plain digits next time" };
const FULL_NAME = { zh: "今后填写规范全称", en: "write the full official name next time" };
const AS_CSV = {
  zh: "已按辨认出的读取，请核对各列；今后另存为逗号分隔的CSV",
  en: "read as recognised; check the columns, save with commas next time",
};
const AS_TEXT = {
  zh: "按纯文本处理，导出时已作防护",
  en: "kept as plain text, made safe on export",
};

/** Warnings about a file or a fact that counts all the same. */
export const WARNINGS = {
  MIXED_EOL: message("换行符不统一", "mixed line ends"),
  UNUSUAL_SIGNS: message("分隔符或引号少见", "rare delimiters or quotes", AS_CSV),
  HIDDEN_ROWS: message("隐藏的行已照常读取", "hidden rows were read like any other", CONFIRM),
  HIDDEN_COLUMNS: message("隐藏的列已照常读取", "hidden columns were read like any other", CONFIRM),
  FORMULA_NOT_COMPUTED: {
    says: { zh: "公式没有算出的值", en: "formulas without a stored value" },
    fix: {
      zh: "用电子表格软件打开并保存后重新报送",
      en: "open the workbook, save it, send it again",
    },
  },
  MERGED_NUMBER: {
    says: { zh: "一个数合并在几行里，无法分到各行", en: "one number is merged over several rows" },
    fix: { zh: "取消合并，逐行填写", en: "split the cell and fill in each row" },
  },
  BLANKS_FILLED: message(
    "名称下方的空格按合并单元格读取，沿用上方的名称",
    "blanks below a name were read as a merged cell and take the name",
    { zh: "核对；今后逐行填写", en: "check it; fill in every row next time" },
  ),
  NO_DATA_ROWS: {
    says: { zh: "只有表头，没有数据", en: "a header and no data" },
    fix: { zh: "确认是否漏导数据", en: "check whether the export is complete" },
  },
  FORM_EXPIRED: {
    says: { zh: "报表的有效期已过", en: "the form is past its validity" },
    fix: { zh: "确认是否已有新的报表", en: "find out if a newer form has replaced it" },
  },
  UNIT_ROW_APPLIED: message("已按单位行或表头换算", "scaled by the unit row or the header"),
  TOTAL_MISMATCH: {
    says: { zh: "填报的合计与各行之和不符", en: "the stated total differs from the rows" },
    fix: { zh: "核对明细和合计", en: "check the rows and the total" },
  },
  REPEATED_HEADER: message("表头重复出现", "the header is repeated"),
  HEADER_CHANGED: {
    says: { zh: "重复的表头列序不同，已按新列序读取", en: "the repeated header has another order" },
    fix: { zh: "核对其后各行", en: "check the lines below it" },
  },
  EXTRA_COLUMN: message("多余的列，未使用", "unknown column, ignored"),
  HEADER_BY_MEANING: message(
    "表头不在登记之列，按含义识别",
    "not a listed header, understood by its meaning",
    CHECK_IT,
  ),
  ROWS_COUNTED: message(
    "没有这一列，按 headers.csv 每行计1",
    "no such column; each row counts as 1, as headers.csv says",
    CHECK_IT,
  ),
  HEADER_UNCLEAR: {
    says: { zh: "含义不能确定，未使用", en: "its meaning is not certain, so it was not used" },
    fix: { zh: "如需计入，改用登记的表头", en: "to have it counted, use a listed header" },
  },
  BLANK_HEADER: message("列没有表头", "a column without a header"),
  DUPLICATE_HEADER: {
    says: { zh: "表头重名", en: "two columns with one header" },
    fix: { zh: "区分两列的名称", en: "give them different names" },
  },
  DANGEROUS_HEADER: message(
    "表头与程序内部名称相同，按普通文字处理",
    "header named like program internals",
  ),
  SHORT_ROW: {
    says: {
      zh: "行尾的空单元格没有分隔符，按空白读取",
      en: "cells missing at the end of the line were read as blank",
    },
    fix: {
      zh: "如确为空白，无需处理",
      en: "nothing to do if they are blank",
    },
  },
  PART_EXCEEDS_WHOLE: {
    says: { zh: "其中数大于总数", en: "a part is larger than its whole" },
    fix: { zh: "核对两栏", en: "check both columns" },
  },
  TEXT_MARK: message(
    '已去掉表格软件的文本标记（\' 或 ="…"）',
    "a spreadsheet's mark of text was removed",
  ),
  LEADING_ZERO_RESTORED: {
    says: {
      zh: "代码前面的零已丢失，按名录补上",
      en: "leading zeros of a code were restored",
    },
    fix: {
      zh: "导出前把代码列设为文本",
      en: "format the codes as text before the export",
    },
  },
  DATE_ORDER: {
    says: {
      zh: "年份在后的日期，日和月的次序按本列能够确定的日期读取",
      en: "day and month in the order that the column shows",
    },
    fix: { zh: "今后按 2023-03-05 的格式填写", en: "write dates as 2023-03-05 next time" },
  },
  BELOW_UNIT: {
    says: {
      zh: "“…”可能表示不足本表最小单位，不按零计算",
      en: "a sign for less than the unit of the table, not read as zero",
    },
    fix: {
      zh: "填写实际数，未统计的留空",
      en: "write the number, or leave it blank",
    },
  },
  NOTE_MARK: message("数字带注释标记，已去掉", "a mark of a note beside a number was removed"),
  FULLWIDTH_NORMALISED: message(
    "全角字符已转为半角",
    "full-width characters were read as usual ones",
  ),
  WAN_SUFFIX: message(
    "以万为单位，可能经过舍入",
    "written in ten thousands, perhaps rounded",
    PLAIN_DIGITS,
  ),
  APPROX_VALUE: message("约数", "an approximate value", CONFIRM),
  LOWER_BOUND_VALUE: message("下限值，实际不少于此", "at least this much", CONFIRM),
  SUFFIX_STRIPPED: message("已去掉单位字样", "the unit word was removed"),
  CHINESE_NUMERAL: message("由中文数字转换", "read from Chinese numerals"),
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
  MONTH_PRECISION: message("日期只到月", "the date names only a month"),
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
  ALIAS_RESOLVED: message("别称已对应到规范名称", "read as an alias", FULL_NAME),
  NAME_NORMALISED: message("已忽略空格或大小写", "blanks or letter case were ignored"),
  TRADITIONAL_VARIANT: message(
    "繁体字已按简体对应",
    "traditional characters were matched",
    FULL_NAME,
  ),
  FORMER_NAME_USED: {
    says: { zh: "使用了已更改的旧名", en: "a name that was no longer in use" },
    fix: { zh: "改用现名", en: "use the present name" },
  },
  PARTIAL_VALIDITY: {
    says: { zh: "该乡镇只在部分时间内存在", en: "the township existed for part of the period" },
    fix: { zh: "确认数据覆盖的月份", en: "confirm which months are covered" },
  },
  UNMARKED_VERSIONS: {
    says: {
      zh: "两份报表数值不同，都没有写明哪份是重报，不同的数值均未计入",
      en: "two returns differ and neither is marked later: neither number counts",
    },
    fix: {
      zh: "在有效的一份的标题或文件名中写明“更正”或“第二次报送”，或移走作废的一份",
      en: "mark the one that holds as corrected or v2, or take the other away",
    },
  },
  RESUBMISSION: message("替换先前报送的文件", "replaces an earlier file"),
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
  CELL_UNIT_OVERRIDES_HEADER: message(
    "单元格单位与表头不同，以单元格为准",
    "the unit of the cell wins over the header",
    CONFIRM,
  ),
  NEGATIVE_AMOUNT: message("金额为负，按冲减计入", "a negative amount", CONFIRM),
  RATE_MISMATCH: {
    says: { zh: "填报的比率与计算结果不符", en: "the stated rate differs from the computed one" },
    fix: { zh: "核对计划数和到位数", en: "check both amounts" },
  },
  RECEIVED_EXCEEDS_PLANNED: message("到位数超过计划数", "more received than planned", CONFIRM),
  DERIVED_CELL_ERROR: message(
    "推算列有错误值，已重新计算",
    "an error in a column that is recomputed",
  ),
  LINES_SWALLOWED: {
    says: { zh: "未闭合的引号吞掉了后面的行", en: "lines inside a quote that was never closed" },
    fix: { zh: "补上或删去该引号", en: "close the quote or delete it" },
  },
  FORMULA_LIKE_TEXT: message("文字以公式符号开头", "text that starts like a formula", AS_TEXT),
  HTML_IN_TEXT: message("文字含网页标记", "markup in a text", AS_TEXT),
  BIDI_CONTROL: message(
    "文字含方向控制符，显示可能颠倒",
    "control characters that turn text around",
    AS_TEXT,
  ),
  INVISIBLE_CHARACTERS: message("文字含不可见字符", "invisible characters in a text", AS_TEXT),
  PERSONAL_TEXT_DROPPED: message(
    "标题、表尾或文件名中的人名、电话未保留",
    "a name or phone number was not kept",
    { zh: "今后报送请删去", en: "leave it out next time" },
  ),
  WEIGHTS_NOT_100: {
    says: { zh: "指标分值合计不是 100", en: "the points of the indicators do not add to 100" },
    fix: { zh: "由负责单位确认分值后再用", en: "have the points confirmed before use" },
  },
  SUSPECT_UNIT: QUARANTINE_REASONS.SUSPECT_UNIT,
  SUSPECT_SWAPPED: QUARANTINE_REASONS.SUSPECT_SWAPPED,
  LEVEL_ALIAS: message("级别的别写已对应", "another spelling of a level"),
  CATEGORY_ALIAS: message("类别的别写已对应", "another spelling of a category"),
} as const satisfies Readonly<Record<string, Message>>;

/** A warning about a file or a fact that counts all the same. */
export type WarningCode = keyof typeof WARNINGS;
