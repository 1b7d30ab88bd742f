import type { Records } from "../../csv/read-records.ts";
import { DETAILS, type Detail } from "../../messages/details.ts";
import { catalogueYearOf, UNDATED } from "../../model/facts/catalogue-years.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numbersOf } from "../../model/facts/number-column.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { headerText, type Layout } from "../layout/layout.ts";
import type { FileResult, Warning } from "../result/file-result.ts";
import type { Section } from "./section.ts";

/**
 * Returns the reason to hold a file until a person decides: the unit of a required count is not
 * understood, or its points do not add up to the required sum. Null where it can be counted.
 */
export function holdReason(
  records: Records,
  facts: Facts,
  sections: readonly Section[],
  warnings: Warning[],
): FileResult["refusal"] {
  const unclear = sections.map(({ layout }) => unclearUnits(records, layout));
  const [first] = unclear.filter(({ columns }) => columns.length > 0);
  if (first) return { reason: "UNIT_NOT_UNDERSTOOD", ...first };
  for (const [field, { addsTo }] of Object.entries(facts.dataset.columns)) {
    if (addsTo === undefined) continue;
    for (const [year, total] of sumsByYear(facts, field)) {
      if (total === addsTo) continue;
      warnings.push({ code: "WEIGHTS_NOT_100", line: null, column: field, ...sumOf(year, total) });
      return { reason: "WEIGHTS_NOT_100", stated: statedIn(sections, field), computed: total };
    }
  }
  return null;
}

/** Adds up a column by the year of each fact. */
function sumsByYear(facts: Facts, field: string): Map<number, number> {
  const values = numbersOf(facts.numbers.get(field));
  const scale = unitsPerOne(facts.dataset, field);
  const units = new Map<number, number>();
  for (const [fact, value] of values.entries()) {
    const year = catalogueYearOf(facts, fact);
    units.set(year, (units.get(year) ?? 0) + Math.round((value || 0) * scale));
  }
  return new Map([...units].map(([year, sum]) => [year, sum / scale]));
}

const sumOf = (year: number, total: number): Partial<Detail> & Pick<Detail, "detail"> =>
  year === UNDATED ? { detail: String(total) } : DETAILS["year-sum"](year, total);

/** Returns the sum of a field that a row of totals states. */
const statedIn = (sections: readonly Section[], field: string): number | null =>
  sections.flatMap(({ totals }) => totals.map(({ measures }) => measures[field]?.stated)).at(-1) ??
  null;

/** Names the required counts whose unit is not understood, with the line that states it. */
function unclearUnits(records: Records, { columns, dataset, header, unitRecord }: Layout) {
  const unclear = columns.filter(
    ({ field, unclearUnit }) => unclearUnit && dataset.columns[field!]!.required,
  );
  const named = unclear.map((column) => {
    const name = headerText(column);
    return name.normalize("NFKC").includes(column.unit!) ? name : `${name} ${column.unit}`;
  });
  return { columns: [...new Set(named)], lines: [records.lines[unitRecord ?? header[0]!]!] };
}
