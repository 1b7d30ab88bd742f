import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readWhole } from "../../csv/bytes/open-file.ts";
import type { FileContext } from "../../ingest/layout/file-context.ts";
import { CHECK } from "../../messages/commands/check.ts";
import { UsageError } from "../terminal/errors.ts";

/** The context of the files to be checked, as a person gave it. */
export interface CheckContext extends FileContext {
  /** Earlier files, relative to the folder of the checked file. */
  readonly priorFiles: readonly string[];
  /** The catalogue of indicators; null for that of the data folder. */
  readonly indicators: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads a context file; unknown keys are ignored. */
export function checkContext(path: string | null, asOf: string): CheckContext {
  const values = path === null ? {} : readValues(path);
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const prior = values.prior_files;
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

function readValues(path: string): Values {
  try {
    const values: unknown = JSON.parse(readWhole(path).toString("utf8"));
    if (isObject(values)) return values;
    throw new Error(Array.isArray(values) ? "a list" : String(values));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(CHECK["bad-context"](path, why));
  }
}

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Finds a file that a context names, in the folder of the checked file or in one above it. */
export function besideFile(file: string, wanted: string): string | null {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const path = resolve(folder, wanted);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}
