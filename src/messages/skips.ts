import type { Message } from "./text.ts";

const NOTHING_TO_DO = { zh: "无需处理", en: "nothing to do" };
const LEAVE_OUT = { zh: "今后报送请删去", en: "leave it out next time" };

/** Why a record that holds no fact was passed over. */
export const SKIPS = {
  title: { says: { zh: "标题行", en: "title" }, fix: NOTHING_TO_DO },
  title_personal: {
    says: { zh: "标题含人名或电话，未保留", en: "title with a name or phone number, not kept" },
    fix: LEAVE_OUT,
  },
  unit_row: { says: { zh: "单位行", en: "row of units" }, fix: NOTHING_TO_DO },
  blank: { says: { zh: "空行", en: "blank line" }, fix: NOTHING_TO_DO },
  ghost_row: { says: { zh: "只有分隔符的行", en: "only separators" }, fix: NOTHING_TO_DO },
  footnote: { says: { zh: "表注", en: "footnote" }, fix: NOTHING_TO_DO },
  footer_personal: {
    says: { zh: "表尾含人名或电话，未保留", en: "footer with a name or phone number, not kept" },
    fix: LEAVE_OUT,
  },
  repeated_header: { says: { zh: "重复的表头", en: "repeated header" }, fix: NOTHING_TO_DO },
  sep_hint: { says: { zh: "分隔符提示行", en: "separator hint" }, fix: NOTHING_TO_DO },
  group_heading: { says: { zh: "分组标题", en: "heading of a group" }, fix: NOTHING_TO_DO },
  of_which: {
    says: { zh: "其中项，已含在上一行", en: "of which: part of the line above" },
    fix: NOTHING_TO_DO,
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Why a record that holds no fact was passed over. */
export type SkipCode = keyof typeof SKIPS;
