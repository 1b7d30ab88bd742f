import { checkText } from "../../../src/cli/check/check-text.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { quarantineCsv } from "../../../src/ingest/result/quarantine-csv.ts";
import { readBytes } from "../county.ts";
import type { Spelling } from "./spellings.ts";

/** What became of a file. */
export interface Outcome {
  readonly name: string;
  readonly isRefused: boolean;
  /** True where the text is not kept: refused, or dropped. */
  readonly isKept: boolean;
  readonly isEcho: boolean;
}

/** Reads a file in memory and looks for its secrets in everything that would be shown or stored of it. */
export function outcomeOf({ name, lines, secrets }: Spelling): Outcome {
  const result = readBytes(Buffer.from(`${lines.join("\n")}\n`));
  const shown = everythingOf(result);
  const isEcho = secrets.some((secret) => shown.includes(secret));
  const isRefused = result.disposition === "refuse" || result.disposition === "hold";
  const dropped = result.warnings.some(({ code }) => code === "PERSONAL_TEXT_DROPPED");
  return { name, isRefused, isKept: !isRefused && !dropped, isEcho };
}

function everythingOf(result: FileResult): string {
  const { facts, held, dataset, ...rest } = result;
  const texts = [...(facts?.texts ?? [])].flatMap(([, column]) =>
    Array.from({ length: facts!.count }, (_, fact) => column.text(fact)),
  );
  const categories = [...(facts?.breakdowns ?? [])].flatMap(([, { values }]) => values);
  const said = (["zh", "en"] as const).flatMap((lang) => [...checkText([result], lang)]);
  return [JSON.stringify(rest), quarantineCsv([result]), ...said, ...texts, ...categories].join(
    "\n",
  );
}
