import { CAUSE_WORDS } from "../../messages/compare.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Column, DataTable, TableCell } from "../../model/tables/data-table.ts";
import type { BridgeTerm, YearBridge } from "../../revisions/year-bridge.ts";

/**
 * From last year's number to this year's, a measure a line: last year's as published, what restated it and why
 * (where an edition of it is there), the like-for-like change, areas that came or went, missing returns. A line adds up exactly.
 */
export function yearBridgesTable(bridges: readonly YearBridge[], wasPublished: boolean): DataTable {
  const column = (label: Text): Column => ({ label, kind: "range" });
  return {
    columns: [
      { label: { zh: "指标", en: "Measure" }, kind: "text" },
      ...(wasPublished
        ? [
            column({ zh: "上年公布数", en: "Last year, as published" }),
            column({ zh: "修订", en: "Revised by" }),
            { label: { zh: "修订原因", en: "Why" }, kind: "text" as const },
          ]
        : [column({ zh: "上年数", en: "Last year" })]),
      column({ zh: "同口径增减", en: "Like for like" }),
      column({ zh: "新增或不再报送", en: "New or gone" }),
      column({ zh: "缺报的影响", en: "Missing returns" }),
      column({ zh: "本年数", en: "This year" }),
    ],
    rows: bridges.map((bridge) => ({ cells: cellsOf(bridge, wasPublished) })),
  };
}

function cellsOf(
  { measure, published, now, perOne, steps }: YearBridge,
  wasPublished: boolean,
): TableCell[] {
  const exact = (units: number, signed = false): Text => {
    const style = { digits: Math.log10(perOne), signed };
    return {
      zh: formatNumber(units / perOne, { ...style, lang: "zh" }),
      en: formatNumber(units / perOne, { ...style, lang: "en" }),
    };
  };
  const sumOf = (...terms: BridgeTerm[]): TableCell => {
    const units = steps.filter(({ term }) => terms.includes(term)).map((step) => step.units);
    if (units.length === 0) return { status: "not-due" };
    const sum = units.reduce((all, each) => all + each, 0);
    return { text: exact(sum, true) };
  };
  const causes = steps.filter(({ term }) => term === "restated");
  const why = (lang: Lang): string =>
    causes
      .map(({ cause, units }) => `${WORDS[cause ?? "several"][lang]} ${exact(units, true)[lang]}`)
      .join(lang === "zh" ? "、" : ", ");
  const { label, unit } = measure;
  return [
    { text: { zh: `${label.zh}（${unit.zh}）`, en: `${label.en} (${unit.en})` } },
    { text: exact(published) },
    ...(wasPublished
      ? [
          sumOf("restated"),
          causes.length === 0 ? NO_CAUSE : { text: { zh: why("zh"), en: why("en") } },
        ]
      : []),
    sumOf("like-for-like"),
    sumOf("new", "closed"),
    sumOf("missing-before", "missing-after"),
    { text: exact(now) },
  ];
}

const NO_CAUSE: TableCell = { status: "not-due" };
const WORDS = { ...CAUSE_WORDS, several: { zh: "多种原因", en: "several causes" } };
