import type { Records } from "../../csv/read-records.ts";
import type { Issues } from "../facts/fact-readers.ts";
import { isHeader, layoutAt } from "../layout/find-layout.ts";
import type { Layout } from "../layout/layout.ts";
import { withGroupValues } from "./group-values.ts";
import { readSection, type Section, type SectionContext } from "./section.ts";

/**
 * Reads a file section by section: exports that were pasted into one file have several headers, and
 * each applies to the records below it.
 */
export function readSections(
  records: Records,
  layout: Layout,
  { references, context }: Pick<SectionContext, "references" | "context">,
  broken: ReadonlySet<number>,
  issues: Issues,
): Section[] {
  const buffer = new Uint32Array(records.count);
  const within: SectionContext = { references, context, broken, buffer, readers: new Map() };
  const sections: Section[] = [];
  for (let next: Layout | null = layout; next !== null; ) {
    const section = readSection(records, next, within, issues);
    sections.push(section);
    noteHeaders(records, layout, section, sections.length > 1, issues);
    next = layoutBelow(records, section, within);
  }
  return sections;
}

/**
 * Finds the layout of the header that ended a section. Values that its own titles do not state are
 * those of the section above.
 */
function layoutBelow(
  records: Records,
  { layout, classified }: Section,
  { context, references }: SectionContext,
): Layout | null {
  const { next, data, totals } = classified;
  if (next === null) return null;
  const after = Math.max(data.at(-1) ?? 0, totals.at(-1)?.record ?? 0, layout.from - 1) + 1;
  const own = layoutAt(records, next, layout.dataset, { context, after, isHeader });
  if (own === null) return { ...layout, header: [next], from: next + 1 };
  return {
    ...withGroupValues(own, references),
    year: own.titleYear ?? layout.year,
    period: own.titleYear === null ? layout.period : own.period,
    titleYear: own.titleYear ?? layout.titleYear,
    senders: own.senders.length > 0 ? own.senders : layout.senders,
  };
}

/** Warns of a repeated header, and again where its columns have another order. */
function noteHeaders(
  records: Records,
  first: Layout,
  { layout, classified }: Section,
  isLater: boolean,
  { warnings }: Issues,
): void {
  const note = (code: "REPEATED_HEADER" | "HEADER_CHANGED", record: number) =>
    warnings.push({ code, line: records.lines[record]!, column: null, detail: null });
  if (isLater) {
    note("REPEATED_HEADER", layout.header[0]!);
    if (orderOf(layout) !== orderOf(first)) note("HEADER_CHANGED", layout.header[0]!);
  }
  for (const record of classified.headers) note("REPEATED_HEADER", record);
}

/** Describes the fields and periods of a header in their order. */
const orderOf = ({ columns }: Layout): string =>
  JSON.stringify(columns.map(({ field, period, raw }) => [field, period, field === null && raw]));
