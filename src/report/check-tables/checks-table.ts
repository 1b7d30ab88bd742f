import { type CheckResult, STATUS_WORDS } from "../../checks/check/check-result.ts";
import type { Text } from "../../messages/text.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** The results of one check, a dataset each. */
type OneCheck = readonly CheckResult[];

/** Shows the status of every check by dataset, ▲ with the number of questions, and the smallest error it can see. */
export function checksTable(all: readonly CheckResult[]): DataTable {
  const results = all.filter(({ rule }) => !rule);
  const datasets = [...new Set(results.map(({ dataset }) => dataset))];
  const ids = [...new Set(results.map(({ id }) => id))];
  return tableOf(
    ids.map((id) => results.filter((result) => result.id === id)),
    [
      { label: { zh: "检查", en: "Check" }, kind: "text", of: (own) => own[0]!.label },
      ...datasets.map(
        (dataset): ColumnOf<OneCheck> => ({
          label: dataset.label,
          kind: "range",
          of: (own) => statusOf(own.find((result) => result.dataset === dataset)),
        }),
      ),
      {
        label: { zh: "能看出的最小差错", en: "Smallest error it can see" },
        kind: "text",
        of: (own) => smallestErrors(own),
      },
    ],
  );
}

/** Says the status of a check; one that a dataset does not have is not applicable to it. */
function statusOf(result: CheckResult | undefined): Text {
  const { status, findings } = result ?? { status: "not-applicable", findings: [] };
  if (status !== "fail") return STATUS_WORDS[status];
  const open = findings.filter(({ explanation }) => explanation === undefined).length;
  return open > 0 ? { zh: `▲${open}处`, en: `▲${open}` } : { zh: "均已答复", en: "all answered" };
}

/** Names the smallest error of each dataset that the check looked at, each wording once. */
function smallestErrors(own: OneCheck): Text {
  const looked = own.filter(({ status }) => status === "pass" || status === "fail");
  const all = (lang: keyof Text, between: string) =>
    [...new Set(looked.map(({ smallest }) => smallest[lang]))].join(between) || "—";
  return { zh: all("zh", "；"), en: all("en", "; ") };
}
