import { existsSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { neutralised } from "../../ingest/cells/unsafe-text.ts";
import { readSmallTable } from "../../ingest/references/small-table.ts";
import { COMMANDS } from "../../messages/commands.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import { localizeAreas } from "../../model/facts/localize-areas.ts";
import {
  builtInLanguage,
  type Catalogue,
  catalogueLanguage,
  type SecondLanguage,
} from "../../report/html/second-language.ts";
import { UsageError } from "../terminal/errors.ts";

const TEXT = ["原文", "text"] as const;
const TRANSLATION = ["译文", "translation"] as const;

/**
 * The catalogue of a language in a data folder: `languages/mn.csv`, texts and their translations.
 * Null for our own languages, which need none. A text without a translation is not in it.
 * @throws UsageError where there is no such file, or where it has other columns.
 */
export function readCatalogue(data: string, tag: string): Catalogue | null {
  if (tag === "zh" || tag === "en") return null;
  const path = join(data, "languages", `${tag}.csv`);
  if (!existsSync(path)) throw new UsageError(COMMANDS["no-catalogue"](tag, path));
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

/** The names of the areas as the page shows them -> as the second language starts from them. */
function namesOf(shown: AreaTree, other: AreaTree): Catalogue {
  return new Map(
    shown.areas.flatMap(({ code, name }) => {
      const counterpart = other.byCode(code)?.name;
      return counterpart === undefined ? [] : [[name, counterpart]];
    }),
  );
}

/** The language that stands beside the first: one of ours, or from a catalogue. `tree` has its areas as filed. */
export function secondLanguage(
  tag: string,
  catalogue: Catalogue | null,
  { tree, shown }: { readonly tree: AreaTree; readonly shown: AreaTree },
): SecondLanguage {
  if (catalogue !== null) return catalogueLanguage(tag, catalogue, namesOf(shown, tree));
  const lang = tag === "en" ? "en" : "zh";
  return builtInLanguage(lang, namesOf(shown, localizeAreas(tree, lang)));
}

/** What has no translation yet, as a catalogue to be filled in: for Excel and WPS, no cell a formula. */
export const catalogueToFill = (texts: readonly string[]): string =>
  `\uFEFF${Papa.unparse([[TEXT[0], TRANSLATION[0]], ...texts.map((text) => [neutralised(text), ""])])}\r\n`;
