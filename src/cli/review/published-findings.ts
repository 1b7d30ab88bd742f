import { basename } from "node:path";
import { NothingFiled } from "../../analyze/measure/nothing-filed.ts";
import type { Text } from "../../messages/text.ts";
import type { Finding } from "../../narrate/sentence/finding.ts";
import { claimsOf } from "../../report/page/claims.ts";
import type { ColumnBuilder, PageBuilder } from "../../report/page/page-builder.ts";
import { nothingPublished } from "../../review/create-review.ts";
import type { EditionFindings } from "../../review/editions/editions.ts";
import type { Review } from "../../review/review.ts";
import type { EditionFinding } from "../../revisions/edition.ts";
import type { Load } from "../terminal/effects.ts";
import { type Notebook, type NotebookTools, notebookAt, notebookPaths } from "./notebook.ts";

/** A notebook by the name of its file. */
export type NamedNotebook = Pick<Notebook, "name" | "build">;

/** A notebook that failed while its findings were collected. */
export interface FailedNotebook {
  readonly name: string;
  readonly error: unknown;
}

/** Loads the notebooks of the toolkit. */
export async function loadNotebooks(load: Load): Promise<NamedNotebook[]> {
  const notebooks: NamedNotebook[] = [];
  for (const path of notebookPaths([])) {
    const name = basename(path, ".ts");
    // makePages reports why a script cannot be loaded.
    notebooks.push(await notebookAt(path, load).catch(() => ({ name, build: cannotLoad(name) })));
  }
  return notebooks;
}

const cannotLoad = (name: string) => (): never => {
  throw new Error(`${name}.ts cannot be loaded; npm start says why`);
};

/**
 * Collects the findings of all notebooks without drawing a chart. Notebooks get no editions, so that findings
 * are about the figures and not about their revisions. A notebook that throws is left out and passed to `failed`.
 */
export function publishedFindings(
  notebooks: readonly NamedNotebook[],
  review: Review,
  failed: (notebook: FailedNotebook) => void = () => {},
): EditionFindings {
  const completed: string[] = [];
  const findings: EditionFinding[] = [];
  for (const notebook of notebooks) {
    try {
      findings.push(...findingsOf(notebook, review));
      completed.push(notebook.name);
    } catch (error) {
      if (!(error instanceof NothingFiled)) failed({ name: notebook.name, error });
    }
  }
  return { notebooks: completed, findings };
}

function findingsOf({ name, build }: NamedNotebook, review: Review): EditionFinding[] {
  const collected: Finding[] = [];
  const page = collector((findings) => void collected.push(...findings));
  const words = claimsOf(review, () => {});
  build({
    ...{ ...review, ...nothingPublished(), ...words, page, pageAt: () => page, pages: [] },
    facts: review.facts as NotebookTools["facts"],
  });
  return collected.map(({ lead, zh, en, figures }) => ({
    notebook: name,
    zh: `${lead?.zh ?? ""}${zh}`,
    en: `${lead ? `${lead.en} ` : ""}${en}`,
    figures,
  }));
}

/** Makes a page that only collects findings. */
function collector(collect: (findings: readonly Finding[]) => void): PageBuilder {
  const nothing = () => {};
  const column: ColumnBuilder = {
    findings: (...findings) => collect(findings),
    say: nothing,
    tiles: nothing,
    lead: nothing,
    chart: nothing,
    show: nothing,
    plot: nothing,
    table: nothing,
    quarantine: nothing,
    note: nothing,
    links: nothing,
  };
  const columns: PageBuilder["columns"] = (left, right) => {
    left(column);
    right(column);
  };
  return { ...column, chapter, alone: (write) => write(), section: nothing, columns };
}

/** Runs a chapter; one for which nothing was filed has no findings. */
function chapter(_: Text, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof NothingFiled)) throw error;
  }
}
