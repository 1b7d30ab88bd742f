import type { RowCount } from "../../model/datasets/row-counts.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { rowsThat } from "../../model/facts/row-counts.ts";
import type { Check } from "../check/check.ts";
import type { CheckFinding, Stake } from "../check/check-result.ts";
import { countedStake } from "../check/counted-stake.ts";
import { areaName } from "../check/naming.ts";

/** Asks about rows that say two things which do not go together, as the dataset declares them. */
export const contradictoryRows: Check = {
  id: "contradictory-rows",
  label: { zh: "一行前后矛盾", en: "Rows that contradict themselves" },
  smallest: () => ({ zh: "一行", en: "one row" }),
  isDeclared: ({ dataset: { contradictions } }) => contradictions !== undefined,
  look: (evidence) => ({
    findings: evidence.filed.flatMap((facts) =>
      Object.entries(evidence.dataset.contradictions ?? {}).flatMap(([name, condition]) =>
        rowsThat(facts, condition, evidence.counted.asOf).map((fact) =>
          findingOf(facts, fact, name, condition),
        ),
      ),
    ),
  }),
};

function findingOf(facts: Facts, fact: number, about: string, condition: RowCount): CheckFinding {
  const { area: areas, period, file } = facts;
  const { says } = condition;
  const area = areas.values[areas.codes[fact]!] ?? null;
  const line = facts.lines[fact]!;
  const who = area ? areaName(area) : { zh: "", en: "" };
  return {
    ...{ area, period: period.values[period.codes[fact]!] ?? null },
    ...{ column: null, file, line, about, proposals: [] },
    stake: stakeOf(facts, fact, condition),
    says: {
      zh: `${who.zh}（第${line}行）${says.zh}。请核实。`,
      en: `${who.en} (line ${line}): ${says.en}; please check`,
    },
  };
}

/** Returns what a contradiction may be worth: by how much one number is above another, else the row. */
function stakeOf({ dataset, numbers }: Facts, fact: number, condition: RowCount): Stake[] {
  const compared = Object.entries(condition.numbers ?? {}).flatMap(([column, test]) => {
    const isSummed = Object.values(dataset.measures).some((each) => each.column === column);
    if (!isSummed || typeof test === "string") return [];
    const [own, other] = [column, test.above].map((name) => numbers.get(name));
    return own && other ? [{ column, amount: numberOf(own, fact) - numberOf(other, fact) }] : [];
  });
  return compared.length > 0 ? compared : countedStake(dataset);
}
