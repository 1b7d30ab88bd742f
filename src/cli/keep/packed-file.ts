import { deserialize, serialize } from "node:v8";
import { withoutPersons } from "../../ingest/persons/without-persons.ts";
import type { Reader } from "../../ingest/read-file.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { CodedColumn, Facts, TextColumn } from "../../model/facts/facts.ts";
import type { NumberColumn } from "../../model/facts/number-column.ts";

/** The different texts of a column with their hashes, and the place of each fact among them. */
interface PackedTexts {
  readonly texts: readonly string[];
  readonly hashes: readonly number[];
  readonly codes: Uint32Array;
}

/** Facts without what only lives in memory: areas by their codes, texts written out. */
interface PackedFacts
  extends Omit<Facts, "dataset" | "area" | "texts" | "notes" | "numbers" | "corrected"> {
  readonly area: CodedColumn<string>;
  readonly texts: ReadonlyMap<string, PackedTexts>;
  readonly notes: ReadonlyMap<string, PackedTexts> | null;
  readonly numbers: ReadonlyMap<string, readonly [NumberColumn, PackedTexts | null]>;
}

interface PackedFile {
  readonly result: Omit<FileResult, "dataset" | "facts" | "held">;
  /** The place of the dataset among those of the reader. */
  readonly dataset: number | null;
  readonly facts: PackedFacts | null;
  readonly held: PackedFacts | null;
}

/** Thrown for a result that can only be read again. */
class NotPackable extends Error {}

/** The most different texts of a column: reading more of them takes as long as the file does. */
const MOST_TEXTS = 20_000;

/**
 * Packs the result of reading a file; null for one that cannot be packed whole. Of a file that was refused, or whose
 * texts say anything about a person, nothing is stored: it is read again.
 */
export function packedFile(result: FileResult, reader: Reader): Uint8Array | null {
  const { dataset, facts, held, ...rest } = result;
  const place = dataset === null ? null : reader.datasets.indexOf(dataset);
  if (place === -1 || result.disposition === "refuse") return null;
  const packed = (some: Facts | null) => some && packedFacts(some, result, reader);
  try {
    const file: PackedFile = {
      result: rest,
      dataset: place,
      facts: packed(facts),
      held: packed(held),
    };
    return holdsPersons(file) ? null : serialize(file);
  } catch (error) {
    if (error instanceof NotPackable || isUnclonable(error)) return null;
    throw error;
  }
}

const isUnclonable = (error: unknown): boolean =>
  error instanceof Error && error.name === "DataCloneError";

function packedFacts(facts: Facts, { dataset, file }: FileResult, reader: Reader): PackedFacts {
  const { texts, notes, numbers, area, corrected, ...rest } = facts;
  const { tree } = reader.references.areas;
  if (facts.dataset !== dataset || facts.file !== file || corrected) throw new NotPackable();
  if (area.values.some((each) => tree.byCode(each.code) !== each)) throw new NotPackable();
  const { dataset: _, ...plain } = rest;
  const pack = (columns: ReadonlyMap<string, TextColumn>) =>
    new Map([...columns].map(([name, column]) => [name, packedTexts(facts.count, column)]));
  return {
    ...plain,
    area: { values: area.values.map(({ code }) => code), codes: area.codes },
    texts: pack(texts),
    notes: notes ? pack(notes) : null,
    numbers: new Map(
      [...numbers].map(([name, { cell, ...column }]) => {
        const size = column.values.length;
        const cells = cell ? packedTexts(size, { text: cell, hash: () => 0 }) : null;
        return [name, [column, cells]];
      }),
    ),
  };
}

function packedTexts(count: number, column: TextColumn): PackedTexts {
  const places = new Map<string, number>();
  const hashes: number[] = [];
  const codes = new Uint32Array(count);
  for (let fact = 0; fact < count; fact++) {
    const text = column.text(fact);
    const known = places.get(text);
    codes[fact] = known ?? places.size;
    if (known !== undefined) continue;
    if (places.size === MOST_TEXTS) throw new NotPackable();
    places.set(text, places.size);
    hashes.push(column.hash(fact));
  }
  return { texts: [...places.keys()], hashes, codes };
}

/** Tells if the last look would leave anything out of the texts of a value. */
function holdsPersons(value: unknown): boolean {
  if (typeof value === "string") return withoutPersons(value) !== value;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return false;
  if (value instanceof Map) return [...value].some(holdsPersons);
  return Object.values(value).some(holdsPersons);
}

/** Unpacks the result of reading a file, for the reader of now. */
export function unpackedFile(bytes: Uint8Array, reader: Reader): FileResult {
  const { result, dataset, facts, held }: PackedFile = deserialize(bytes);
  const own = dataset === null ? null : reader.datasets[dataset]!;
  const unpacked = (some: PackedFacts | null): Facts | null =>
    some && own && { ...unpackedColumns(some, reader), dataset: own };
  return { ...result, dataset: own, facts: unpacked(facts), held: unpacked(held) };
}

function unpackedColumns(facts: PackedFacts, reader: Reader): Omit<Facts, "dataset"> {
  const { area, texts, notes, numbers, ...plain } = facts;
  const { tree } = reader.references.areas;
  const unpack = (columns: ReadonlyMap<string, PackedTexts>) =>
    new Map([...columns].map(([name, column]) => [name, unpackedTexts(column)]));
  return {
    ...plain,
    area: { values: area.values.map((code) => tree.byCode(code)!), codes: area.codes },
    texts: unpack(texts),
    ...(notes ? { notes: unpack(notes) } : {}),
    numbers: new Map(
      [...numbers].map(([name, [column, cells]]) => [
        name,
        cells ? { ...column, cell: unpackedTexts(cells).text } : column,
      ]),
    ),
  };
}

const unpackedTexts = ({ texts, hashes, codes }: PackedTexts): TextColumn => ({
  text: (fact) => texts[codes[fact]!]!,
  hash: (fact) => hashes[codes[fact]!]!,
});
