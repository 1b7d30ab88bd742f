import type { AreaProposal } from "../../ingest/references/propose-areas.ts";
import { ACCEPT } from "../../messages/commands/accept.ts";
import type { Asking } from "./ask-headers.ts";

/** The columns of a proposed list of areas. */
const COLUMNS = ["代码", "名称", "别名"];

/** Makes the table of `areas.csv`; on a terminal a person decides which spellings are one area. */
export async function askAreas(
  { areas }: AreaProposal,
  { effects, lang }: Asking,
): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { code, name, spellings } of areas) {
    const isOne =
      spellings.length === 0 ||
      effects.ask === null ||
      !/^\s*(?:n|no|否|不是?)\s*$/i.test(
        await effects.ask(ACCEPT["same-area"](name, spellings)[lang]),
      );
    rows.push([code, name, isOne ? spellings.join("|") : ""]);
    if (!isOne) rows.push(...spellings.map((spelling) => ["", spelling, ""]));
  }
  return [COLUMNS, ...rows];
}
