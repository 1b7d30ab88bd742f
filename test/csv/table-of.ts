import { lastLine, type Records } from "../../src/csv/read-records.ts";

/** All cells of all records as text. */
export function tableOf(records: Records): string[][] {
  return Array.from({ length: records.count }, (_, record) =>
    Array.from({ length: records.sizes[record]! }, (_, index) => {
      const column = records.columns[index]!;
      return column.text(column.codes[record]!);
    }),
  );
}

/** The faults in short, such as `NUL_BYTE 3-3`. */
export function faultsOf({ faults }: Records): string[] {
  return faults.map(({ kind, firstLine, lastLine }) => `${kind} ${firstLine}-${lastLine}`);
}

/** First and last physical line of every record. */
export function linesOf(records: Records): [number, number][] {
  return Array.from({ length: records.count }, (_, record) => [
    records.lines[record]!,
    lastLine(records, record),
  ]);
}
