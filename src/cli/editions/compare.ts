import { COMPARE, COMPARE_HELP } from "../../messages/commands/compare.ts";
import { compareEditions } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Revisions } from "../../revisions/revision.ts";
import { editionAt } from "../review/stored-editions.ts";
import { command, SHARED } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";
import { compareJson } from "./compare-json.ts";
import { compareText } from "./compare-text.ts";

/**
 * `npm run compare`: the differences between two editions or `figures.json` files, and their causes.
 * Ends with 0 if there are none; with 1 if there are.
 */
export const compare = command({
  help: COMPARE_HELP,
  words: twoFiles,
  flags: { lang: SHARED.lang, json: SHARED.json },
  run: async ({ words: [earlier, later], lang, json }, effects) => {
    const revisions = compareEditions(readable(earlier), readable(later));
    if (json) for (const part of compareJson(revisions)) effects.data(part);
    else for (const part of compareText(revisions, lang)) effects.out(part);
    return isSame(revisions) ? 0 : 1;
  },
});

function twoFiles([earlier, later, ...others]: readonly string[]): [string, string] {
  if (earlier === undefined || later === undefined || others.length > 0)
    throw new UsageError(COMPARE["two-files"]());
  return [earlier, later];
}

const isSame = ({ revisions, ranks, findings }: Revisions): boolean =>
  revisions.length + ranks.length + findings.length === 0;

/** @throws UsageError if the file cannot be read. */
function readable(path: string): Edition {
  const read = editionAt(path);
  if ("fault" in read) throw new UsageError(COMPARE["cannot-read"](path, read.fault));
  return read.edition;
}
