import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { FileContext } from "../../ingest/layout/file-context.ts";
import { CHECK } from "../../messages/check.ts";
import { UsageError } from "../terminal/errors.ts";

/** What a person says of the files to be checked. */
export interface CheckContext extends FileContext {
  /** Earlier files, relative to the folder of the checked file. */
  readonly priorFiles: readonly string[];
  /** The catalogue of indicators, if not that of the data folder. */
  readonly indicators: string | null;
}

type Said = Readonly<Record<string, unknown>>;

/** Reads a context file; what it leaves out is not known, and words it does not know are passed over. */
export function checkContext(path: string | null, asOf: string): CheckContext {
  const said = path === null ? {} : saidIn(path);
  const text = (name: string): string | null => {
    const value = said[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const prior = said.prior_files;
  return {
    asOf: text("as_of") ?? asOf,
    year: text("year") === null ? null : Number(text("year")),
    period: text("period"),
    reporter: text("reporter"),
    measure: text("measure"),
    priorFiles: Array.isArray(prior) ? prior.filter((file) => typeof file === "string") : [],
    indicators: text("indicators"),
  };
}

function saidIn(path: string): Said {
  try {
    const said: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isObject(said)) return said;
    throw new Error(Array.isArray(said) ? "a list" : String(said));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(CHECK["bad-context"](path, why));
  }
}

const isObject = (value: unknown): value is Said =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A path as a context names it: in the folder of the checked file or in one above it. */
export function besideFile(file: string, wanted: string): string | null {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const path = resolve(folder, wanted);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}
