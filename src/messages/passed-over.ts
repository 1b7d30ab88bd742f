import { type Message, message } from "./text.ts";

/** Reasons for passing over a file or a sheet that is not expected to hold a table. */
export const PASSED_OVER = {
  lock_file: message("临时文件，没有读取", "a temporary file, not read"),
  picture: message("图片或音像文件，没有读取", "a picture or a recording, not read", {
    zh: "其中如有数据，请录入表格后报送",
    en: "if it shows data, have them sent as a table",
  }),
  notes: message("不是表格，没有读取", "no table, not read", {
    zh: "其中如有数据，请另存为表格后报送",
    en: "if it holds data, have them sent as a table",
  }),
  hidden_sheet: message("隐藏的工作表，没有读取", "a hidden sheet, not read", {
    zh: "如需计入，请取消隐藏后重新报送",
    en: "unhide it and send the workbook again if it counts",
  }),
  chart_sheet: message("图表工作表，没有读取", "a sheet of a chart, not read"),
  words_sheet: message("工作表里没有数字，没有读取", "a sheet without numbers, not read"),
} as const satisfies Readonly<Record<string, Message>>;

/** A reason for passing over a file or a sheet. */
export type PassedOverCode = keyof typeof PASSED_OVER;
