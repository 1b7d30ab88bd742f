import type { Table } from "../../ingest/folder/open-export.ts";
import { type Reader, readFile } from "../../ingest/read-file.ts";
import type { References } from "../../ingest/references/references.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { contentKey } from "../../store/rows/content-key.ts";
import type { Keeping } from "../terminal/effects.ts";
import { fileDigest } from "./file-digest.ts";
import { packedFile, unpackedFile } from "./packed-file.ts";
import type { Store } from "./store.ts";

/** A reader of files that reads none twice, as long as all that its result depends on stays the same. */
export interface KeptFiles {
  readonly read: (table: Table, reader: Reader) => FileResult;
  /** The numbers of files whose results were used again, and that were read. */
  readonly counts: () => { readonly kept: number; readonly read: number };
}

/** The scripts that say how files are read. */
const READING = /^src[\\/]cli[\\/]main\.ts$|(?:^|[\\/])(?:dataset|review\.config)\.ts$/;

/** True for a script that says how files are read. */
export const isReading = (path: string): boolean => READING.test(path);

/** Names the code that reads files: the toolkit and the definitions of the data. */
export const readingCode = (code: Keeping["code"]): string =>
  contentKey(Object.entries(code).filter(([path]) => isReading(path)));

/**
 * Keeps the results of files by the hash of their bytes, their name, the code, the definitions and everything that
 * cells are checked against. The sheets of a workbook are read each time; so is every file of a folder without a
 * list of areas, where the areas are the names that other files hold.
 */
export function keptFiles(store: Store, code: string): KeptFiles {
  const counts = { kept: 0, read: 0 };
  const ofReferences = new Map<References, string>();
  const read = (table: Table, reader: Reader): FileResult => {
    counts.read++;
    return readFile(table.records(), reader);
  };
  const referencesKey = (references: References): string => {
    const known = ofReferences.get(references) ?? keyOf(references);
    ofReferences.set(references, known);
    return known;
  };
  return {
    counts: () => counts,
    read: (table, reader) => {
      const { references, datasets, context, words } = reader;
      if (table.path === undefined || references.areas.coded) return read(table, reader);
      const against = contentKey([datasets, context, words, referencesKey(references)]);
      const bytes = fileDigest(table.path);
      const key = `file ${code} ${table.file}\n${bytes} ${against}`;
      const kept = store.find(key);
      if (kept !== null) {
        counts.kept++;
        return unpackedFile(kept, reader);
      }
      const result = read(table, reader);
      const packed = result.sha256 === bytes ? packedFile(result, reader) : null;
      if (packed !== null) store.keep(key, packed);
      return result;
    },
  };
}

const keyOf = ({ areas, bodies, schemes }: References): string => {
  const { tree } = areas;
  const named = [...bodies].map(([name, body]) => [name, body.name, body.area.code]);
  return contentKey([tree.areas, tree.county, tree.words, named, schemes]);
};
