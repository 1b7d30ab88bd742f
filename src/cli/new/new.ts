import { NEW, NEW_HELP } from "../../messages/commands/new.ts";
import { command, SHARED, TEXT } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";
import { writeWhole } from "../terminal/write-file.ts";
import { nameOfExport, newDataset } from "./new-dataset.ts";
import { newPage } from "./new-page.ts";

/**
 * `tallybook new`: writes a script with comments that runs as it is, a copy of a shipped one, or the definition of an
 * unknown export with a first page. Nothing is overwritten.
 * Ends with 0 if written; with 1 if the export is refused or something cannot be written.
 */
export const newScript = command({
  help: NEW_HELP,
  words: oneNameAtMost,
  flags: { dataset: TEXT, lang: SHARED.lang },
  run: async ({ words: given, dataset, lang }, effects) => {
    const name = given ?? (dataset === null ? needed() : await nameOfExport(dataset));
    const { files, says } =
      dataset === null
        ? { files: [newPage(name)], says: [] }
        : await newDataset(dataset, name, effects.load);
    for (const { path, text } of files) writeWhole(path, text);
    effects.out(NEW.written(files.map(({ path }) => path))[lang]);
    for (const text of says) effects.err(text[lang]);
    effects.out(NEW["next-page"](name.replace(/\.ts$/, ""))[lang]);
    return 0;
  },
});

/** @throws UsageError for more than one word */
function oneNameAtMost([name, ...others]: readonly string[]): string | null {
  return others.length > 0 ? needed() : (name ?? null);
}

function needed(): never {
  throw new UsageError(NEW["no-name"]());
}
