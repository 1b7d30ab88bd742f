import { join } from "node:path";
import { readSmallTable } from "../../ingest/references/small-table.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { UsageError } from "../terminal/errors.ts";

const TEXT = ["原文", "text"] as const;
const TRANSLATION = ["译文", "translation"] as const;

/** The head of a catalogue to fill in. */
export const CATALOGUE_HEAD = [TEXT[0], TRANSLATION[0]] as const;

/** Returns the path of the catalogue of a language in a data folder: `languages/mn.csv`. */
export const cataloguePath = (data: string, tag: string): string =>
  join(data, "languages", `${tag}.csv`);

/**
 * Reads texts and their translations. Texts without a translation are left out.
 * @throws UsageError if the file has other columns.
 */
export function readTranslations(path: string): ReadonlyMap<string, string> {
  const { headers, rows } = readSmallTable(path);
  const [text, translation] = [TEXT, TRANSLATION].map((names) =>
    names.find((name) => headers.includes(name)),
  );
  if (!text || !translation) throw new UsageError(COMMANDS["odd-catalogue"](path));
  return new Map(
    rows.flatMap((row) => {
      const said = row[translation];
      return said ? [[row[text] ?? "", said]] : [];
    }),
  );
}
