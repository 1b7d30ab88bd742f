import {
  type CheckResult,
  type CheckStatus,
  STATUS_WORDS,
} from "../../checks/check/check-result.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** The results of one check, a dataset each. */
type OneCheck = readonly CheckResult[];

/** With more datasets than this, those of a status are named in one cell. */
const MOST_COLUMNS = 5;

/** Shows the status of every check by dataset, ▲ with the number of questions, and the smallest error it can see. */
export function checksTable(all: readonly CheckResult[]): DataTable {
  const results = all.filter(({ rule }) => !rule);
  const datasets = [...new Set(results.map(({ dataset }) => dataset))];
  const ids = [...new Set(results.map(({ id }) => id))];
  return tableOf(
    ids.map((id) => results.filter((result) => result.id === id)),
    [
      { label: { zh: "检查", en: "Check" }, kind: "text", of: (own) => own[0]!.label },
      ...(datasets.length > MOST_COLUMNS ? statusColumns() : datasetColumns(datasets)),
      {
        label: { zh: "能看出的最小差错", en: "Smallest error it can see" },
        kind: "text",
        of: (own) => smallestErrors(own),
      },
    ],
    (own) => ({ subject: `check:${own[0]!.id}` }),
  );
}

const datasetColumns = (datasets: readonly Dataset[]): ColumnOf<OneCheck>[] =>
  datasets.map((dataset) => ({
    label: dataset.label,
    kind: "range",
    of: (own) => statusOf(own.find((result) => result.dataset === dataset)),
  }));

/** Names in one cell the datasets in which a check asks something, and in another one those that it passed. */
const statusColumns = (): ColumnOf<OneCheck>[] => [
  {
    label: { zh: "需核实", en: "To be checked" },
    kind: "text",
    of: (own) => namesOf(own, "fail", (result) => inBrackets(statusOf(result))),
  },
  {
    label: { zh: "通过", en: "Passed" },
    kind: "text",
    of: (own) => namesOf(own, "pass", () => ({ zh: "", en: "" })),
  },
];

const inBrackets = ({ zh, en }: Text): Text => ({ zh: `（${zh}）`, en: ` (${en})` });

function namesOf(own: OneCheck, wanted: CheckStatus, more: (result: CheckResult) => Text): Text {
  const all = own
    .filter(({ status }) => status === wanted)
    .map((result) => [result.dataset.label, more(result)] as const);
  const joined = (lang: keyof Text, between: string): string =>
    all.map(([label, rest]) => label[lang] + rest[lang]).join(between) || "—";
  return { zh: joined("zh", "、"), en: joined("en", ", ") };
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
