import { type Message, message } from "./text.ts";

const LEAVE_OUT = { zh: "今后报送请删去", en: "leave it out next time" };

/** Reasons for skipping a record that holds no fact. */
export const SKIPS = {
  title: message("标题行", "title"),
  title_personal: message(
    "标题含人名或电话，未保留",
    "title with a name or phone number, not kept",
    LEAVE_OUT,
  ),
  unit_row: message("单位行", "row of units"),
  blank: message("空行", "blank line"),
  ghost_row: message("只有分隔符的行", "only separators"),
  footnote: message("表注", "footnote"),
  footer_personal: message(
    "表尾含人名或电话，未保留",
    "footer with a name or phone number, not kept",
    LEAVE_OUT,
  ),
  repeated_header: message("重复的表头", "repeated header"),
  sep_hint: message("分隔符提示行", "separator hint"),
  group_heading: message("分组标题", "heading of a group"),
  of_which: message("其中项，已含在上一行", "of which: part of the line above"),
} as const satisfies Readonly<Record<string, Message>>;

/** A reason for skipping a record. */
export type SkipCode = keyof typeof SKIPS;
