import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type {
  BreakdownsOf,
  DatasetName,
  FactsTable,
  MeasureName,
} from "../../model/arquero/typed-table.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import type { Claims } from "../../report/page/claims.ts";
import type { LinksBlock } from "../../report/page/page.ts";
import type { PageBuilder } from "../../report/page/page-builder.ts";
import type { PageFrame } from "../../report/page/page-info.ts";
import { placedAt } from "../../report/page/placed-error.ts";
import { PROJECT, TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import type { Review } from "../../review/review.ts";
import type { Load } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";

/** The argument of a script: the review of the data, its page, and the other pages of the report. */
export interface NotebookTools extends Review, Claims {
  readonly page: PageBuilder;
  /** Returns the counted facts of a dataset as an Arquero table: one row per township, month, type... */
  facts<Name extends DatasetName>(dataset: Name): FactsTable<Name>;
  /**
   * Returns a measure by its name.
   * @throws NothingFiled if nothing was filed for it.
   */
  measure<Name extends MeasureName>(name: Name): NamedMeasure<Name>;
  /** Adds a page to the notebook, such as one per township: `townships/990123101.html`. */
  pageAt(file: string, frame: PageFrame): PageBuilder;
  /** The other pages of the report, with the question each answers. */
  readonly pages: LinksBlock["links"];
}

/** A measure whose breakdowns and their values are known. */
export type NamedMeasure<Name extends string> = {
  where(breakdown: BreakdownsOf<Name>): NamedMeasure<Name>;
} & MeasureView;

/** The title of a page, and the question it answers; both stand in the list of pages. */
export interface NotebookTitle extends PageFrame {
  readonly asks?: Text;
}

/** A script that answers one question on one page. */
export interface Notebook {
  /** The file name without its ending: the name on the command line and of the page. */
  readonly name: string;
  readonly title: NotebookTitle;
  readonly build: (tools: NotebookTools) => void;
}

/** The folders of scripts: those of the project go before the shipped ones of the same name. */
const SCRIPTS = [join(TOOLKIT, "analysis"), join(PROJECT, "analysis")];

/**
 * Finds notebooks by name or path; all of them if none is named. `index` comes last, because it lists the others.
 * @throws UsageError for an unknown name.
 */
export function notebookPaths(names: readonly string[]): string[] {
  const scripts = scriptsByName();
  const known = [...scripts.keys()].sort(
    (a, b) => Number(a === "index") - Number(b === "index") || (a < b ? -1 : 1),
  );
  return (names.length === 0 ? known : names).map((name) => {
    const path = scripts.get(name);
    if (path !== undefined) return path;
    if (name.endsWith(".ts") && existsSync(name)) return resolve(name);
    throw new UsageError(unknownWord("notebook", name, known));
  });
}

const scriptsByName = (): Map<string, string> =>
  new Map(
    SCRIPTS.filter(existsSync).flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".ts"))
        .map((file): [string, string] => [basename(file, ".ts"), join(folder, file)]),
    ),
  );

/**
 * Loads the notebook of a script.
 * @throws if the script does not compile, fails, or has no notebook.
 */
export async function notebookAt(path: string, load: Load): Promise<Notebook> {
  const loaded = load(path).catch((error: unknown) => {
    throw placedImport(error, path);
  });
  const { default: made } = (await loaded) as { readonly default?: Notebook };
  if (!made?.build) throw new ScriptError(SCRIPT_ERRORS["no-notebook"](basename(path)));
  // A notebook that another one imports may lie in a bundle: it is named by its own path.
  return { ...made, name: basename(path, ".ts") };
}

/** Finds the line of a script that imports a name which does not exist: the error names only the module. */
function placedImport(error: unknown, path: string): unknown {
  const name = /does not provide an export named '(.+)'/.exec(String(error))?.[1];
  if (name === undefined || !existsSync(path)) return error;
  const lines = readFileSync(path, "utf8").split("\n");
  const at = lines.findIndex((line) => line.split(/[^\p{L}\p{N}_$]+/u).includes(name));
  const column = (lines[at]?.indexOf(name) ?? 0) + 1;
  return placedAt(error, { stack: `\n    at ${path}:${at + 1}:${column}` });
}
