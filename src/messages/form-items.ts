import type { Text } from "./text.ts";

/** The items that a form states about itself, in the order in which they are shown. */
export const FORM_ITEMS = {
  form_number: { zh: "表号", en: "Form" },
  authority: { zh: "制定机关", en: "Issued by" },
  approved_by: { zh: "批准机关", en: "Approved by" },
  approval: { zh: "批准文号", en: "Approval" },
  valid_until: { zh: "有效期至", en: "Valid until" },
  reporter: { zh: "填报单位", en: "Reported by" },
  filed_on: { zh: "填报日期", en: "Filed on" },
  unit: { zh: "单位", en: "Unit" },
} as const satisfies Readonly<Record<string, Text>>;

/** An item that a form states about itself. */
export type FormItem = keyof typeof FORM_ITEMS;

/** Words what a form states about itself, item by item. */
export function formSays(entries: readonly { item: FormItem; text: string }[]): Text {
  const words = (lang: "zh" | "en", colon: string, between: string): string =>
    entries.map(({ item, text }) => `${FORM_ITEMS[item][lang]}${colon}${text}`).join(between);
  return { zh: words("zh", " ", "；"), en: words("en", ": ", "; ") };
}
