import { basename } from "node:path";
import type { Text } from "../../messages/text.ts";
import type { Finding } from "../../narrate/sentence/finding.ts";
import { claimsOf } from "../../report/page/claims.ts";
import type { ColumnBuilder, PageBuilder } from "../../report/page/page-builder.ts";
import type { Said } from "../../review/editions/editions.ts";
import { NothingFiled, type Review } from "../../review/review.ts";
import type { EditionFinding } from "../../revisions/edition.ts";
import type { Load } from "../terminal/effects.ts";
import type { Notebook } from "./notebook.ts";
import { notebookAt, notebookPaths } from "./notebooks.ts";

/** A notebook by the name of its file. */
export type NamedNotebook = Pick<Notebook, "name" | "build">;

/** A notebook that stopped while its findings were listened to. */
export interface SilentNotebook {
  readonly name: string;
  readonly error: unknown;
}

/** The notebooks of the toolkit, ready to be listened to. */
export async function loadNotebooks(load: Load): Promise<NamedNotebook[]> {
  const notebooks: NamedNotebook[] = [];
  for (const path of notebookPaths([])) {
    const name = basename(path, ".ts");
    // A script that cannot be loaded is told of where pages are made.
    notebooks.push(await notebookAt(path, load).catch(() => ({ name, build: cannotLoad(name) })));
  }
  return notebooks;
}

const cannotLoad = (name: string) => (): never => {
  throw new Error(`${name}.ts cannot be loaded; npm start says why`);
};

/**
 * The findings of all notebooks, without a chart being drawn. They hear nothing of editions, so that findings
 * are about the figures and not about what became of earlier ones. One that stops is left out and told to `failed`.
 */
export function publishedFindings(
  notebooks: readonly NamedNotebook[],
  review: Review,
  failed: (notebook: SilentNotebook) => void = () => {},
): Said {
  const heard: string[] = [];
  const findings: EditionFinding[] = [];
  for (const notebook of notebooks) {
    try {
      findings.push(...findingsOf(notebook, review));
      heard.push(notebook.name);
    } catch (error) {
      if (!(error instanceof NothingFiled)) failed({ name: notebook.name, error });
    }
  }
  return { notebooks: heard, findings };
}

function findingsOf({ name, build }: NamedNotebook, review: Review): EditionFinding[] {
  const heard: Finding[] = [];
  const page = listener((findings) => void heard.push(...findings));
  const unpublished = { edition: () => null, revisions: () => null };
  const words = claimsOf(review, () => {});
  build({ ...review, ...unpublished, ...words, page, pageAt: () => page, pages: [] });
  return heard.map(({ lead, zh, en, figures }) => ({
    notebook: name,
    zh: `${lead?.zh ?? ""}${zh}`,
    en: `${lead ? `${lead.en} ` : ""}${en}`,
    figures,
  }));
}

/** A page that keeps its findings and nothing else. */
function listener(hear: (findings: readonly Finding[]) => void): PageBuilder {
  const nothing = () => {};
  const column: ColumnBuilder = {
    findings: (...findings) => hear(findings),
    say: nothing,
    tiles: nothing,
    lead: nothing,
    chart: nothing,
    table: nothing,
    quarantine: nothing,
    note: nothing,
    links: nothing,
  };
  const columns: PageBuilder["columns"] = (left, right) => {
    left(column);
    right(column);
  };
  return { ...column, chapter, section: nothing, columns };
}

/** A chapter for which nothing was filed has no findings; the others have. */
function chapter(_: Text, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof NothingFiled)) throw error;
  }
}
