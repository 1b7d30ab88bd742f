import type { Text } from "../../messages/text.ts";
import type { Qualifier } from "../../model/panel/panel.ts";

/** Signs before a number that is approximate, a lower limit or an estimate. */
export const QUALIFIER_SIGNS: Record<NonNullable<Qualifier>, Text> = {
  approx: { zh: "约", en: "c. " },
  at_least: { zh: "≥", en: "≥" },
  estimated: { zh: "估", en: "est. " },
};
