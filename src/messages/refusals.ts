import { QUARANTINE_REASONS } from "./quarantine-reasons.ts";
import type { Message } from "./text.ts";

/**
 * Reasons for refusing a whole file, or (WEIGHTS_NOT_100, UNIT_NOT_UNDERSTOOD) for holding it until
 * a person decides.
 */
export const REFUSALS = {
  EMPTY_FILE: {
    says: { zh: "文件没有任何内容", en: "no cell of the file has content" },
    fix: { zh: "重新导出后报送", en: "export it again" },
  },
  MISSING_REQUIRED_COLUMN: {
    says: { zh: "缺少必需的列", en: "a required column is not there" },
    fix: {
      zh: "补上该列；若用了别的表头，运行 npm run check 时加 --accept 说明",
      en: "add the column, or say which one it is: npm run check with --accept",
    },
  },
  UNIT_NOT_UNDERSTOOD: QUARANTINE_REASONS.UNIT_NOT_UNDERSTOOD,
  HEADER_AMBIGUOUS: {
    says: { zh: "表头有不止一种读法", en: "a header can be read in more than one way" },
    fix: {
      zh: "运行 npm run check 时加 --accept，说明各列的含义",
      en: "say what its columns mean: npm run check with --accept",
    },
  },
  PERSONAL_DATA_COLUMN: {
    says: {
      zh: "表头含个人信息，整份文件不予接收",
      en: "a header names personal data: file refused",
    },
    fix: { zh: "删除个人信息列，只报汇总数", en: "delete these columns, send totals only" },
  },
  PERSONAL_DATA_VALUE: {
    says: {
      zh: "单元格中疑有个人信息（证件号、电话、账号、姓名等），整份文件不予接收",
      en: "cells seem to hold numbers or names of persons: file refused",
    },
    fix: {
      zh: "在原表中删去这些内容，只报汇总数，再重新报送",
      en: "delete them in the sheet, keep totals only, and send it again",
    },
  },
  DUPLICATE_FILE: {
    says: { zh: "与已收文件完全相同", en: "the same bytes as an earlier file" },
    fix: { zh: "无需再报，可删除", en: "nothing to send; it can be deleted" },
  },
  DUPLICATE_CONTENT: {
    says: { zh: "与已收文件内容相同", en: "the same facts as an earlier file" },
    fix: { zh: "无需再报，可删除", en: "nothing to send; it can be deleted" },
  },
  MIXED_ENCODING: {
    says: { zh: "文件内混有两种编码", en: "no single encoding reads every line" },
    fix: { zh: "全文件统一另存为 UTF-8", en: "save the whole file as UTF-8" },
  },
  WORKBOOK_LOCKED: {
    says: { zh: "工作簿设有密码，打不开", en: "the workbook has a password" },
    fix: { zh: "取消密码后重新报送", en: "remove the password and send it again" },
  },
  WORKBOOK_DAMAGED: {
    says: { zh: "工作簿已损坏，打不开", en: "the workbook is damaged" },
    fix: {
      zh: "用电子表格软件打开，另存为 xlsx 后报送",
      en: "open it, save it as xlsx and send that",
    },
  },
  WORKBOOK_TOO_LARGE: {
    says: { zh: "工作簿过大", en: "the workbook is too large to be read" },
    fix: { zh: "把每张工作表另存为 CSV 后报送", en: "save each sheet as CSV and send these" },
  },
  OTHER_TABLE: {
    says: { zh: "不能读取的表格格式", en: "a format of tables that is not read" },
    fix: { zh: "另存为 xlsx 或 CSV 后报送", en: "save it as xlsx or CSV and send that" },
  },
  WEB_PAGE: {
    says: { zh: "实为网页，不是表格", en: "a web page, no table" },
    fix: {
      zh: "用电子表格软件打开，另存为 xlsx 后报送",
      en: "open it in a spreadsheet program and save it as xlsx",
    },
  },
  DOCUMENT: {
    says: { zh: "文档，不是表格", en: "a document, no table" },
    fix: {
      zh: "其中如有数据，请录入表格后报送；否则移出文件夹",
      en: "send its data as a table, or move it out of the folder",
    },
  },
  ARCHIVE: {
    says: { zh: "压缩包，须先解压", en: "an archive that was not unpacked" },
    fix: { zh: "解压后把里面的表格放进文件夹", en: "unpack it into the folder" },
  },
  UNKNOWN_FORMAT: {
    says: { zh: "不认识的文件格式", en: "a file of an unknown format" },
    fix: {
      zh: "其中如有数据，另存为 xlsx 或 CSV；否则移出文件夹",
      en: "send its data as xlsx or CSV, or move it out of the folder",
    },
  },
  WEIGHTS_NOT_100: {
    says: { zh: "指标分值合计不是 100", en: "the points of the indicators do not add to 100" },
    fix: { zh: "由负责单位确认分值后再用", en: "have the points confirmed before use" },
  },
} as const satisfies Readonly<Record<string, Message>>;

/** A reason for refusing or holding a whole file. */
export type RefusalCode = keyof typeof REFUSALS;
