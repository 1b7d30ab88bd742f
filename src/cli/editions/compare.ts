import { COMPARE } from "../../messages/compare.ts";
import { compareEditions } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Revisions } from "../../revisions/revision.ts";
import { editionAt } from "../review/stored-editions.ts";
import type { Effects } from "../terminal/effects.ts";
import { UsageError } from "../terminal/options.ts";
import { compareJson } from "./compare-json.ts";
import type { CompareOptions } from "./compare-options.ts";
import { compareText } from "./compare-text.ts";

/**
 * `npm run compare`: what differs between two editions or `figures.json` files, and why.
 * @returns 0 the same; 1 different.
 */
export function compare({ paths, lang, json }: CompareOptions, effects: Effects): number {
  const [earlier, later] = paths.map(readable);
  const revisions = compareEditions(earlier!, later!);
  for (const part of json ? compareJson(revisions) : compareText(revisions, lang))
    effects.out(part);
  return isSame(revisions) ? 0 : 1;
}

const isSame = ({ revisions, ranks, findings }: Revisions): boolean =>
  revisions.length + ranks.length + findings.length === 0;

/** @throws UsageError where a file cannot be read. */
function readable(path: string): Edition {
  const read = editionAt(path);
  if ("fault" in read) throw new UsageError(COMPARE["cannot-read"](path, read.fault));
  return read.edition;
}
