import { isDeepStrictEqual } from "node:util";
import type { CheckedFile, Item, Sidecar } from "./sidecar.ts";

/**
 * Lists the differences between a check and a sidecar; none where it agrees, or agrees with an
 * allowed alternative.
 */
export function differences(sidecar: Sidecar, file: CheckedFile): string[] {
  const found = differencesFrom(sidecar, file);
  if (found.length === 0) return found;
  const others = (sidecar.alternatives ?? []).map(({ rows, rows_added = [] }) =>
    differencesFrom({ ...sidecar, rows: rows ?? [...sidecar.rows, ...rows_added] }, file),
  );
  return others.some((other) => other.length === 0) ? [] : found;
}

function differencesFrom(expected: Sidecar, file: CheckedFile): string[] {
  const suspects = suspectLines(expected, file);
  return [
    ...(expected.columns.length > 0 ? differing("dataset", expected.table, file.dataset) : []),
    ...encodingDifferences(expected, file),
    ...differing("dialect", expected.dialect, file.dialect),
    ...differing("disposition", expected.disposition, file.disposition),
    ...refusalDifferences(expected.refusal, file.refusal),
    ...listDifferences("column", expected.columns, file.columns, (a, b) =>
      includes(b, a, COLUMN_EXTRA),
    ),
    ...rowDifferences(expected, file, suspects),
    ...quarantineDifferences(expected, file, suspects),
    ...expected.warnings
      .filter((warning) => !file.warnings.some((other) => isWarning(warning, other)))
      .map((warning) => `warning missing: ${shown(warning)}`),
    ...listDifferences("total", expected.totals, file.totals, isDeepStrictEqual),
    ...listDifferences("skipped", expected.skipped, file.skipped, isDeepStrictEqual),
    ...(expected.supersedes ? differing("supersedes", expected.supersedes, file.supersedes) : []),
    ...listDifferences("derived", expected.derived ?? [], file.derived ?? [], isDeepStrictEqual),
    ...(expected.active_by_level
      ? differing("active_by_level", expected.active_by_level, file.active_by_level)
      : []),
  ];
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 240);

const differing = (what: string, expected: unknown, actual: unknown): string[] =>
  isDeepStrictEqual(expected, actual)
    ? []
    : [`${what}: expected ${shown(expected)}, got ${shown(actual)}`];

function encodingDifferences({ encoding }: Sidecar, file: CheckedFile): string[] {
  const { acceptable, name, bom } = encoding;
  const isRight = [...acceptable, ...(acceptable.length === 0 ? [name] : [])].includes(
    file.encoding.name,
  );
  return isRight && bom === file.encoding.bom
    ? []
    : [`encoding: expected ${shown(encoding)}, got ${shown(file.encoding)}`];
}

function refusalDifferences(expected: Item | null, actual: Item | null): string[] {
  if (expected === null || actual === null) return differing("refusal", expected, actual);
  return includes(actual, expected, []) ? [] : differing("refusal", expected, actual);
}

/** The fields of a column that only the check may have. */
const COLUMN_EXTRA: readonly string[] = [];

/** True where all expected fields are present and equal, and no others but the extra ones. */
function includes(actual: Item, expected: Item, extra: readonly string[]): boolean {
  const names = Object.keys(actual).filter((name) => !extra.includes(name));
  return (
    Object.entries(expected).every(([name, value]) => isDeepStrictEqual(actual[name], value)) &&
    names.every((name) => name in expected)
  );
}

/** Lists expected items without an equal actual item, and actual items left over. */
function listDifferences(
  what: string,
  expected: readonly Item[],
  actual: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): string[] {
  const left = [...actual];
  const missing = expected.filter((item) => {
    const at = left.findIndex((other) => isSame(item, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((item) => `${what} missing: ${shown(item)}`),
    ...left.map((item) => `${what} not expected: ${shown(item)}`),
  ];
}

const isWarning = (expected: Item, actual: Item): boolean =>
  expected.code === actual.code &&
  expected.line === actual.line &&
  (expected.column === null || expected.column === actual.column);

/**
 * Finds lines that are counted with a warning where the sidecar quarantines them by a heuristic.
 */
function suspectLines({ quarantine }: Sidecar, { warnings }: CheckedFile): Set<unknown> {
  const suspects = quarantine.filter(({ certainty, line, reason }) => {
    const isWarned = warnings.some((other) => other.line === line && other.code === reason);
    return certainty === "heuristic" && isWarned;
  });
  return new Set(suspects.map(({ line }) => line));
}

function rowDifferences(
  expected: Sidecar,
  { rows }: CheckedFile,
  suspects: ReadonlySet<unknown>,
): string[] {
  const counted = rows.filter(({ line }) => !suspects.has(line));
  const untold = [...suspects].filter((line) => !rows.some((row) => row.line === line));
  return [
    ...listDifferences("row", expected.rows, counted, isSameRow),
    ...untold.map((line) => `row of suspect line ${line} is missing`),
  ];
}

/** Compares rows; a field that only one of them has must be null. */
function isSameRow(expected: Item, actual: Item): boolean {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].every((name) => isSameValue(expected[name] ?? null, actual[name] ?? null));
}

const isSameValue = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-9 : isDeepStrictEqual(a, b);

/** Notes for people, not for programs. */
const NOTES = ["note", "certainty", "acceptable_reasons", "also", "reason"];

function quarantineDifferences(
  { quarantine }: Sidecar,
  file: CheckedFile,
  suspects: ReadonlySet<unknown>,
): string[] {
  const certain = quarantine.filter(({ line }) => !suspects.has(line));
  return listDifferences("quarantine", certain, file.quarantine, isSameTrouble);
}

function isSameTrouble(expected: Item, actual: Item): boolean {
  const { reason, acceptable_reasons = [], also = [] } = expected;
  const reasons = [reason, ...(acceptable_reasons as unknown[]), ...(also as unknown[])];
  return (
    reasons.includes(actual.reason) &&
    Object.entries(expected)
      .filter(([name]) => !NOTES.includes(name))
      .every(([name, value]) => isSameDetail(name, value, actual))
  );
}

/** Compares one detail; of a line of NULs a sidecar shows the first. */
const isSameDetail = (name: string, value: unknown, actual: Item): boolean =>
  isDeepStrictEqual(actual[name], value) ||
  (name === "raw" && value === "\u0000" && String(actual.raw).startsWith("\u0000"));
