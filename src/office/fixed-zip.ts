import { unzipSync, zipSync } from "fflate";

/** The first day that a ZIP archive can state, at noon: no time zone moves it to another. */
const FIRST_DAY = new Date(1980, 0, 1, 12);

/** Changes a file of an archive; others it returns as they are. */
type Change = (name: string, content: Uint8Array) => Uint8Array;

/**
 * Packs an archive anew so that its bytes depend on its files alone: in the order of their names, without times, in
 * the same compression on every machine. The list of contents stays the first file, as some readers want it.
 */
export function fixedZip(bytes: Uint8Array, change: Change = (_, content) => content): Uint8Array {
  const files = Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith("/"))
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([name, content]) => [name, change(name, content)] as const);
  return zipSync(Object.fromEntries(files), { mtime: FIRST_DAY, level: 6 });
}

const placeOf = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);
