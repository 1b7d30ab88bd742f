import { ALL_CHECKS } from "../checks/all-checks.ts";
import { CHECK_SETTINGS } from "../checks/check/settings.ts";
import type { Text } from "../messages/text.ts";
import { isDay } from "../model/periods/period.ts";
import {
  aNumber,
  aString,
  aText,
  aYear,
  listOf,
  oneOf,
  record,
  type Shape,
  wrong,
} from "../model/shape.ts";
import type { ReviewConfig } from "./review-config.ts";

/** The groups of limits, each with its numbers. */
const LIMITS = Object.fromEntries(
  Object.entries(CHECK_SETTINGS)
    .filter(([, group]) => !Array.isArray(group))
    .map(([name, group]) => [
      name,
      record(Object.fromEntries(Object.keys(group).map((limit) => [limit, aNumber])), []),
    ]),
);

const WAIVED = record(
  { check: oneOf(ALL_CHECKS.map(({ id }) => id)), dataset: aString, why: aText },
  ["check", "why"],
);

/** A day that the calendar has. */
const aDay = wrong(
  { zh: '日期，如 "2023-12-31"', en: 'a day such as "2023-12-31"' },
  (value) => typeof value === "string" && isDay(value),
);

const CONFIG: Readonly<Record<keyof ReviewConfig, Shape>> = {
  county: aText,
  title: aText,
  year: aYear,
  asOf: aDay,
  words: record({ whole: aText, parts: aText }, ["whole", "parts"]),
  checks: record({ ...LIMITS, waived: listOf(WAIVED) }, []),
  scorerTolerance: aNumber,
  contact: aText,
  warning: aText,
};

/** Lists what is wrong in the settings of a data folder. */
export const configFaults = (given: unknown): Text[] => record(CONFIG, [])(given, "review");
