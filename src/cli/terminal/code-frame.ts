import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "../../messages/text.ts";
import { NOT_COMPILED, plainError } from "./plain-error.ts";

/** A place in a script. */
interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Describes an error for the author of a script: the message, the file and line that caused it, and the lines
 * around. Of the places in the stack, the innermost one below one of the folders is shown.
 */
export function codeFrame(error: unknown, ...folders: readonly string[]): Text {
  const places = placesIn(error);
  const at = places.findIndex(
    ({ path }) => folders.some((folder) => path.startsWith(folder)) && existsSync(path),
  );
  const frame = at < 0 ? "" : frameAt(places[at]!);
  const { zh, en } = plainError(error, at <= 0 ? null : calledAt(places[at]!));
  return { zh: zh + frame, en: en + frame };
}

/** Reads the name of the function that is called at a place. */
function calledAt({ path, line, column }: Place): string | null {
  const text = readFileSync(path, "utf8").split("\n")[line - 1] ?? "";
  return /^[\p{L}\p{N}_$]+/u.exec(text.slice(column - 1))?.[0] ?? null;
}

function frameAt(place: Place): string {
  const { path, line, column } = place;
  return `\n  ${relative(process.cwd(), path)}:${line}:${column}\n${linesAround(place)}`;
}

/**
 * Reads the places of a stack: `at name (/folder/file.ts:5:3)`, `at file:///folder/file.ts:5:3`. The place of what
 * does not compile stands in the message.
 */
function placesIn(error: unknown): Place[] {
  if (!(error instanceof Error)) return [];
  const [, path, line, column] = NOT_COMPILED.exec(error.message) ?? [];
  if (path) return [{ path, line: Number(line), column: Number(column) + 1 }];
  return [...(error.stack ?? "").matchAll(PLACE)].map(([, file = "", line, column]) =>
    asWritten({
      path: file.startsWith("file:") ? fileURLToPath(file.replace(/\?.*$/, "")) : file,
      line: Number(line),
      column: Number(column),
    }),
  );
}

/** Folders may hold blanks and brackets: a path ends with the line. */
const PLACE = /^ *at (?:.*? \()??(?:async )?((?:file:\/\/|\/|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/gm;

/** Maps a place in a bundled module back to the script, if there is a source map. */
function asWritten(place: Place): Place {
  const map = `${place.path}.map`;
  if (!existsSync(map)) return place;
  const source = new SourceMap(JSON.parse(readFileSync(map, "utf8"))).findEntry(
    place.line - 1,
    place.column - 1,
  );
  return "originalSource" in source
    ? {
        path: resolve(dirname(map), unescaped(source.originalSource)),
        line: source.originalLine + 1,
        column: source.originalColumn + 1,
      }
    : place;
}

/** Source maps write paths as addresses: a blank is %20. */
const unescaped = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

function linesAround({ path, line, column }: Place): string {
  const lines = readFileSync(path, "utf8").split("\n");
  const width = String(line + 2).length;
  return lines
    .slice(Math.max(0, line - 3), line + 2)
    .map((text, i) => {
      const number = Math.max(1, line - 2) + i;
      const row = `${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`;
      return number === line ? `${row}\n  ${" ".repeat(width)} | ${" ".repeat(column - 1)}^` : row;
    })
    .join("\n");
}
