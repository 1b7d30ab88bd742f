import { existsSync } from "node:fs";
import { neutralised } from "../../ingest/cells/unsafe-text.ts";
import { csvText } from "../../ingest/persons/shown.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import type { Lang } from "../../messages/text.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import { localizeAreas } from "../../model/facts/localize-areas.ts";
import {
  builtInLanguage,
  type Catalogue,
  catalogueLanguage,
  type SecondLanguage,
} from "../../report/html/second-language.ts";
import { CATALOGUE_HEAD, cataloguePath, readTranslations } from "../review/translations.ts";
import { matching, type ValueFlag } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";

/** The language of the pages, and the tag of a second one in headings: `en` or that of a catalogue. */
export interface Languages {
  readonly first: Lang;
  readonly second: string | null;
}

const LANGUAGES = /^(zh|en)(?:,(?!\1$)([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?$/;

/** One of our languages, and perhaps a second one: `zh`, `zh,en`, `zh,mn`. */
export const languages: ValueFlag<Languages> = {
  type: "string",
  read: (given = "zh") => {
    const tags = matching("--lang", given, LANGUAGES, "zh | en | zh,en | zh,mn").split(",");
    const [first, second = null] = tags;
    return { first: first as Lang, second };
  },
};

/**
 * Reads the catalogue of a language in a data folder: `languages/mn.csv`, texts and their translations.
 * Returns null for Chinese and English, whose texts are ours.
 * @throws UsageError if there is no such file, or if it has other columns.
 */
export function readCatalogue(data: string, tag: string): Catalogue | null {
  if (tag === "zh" || tag === "en") return null;
  const path = cataloguePath(data, tag);
  if (!existsSync(path)) throw new UsageError(COMMANDS["no-catalogue"](tag, path));
  return readTranslations(path);
}

/** Maps the area names that the pages show to the names that the second language starts from. */
function namesOf(shown: AreaTree, other: AreaTree): Catalogue {
  return new Map(
    shown.areas.flatMap(({ code, name }) => {
      const counterpart = other.byCode(code)?.name;
      return counterpart === undefined ? [] : [[name, counterpart]];
    }),
  );
}

/** The areas under their filed names, and as the pages show them; with the English of the names in the data. */
interface NamedTrees {
  readonly tree: AreaTree;
  readonly shown: AreaTree;
  readonly english?: Catalogue | undefined;
}

/** Makes the second language: a built-in one, or one of a catalogue. */
export function secondLanguage(
  tag: string,
  catalogue: Catalogue | null,
  { tree, shown, english = new Map() }: NamedTrees,
): SecondLanguage {
  if (catalogue !== null) return catalogueLanguage(tag, catalogue, namesOf(shown, tree));
  const lang = tag === "en" ? "en" : "zh";
  const areas = namesOf(shown, localizeAreas(tree, lang, english));
  return builtInLanguage(lang, lang === "en" ? new Map([...english, ...areas]) : areas);
}

/** Writes texts without a translation as a catalogue to fill in. No cell is a formula for Excel or WPS. */
export const catalogueToFill = (texts: readonly string[]): string =>
  `\uFEFF${csvText([CATALOGUE_HEAD, ...texts.map((text) => [neutralised(text), ""])])}\r\n`;
