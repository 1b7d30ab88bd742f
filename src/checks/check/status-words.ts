import type { Text } from "../../messages/text.ts";
import type { CheckStatus } from "./check-result.ts";

/** How pages and tables call the end of a check. */
export const STATUS_WORDS: Readonly<Record<CheckStatus, Text>> = {
  pass: { zh: "通过", en: "passed" },
  fail: { zh: "需核实", en: "to be checked" },
  "not-run": { zh: "未能检查", en: "not run" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  waived: { zh: "免查", en: "waived" },
};
