import type { Area } from "../../model/areas/areas.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { groupBy } from "../../model/group-by.ts";
import { cellWords } from "../check/cell-words.ts";
import type { Check, Evidence } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { countedStake } from "../check/counted-stake.ts";
import { areaName, columnName } from "../check/naming.ts";

/** Asks about rows of one area whose body or project bears the name of another one. */
export const namesOfOtherAreas: Check = {
  id: "names-of-other-areas",
  label: { zh: "名称含另一地名", en: "Names of another area" },
  smallest: () => ({ zh: "一行", en: "one row" }),
  isDeclared: ({ dataset: { columns } }) =>
    Object.values(columns).some(({ ofOwnArea }) => ofOwnArea),
  look: (evidence) => ({
    findings: Object.entries(evidence.dataset.columns).flatMap(([name, { ofOwnArea }]) =>
      ofOwnArea ? evidence.filed.flatMap((facts) => findingsIn(evidence, facts, name)) : [],
    ),
  }),
};

/** A row whose text names another area. */
interface Stranger {
  readonly fact: number;
  readonly area: Area;
  readonly other: Area;
  readonly text: string;
}

function findingsIn(evidence: Evidence, facts: Facts, name: string): CheckFinding[] {
  const wordOf = cellWords(facts, name);
  if (!wordOf || facts.area.values.length === 0) return [];
  // A name that is short, or that of an area that has ended, stands in many others.
  const areas = evidence.tree.areas.filter((area) => area.to === null && area.name.length >= 3);
  const named = new Map<string, readonly Area[]>();
  const areasIn = (text: string): readonly Area[] => {
    const known = named.get(text) ?? areas.filter((area) => text.includes(area.name));
    named.set(text, known);
    return known;
  };
  const strangers = Array.from({ length: facts.count }, (_, fact): Stranger[] => {
    const text = wordOf(fact);
    const area = facts.area.values[facts.area.codes[fact]!]!;
    const [other, ...more] = areasIn(text);
    const isOwn = [area.name, ...area.aliases].some((own) => own !== "" && text.includes(own));
    return !other || more.length > 0 || isOwn || other.code === area.code
      ? []
      : [{ fact, area, other, text }];
  }).flat();
  const byText = groupBy(strangers, ({ area, text, fact }) =>
    [area.code, text, facts.period.values[facts.period.codes[fact]!]].join("|"),
  );
  return [...byText.values()].map((own) => findingOf(evidence, facts, name, own));
}

function findingOf(
  { dataset, tree }: Evidence,
  facts: Facts,
  column: string,
  own: readonly Stranger[],
): CheckFinding {
  const { fact, area, other, text } = own[0]!;
  const { file, lines, period } = facts;
  const [who, whose, name] = [areaName(area), areaName(other), columnName(dataset, column)];
  return {
    ...{ area, period: period.values[period.codes[fact]!] ?? null, column },
    ...{ file, line: lines[fact]!, about: text, stake: countedStake(dataset, own.length) },
    says: {
      zh: `${who.zh}有${own.length}行的${name.zh}“${text}”带有${whose.zh}的名称，疑为${tree.words.parts.zh}填错，现计入${who.zh}。请核实。`,
      en: `${who.en}: in ${own.length} rows ${name.en} "${text}" bears the name of ${whose.en}; the wrong area? they count for ${who.en}; please check`,
    },
    proposals: [],
  };
}
