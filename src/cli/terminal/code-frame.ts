import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A place in a script. */
interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Describes an error for the author of a script: the message, the file and line that caused it, and the lines
 * around. Of the places in the stack, the innermost one below `folder`, the folder of the scripts, is shown.
 */
export function codeFrame(error: unknown, folder: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const place = placesIn(error).find(({ path }) => path.startsWith(folder));
  if (!place || !existsSync(place.path)) return message;
  const { path, line, column } = place;
  return `${message}\n  ${relative(process.cwd(), path)}:${line}:${column}\n${linesAround(place)}`;
}

function placesIn(error: unknown): Place[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return [...stack.matchAll(/(?:\(|at )((?:file:\/\/)?\/?[^\s()]+):(\d+):(\d+)\)?/g)].map(
    ([, file = "", line, column]) =>
      asWritten({
        path: file.startsWith("file:") ? fileURLToPath(file.replace(/\?.*$/, "")) : file,
        line: Number(line),
        column: Number(column),
      }),
  );
}

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
        path: resolve(dirname(map), source.originalSource),
        line: source.originalLine + 1,
        column: source.originalColumn + 1,
      }
    : place;
}

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
