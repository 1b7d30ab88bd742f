import { keepCopy } from "../../model/facts/copy-areas.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { localizedUnder } from "../../model/facts/localize-areas.ts";
import type { NumberColumn } from "../../model/facts/number-column.ts";
import { once } from "../../model/memoize.ts";
import { foldFacts } from "../../model/panel/cube.ts";
import {
  keepStored,
  type StoredCell,
  type StoredRows,
  storedRows,
} from "../../model/panel/stored-rows.ts";
import type { FileResult } from "../result/file-result.ts";
import type { Correction } from "./corrections.ts";

/**
 * Fetches the facts that corrections are about, of a file that lies in a store: those of the cells in which they
 * change something. Null where the rows are here, or a correction names no line.
 */
export function nearCorrections(
  { file, sha256, facts }: FileResult,
  corrections: readonly Correction[],
): Facts | null {
  const stored = facts && storedRows(facts);
  const own = corrections.filter((one) => [file, sha256].includes(one.file || one.sha256));
  if (!stored || own.length === 0) return null;
  const isSame = own.every((one) => one.sha256 === "" || one.sha256 === sha256);
  const lines = own.map(({ line }) => Number(line));
  return isSame && lines.every((line) => line > 0 && Number.isSafeInteger(line))
    ? stored.rowsAt(lines)
    : null;
}

/**
 * Puts corrected cells in the place of those that lie in a store. `part` are the corrected facts of these cells; the
 * corrected facts of the whole file are made by `whole` where something asks for its rows.
 */
export function correctedInStore(facts: Facts, part: Facts, make: () => Facts): Facts {
  const stored = storedRows(facts)!;
  const whole = once(make);
  const fresh = new Map(
    foldFacts(part.dataset, [part]).entries.map((entry) => [placeOf(entry), entry]),
  );
  const corrected = withNumbersOf(facts, whole);
  const rowsOf: StoredRows["rowsOf"] = (entries) =>
    entries.some((entry) => fresh.has(placeOf(entry))) ? whole() : stored.rowsOf(entries);
  keepStored(corrected, {
    ...stored,
    cells: stored.cells.map((cell) => fresh.get(placeOf(cell)) ?? cell),
    rowsOf,
  });
  return keepCopy(corrected, (areaOf) => localizedUnder(whole(), areaOf));
}

const placeOf = ({ area, period, grain, until = "", breakdown }: StoredCell): string =>
  [area.code, period, grain, until, ...Object.values(breakdown)].join("\u0000");

/** Copies facts with the numbers and the marks of others, which are made where something asks for them. */
function withNumbersOf(facts: Facts, whole: () => Facts): Facts {
  const { dataset, file, count, area, period, breakdowns, texts, notes } = facts;
  const lazy = (name: string): NumberColumn => {
    const { cell } = facts.numbers.get(name)!;
    return {
      ...(cell ? { cell } : {}),
      get codes() {
        return whole().numbers.get(name)!.codes;
      },
      get values() {
        return whole().numbers.get(name)!.values;
      },
      get flags() {
        return whole().numbers.get(name)!.flags;
      },
    };
  };
  return {
    ...{ dataset, file, count, area, period, breakdowns, texts },
    ...(notes ? { notes } : {}),
    numbers: new Map([...facts.numbers.keys()].map((name) => [name, lazy(name)])),
    get lines() {
      return facts.lines;
    },
    get corrected() {
      return whole().corrected!;
    },
  };
}
