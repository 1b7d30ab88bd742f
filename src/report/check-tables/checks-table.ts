import { type CheckResult, STATUS_WORDS } from "../../checks/check/check-result.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable, TableCell } from "../../model/tables/data-table.ts";

/** How every check ended for every dataset, ▲ with the points to ask about, and the smallest error it can see where it looked. */
export function checksTable(results: readonly CheckResult[]): DataTable {
  const datasets = [...new Set(results.map(({ dataset }) => dataset))];
  const ids = [...new Set(results.map(({ id }) => id))];
  return {
    columns: [
      { label: { zh: "检查", en: "Check" }, kind: "text" },
      ...datasets.map(({ label }) => ({ label, kind: "range" as const })),
      { label: { zh: "能看出的最小差错", en: "Smallest error it can see" }, kind: "text" },
    ],
    rows: ids.map((id) => {
      const own = results.filter((result) => result.id === id);
      const looked = own.filter(({ status }) => status === "pass" || status === "fail");
      return {
        cells: [
          { text: own[0]!.label },
          ...datasets.map((dataset) => endOf(own.find((result) => result.dataset === dataset)!)),
          { text: eachOnce(looked.map(({ smallest }) => smallest)) },
        ],
      };
    }),
  };
}

function endOf({ status, findings }: CheckResult): TableCell {
  const count = findings.length;
  return {
    text: status === "fail" ? { zh: `▲${count}处`, en: `▲${count}` } : STATUS_WORDS[status],
  };
}

function eachOnce(texts: readonly Text[]): Text {
  const all = (lang: keyof Text, between: string) =>
    [...new Set(texts.map((text) => text[lang]))].join(between) || "—";
  return { zh: all("zh", "；"), en: all("en", "; ") };
}
