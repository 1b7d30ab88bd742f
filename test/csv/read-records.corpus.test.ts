import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { recordsOf } from "../../src/csv/read-records.ts";
import { tableOf } from "./table-of.ts";

const SPECTRUM = "../shared/corpus/real/csv-spectrum";
const PAPA = "../shared/corpus/real/papaparse/extracted-cases.json";

it.skipIf(!existsSync(SPECTRUM))(
  "csv-spectrum agrees (skipped where the corpus is missing)",
  () => {
    const names = readdirSync(`${SPECTRUM}/csvs`);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const expected = JSON.parse(
        readFileSync(`${SPECTRUM}/json/${name.replace(/csv$/, "json")}`, "utf8"),
      );
      // Its JSON is a single object with another telephone number than the CSV has.
      if (name === "location_coordinates.csv") continue;
      // Its copies have LF only: a version control system has changed the line ends.
      const text = readFileSync(`${SPECTRUM}/csvs/${name}`, "utf8");
      const asPublished = name.includes("crlf") ? text.replace(/\r?\n/g, "\r\n") : text;
      const records = recordsOf(Buffer.from(asPublished), name);
      const [header = [], ...rows] = tableOf(records);
      const objects = rows.map((row) =>
        Object.fromEntries(row.map((text, i) => [header[i], text])),
      );
      expect(objects, name).toEqual(expected);
      expect(records.faults, name).toEqual([]);
    }
  },
);

interface PapaCase {
  readonly table: string;
  readonly description: string;
  readonly input: string;
  readonly config?: { readonly delimiter?: string };
  readonly expected: { readonly data: string[][] };
}

/** Cases that ask for nothing but a delimiter: no comments, headers, types or previews. */
function isPlain({ config = {}, input, expected }: PapaCase): boolean {
  const { delimiter, ...options } = config;
  const isOurs = delimiter === undefined || [",", ";", "\t", "|"].includes(delimiter);
  return (
    typeof input === "string" &&
    Array.isArray(expected.data) &&
    isOurs &&
    Object.keys(options).length === 0
  );
}

/** PapaParse's low-level parser takes the comma; Papa.parse guesses. A last line end gives it a row more. */
function cellsOf({ table, config, input }: PapaCase): string[][] {
  const delimiter = config?.delimiter ?? (table === "CORE_PARSER_TESTS" ? "," : undefined);
  const hint = delimiter === undefined ? "" : `sep=${delimiter}\n`;
  const cells = tableOf(recordsOf(Buffer.from(hint + input), "case.csv")).slice(
    hint === "" ? 0 : 1,
  );
  return /[\r\n]$/.test(input) ? [...cells, [""]] : cells;
}

/** The cases in which the reader differs, with the reason. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  "Quoted field has no closing quote": "the opening quote is kept, so that the damage shows",
  "Quoted field has invalid trailing quote after delimiter with a valid closer":
    "a quote closes a cell; PapaParse looks for a later one before a delimiter",
  "Quoted field has invalid trailing quote after delimiter": "the next record stays intact",
  "Quoted field has invalid trailing quote before delimiter": "the next record stays intact",
  "Quoted field has invalid trailing quote after new line": "the next cells stay intact",
  "Mixed slash n and slash r should choose first as precident": "every kind of line end counts",
  "Pipe delimiter is guessed correctly when mixed with comas":
    "where both fit as many records the comma is preferred",
};

it.skipIf(!existsSync(PAPA))(
  "PapaParse's own cases agree (skipped where the corpus is missing)",
  () => {
    const cases = (JSON.parse(readFileSync(PAPA, "utf8")) as PapaCase[]).filter(isPlain);
    expect(cases.length).toBeGreaterThan(60);
    const differing = cases.filter(
      (one) => JSON.stringify(cellsOf(one)) !== JSON.stringify(one.expected.data),
    );
    expect(differing.map(({ description }) => description)).toEqual(Object.keys(DIFFERENCES));
  },
);
