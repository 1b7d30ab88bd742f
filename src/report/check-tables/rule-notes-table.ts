import type { CheckResult } from "../../checks/check/check-result.ts";
import { atMost, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { withPlace } from "./questions-table.ts";

/** The most notes on a page; `npm run check` lists all. */
const MOST_LISTED = 60;

/** Lists what the rules that only note have found: to be known, not to be answered. */
export const ruleNotesTable = (results: readonly CheckResult[]): DataTable =>
  atMost(
    tableOf(
      results.flatMap(({ label, rule }) => (rule?.notes ?? []).map((note) => ({ label, note }))),
      [
        { label: { zh: "依据", en: "Rule" }, kind: "text", of: ({ label }) => label },
        { label: { zh: "提示", en: "Note" }, kind: "text", of: ({ note }) => withPlace(note) },
      ],
    ),
    MOST_LISTED,
  );
