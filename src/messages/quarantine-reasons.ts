import type { Message } from "./text.ts";

/** Reasons for putting a record into quarantine. */
export const QUARANTINE_REASONS = {
  MISSING_KEY: {
    says: { zh: "乡镇、时间或级别等必填项为空", en: "township, period or level is blank" },
    fix: { zh: "补填后重新报送", en: "fill it in and send the file again" },
  },
  UNKNOWN_TOWNSHIP: {
    says: { zh: "名录中没有这个乡镇", en: "no township of that name in the list of areas" },
    fix: {
      zh: "更正名称，或在名录中增加别名",
      en: "correct the name, or add an alias to the list",
    },
  },
  DAMAGED_CODE: {
    says: {
      zh: "代码已被表格软件改成科学记数法，末几位丢失",
      en: "the code is in scientific notation: its last digits are lost",
    },
    fix: {
      zh: "在原表把代码列设为文本，重新填写并导出",
      en: "format the column as text, enter the codes again, export",
    },
  },
  AMBIGUOUS_TOWNSHIP: {
    says: { zh: "名称对应不止一个地方", en: "the name fits more than one place" },
    fix: {
      zh: "改写全称；同名的，前面写上所属的上级",
      en: "write the full name, behind that of the area above if others share it",
    },
  },
  TOWNSHIP_NOT_VALID_IN_PERIOD: {
    says: { zh: "该乡镇在所填时间内不存在", en: "the township did not exist in that period" },
    fix: { zh: "改填承接乡镇，或核对时间", en: "use its successor, or check the period" },
  },
  UNPARSEABLE_NUMBER: {
    says: { zh: "不是可识别的数字", en: "not a number in any accepted spelling" },
    fix: { zh: "改填阿拉伯数字", en: "write it in plain digits" },
  },
  AMBIGUOUS_NUMBER: {
    says: { zh: "数字有两种读法", en: "the number can be read in two ways" },
    fix: { zh: "写明一个确定的数，不用分隔符", en: "write one number without separators" },
  },
  NON_INTEGER_COUNT: {
    says: { zh: "计数不是整数", en: "a count with a fraction" },
    fix: { zh: "核对原始记录，填写整数", en: "check the record and write a whole number" },
  },
  NEGATIVE_COUNT: {
    says: { zh: "计数为负数", en: "a count below zero" },
    fix: { zh: "核对原始记录后更正", en: "check the record and correct it" },
  },
  PERCENT_IN_COUNT: {
    says: { zh: "计数栏填了百分比", en: "a percentage in a column of counts" },
    fix: { zh: "填写实际数量", en: "write the number itself" },
  },
  UNIT_SUFFIX_MISMATCH: {
    says: { zh: "单位与本栏不符", en: "the unit in the cell belongs to another column" },
    fix: { zh: "核对是否填错栏", en: "check whether it stands in the wrong column" },
  },
  NUMBER_OUT_OF_RANGE: {
    says: { zh: "数字过大，无法准确表示", en: "the number is too large to be exact" },
    fix: { zh: "核对位数", en: "check the number of digits" },
  },
  ERROR_CELL: {
    says: { zh: "单元格为表格错误值", en: "a spreadsheet error value" },
    fix: {
      zh: "在原表中修正公式或加宽列后重新导出",
      en: "repair the cell or widen it, export again",
    },
  },
  FORMULA_CELL: {
    says: { zh: "单元格是公式文本，不是数值", en: "the text of a formula, not its value" },
    fix: { zh: "另存为数值后重新导出", en: "save the values, then export again" },
  },
  INVALID_DATE: {
    says: { zh: "日期不存在或无法识别", en: "no such day, or not a date" },
    fix: { zh: "按 2023-03-05 的格式填写", en: "write it as 2023-03-05" },
  },
  DATE_WITHOUT_YEAR: {
    says: { zh: "日期缺年份，标题中也没有", en: "no year in the date, nor in the title" },
    fix: { zh: "补写年份", en: "add the year" },
  },
  AMBIGUOUS_DATE: {
    says: {
      zh: "日期有两种读法或是一个区间",
      en: "the date can be read in two ways, or is a range",
    },
    fix: { zh: "按 2023-03-05 的格式填写一个日期", en: "write one date as 2023-03-05" },
  },
  FUTURE_DATE: {
    says: { zh: "日期晚于统计截止日", en: "the date lies after the closing date" },
    fix: { zh: "核对年份", en: "check the year" },
  },
  DUPLICATE_ROW: {
    says: { zh: "与前面一行重复，只计一次", en: "equal to an earlier line, which is counted" },
    fix: { zh: "删除重复行", en: "delete the repeated line" },
  },
  CONFLICTING_KEY: {
    says: {
      zh: "同一对象同一时间有不同数值，均未计入",
      en: "one key with different values: none counted",
    },
    fix: { zh: "确认正确的一行，删除其余", en: "keep the right line, delete the others" },
  },
  RAGGED_SHORT: {
    says: { zh: "单元格少于表头", en: "fewer cells than the header" },
    fix: { zh: "补齐缺少的单元格", en: "add the missing cells" },
  },
  RAGGED_LONG: {
    says: { zh: "单元格多于表头", en: "more cells than the header" },
    fix: { zh: "含逗号的内容加引号", en: "put text that holds a comma in quotes" },
  },
  TOO_MANY_COLUMNS: {
    says: { zh: "一行超过 1000 列", en: "more than 1000 cells in a line" },
    fix: { zh: "清除多余的列", en: "remove the extra columns" },
  },
  FIELD_TOO_LARGE: {
    says: { zh: "单元格超过 64 KiB", en: "a cell over 64 KiB" },
    fix: { zh: "缩短内容，详情另附", en: "shorten the text, attach the rest elsewhere" },
  },
  UNTERMINATED_QUOTE: {
    says: {
      zh: "引号未闭合，其后各行无法读取",
      en: "a quote is never closed; later lines are lost",
    },
    fix: { zh: "补上或删去该引号", en: "close the quote or delete it" },
  },
  BAD_QUOTING: {
    says: { zh: "右引号后还有文字", en: "text after a closing quote" },
    fix: { zh: "单元格内的引号写两个", en: "double the quotes inside the cell" },
  },
  NUL_BYTE: {
    says: { zh: "该行含空字符，文件可能损坏", en: "the line holds a NUL; the file may be damaged" },
    fix: { zh: "从原系统重新导出", en: "export the file again" },
  },
  INVALID_BYTES: {
    says: { zh: "该行不符合文件编码", en: "the line is not valid in the file's encoding" },
    fix: { zh: "全文件统一另存为 UTF-8", en: "save the whole file as UTF-8" },
  },
  LOST_CHARACTER: {
    says: { zh: "文字在报送前已变成问号", en: "a character was replaced by ? before sending" },
    fix: { zh: "另存为 UTF-8 后重新报送", en: "save the file as UTF-8 and send it again" },
  },
  SUSPECT_UNIT: {
    says: { zh: "疑似元与万元混用", en: "yuan and 10,000 yuan may be mixed up" },
    fix: { zh: "核对金额单位", en: "check the unit of the amount" },
  },
  UNIT_UNKNOWN: {
    says: { zh: "金额没有单位", en: "an amount without a unit" },
    fix: { zh: "在表头注明元或万元", en: "name yuan or 10,000 yuan in the header" },
  },
  UNIT_NOT_UNDERSTOOD: {
    says: {
      zh: "计数栏的单位无法识别，或与本栏不符",
      en: "the unit of a count is not understood or counts something else",
    },
    fix: {
      zh: "在表头写明人次、场等单位，如万人次",
      en: "name in the header the unit that the column counts",
    },
  },
  SUSPECT_SWAPPED: {
    says: { zh: "场次多于人次，疑似两栏填反", en: "more sessions than people: swapped columns?" },
    fix: { zh: "核对两栏", en: "check both columns" },
  },
  CATEGORY_NOT_IN_YEAR: {
    says: { zh: "这一年的方案中没有这个取值", en: "the scheme of that year has no such value" },
    fix: {
      zh: "改填当年的取值，或在 schemes.csv 中改起止年度",
      en: "use the value of that year, or change its years in schemes.csv",
    },
  },
  SCORE_ABOVE_MAX: {
    says: { zh: "得分超过该指标分值", en: "the score exceeds the points of the indicator" },
    fix: { zh: "按指标分值重新填写", en: "score within the points of the indicator" },
  },
  NEGATIVE_SCORE: {
    says: { zh: "得分为负数", en: "a score below zero" },
    fix: { zh: "核对后更正", en: "check and correct it" },
  },
  UNKNOWN_INDICATOR: {
    says: { zh: "指标体系中没有这个代码", en: "no such indicator in the catalogue" },
    fix: { zh: "核对指标代码", en: "check the code of the indicator" },
  },
  BAD_LEVEL: {
    says: { zh: "不是规定的级别", en: "not one of the levels" },
    fix: { zh: "填写国家级、省级、市级或县级", en: "write one of the levels of the scheme" },
  },
  BAD_CATEGORY: {
    says: { zh: "不是规定的类别", en: "not one of the categories" },
    fix: { zh: "填写规定的类别", en: "write one of the categories of the scheme" },
  },
  WITHDRAWN_BEFORE_NAMED: {
    says: { zh: "退出年份早于命名年份", en: "withdrawn before it was named" },
    fix: { zh: "核对两个年份", en: "check both years" },
  },
  ENDED_BEFORE_BEGUN: {
    says: { zh: "结束日期早于开始日期", en: "it ends before it begins" },
    fix: { zh: "核对两个日期", en: "check both dates" },
  },
} as const satisfies Readonly<Record<string, Message>>;

/** A reason for putting a record into quarantine. */
export type ReasonCode = keyof typeof QUARANTINE_REASONS;
