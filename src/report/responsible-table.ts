import type { Cards } from "../analyze/cards.ts";
import type { DataTable } from "./data-table.ts";

/** The bodies that answer for an indicator, in the order of the catalogue. */
export const responsibleBodies = ({ indicators }: Cards): string[] => [
  ...new Set(indicators.flatMap(({ responsible }) => responsible || [])),
];

/**
 * The indicators that one body answers for: what is judged, how (where the catalogue says so), by when, and
 * the points lost on it.
 */
export function responsibleTable({ indicators, lost, measure }: Cards, body: string): DataTable {
  const { unit } = measure;
  const words = WORDS_OF_INDICATORS.filter(({ of }) => indicators.some((each) => each[of] !== ""));
  return {
    columns: [
      { label: { zh: "指标", en: "Indicator" }, kind: "text" },
      ...words.map(({ label }) => ({ label, kind: "text" as const })),
      { label: { zh: "分值", en: "Points" }, unit, kind: "score" },
      { label: { zh: "失分合计", en: "Points lost" }, unit, kind: "score" },
    ],
    rows: indicators.flatMap((indicator, i) =>
      indicator.responsible === body
        ? {
            cells: [
              { text: `${indicator.code} ${indicator.name}` },
              ...words.map(({ of }) => ({ text: indicator[of] || "—" })),
              { value: indicator.points },
              { value: lost.find(({ item }) => item === i)?.lost ?? 0 },
            ],
          }
        : [],
    ),
  };
}

/** What a catalogue may say of an indicator; a column that it leaves empty throughout is not shown. */
const WORDS_OF_INDICATORS = [
  { of: "content", label: { zh: "测评内容", en: "What is judged" } },
  { of: "method", label: { zh: "测评方法", en: "Method" } },
  { of: "deadline", label: { zh: "完成时限", en: "Deadline" } },
] as const;
