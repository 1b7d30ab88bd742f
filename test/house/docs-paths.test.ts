import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, textOf } from "./source-files.ts";

const DOCUMENTS = ["README.md", "CONTRIBUTING.md"];
/** Made by a run, or by a reader: named in the documents, not in the repository. */
const MADE = /^reports\/|^figures\.json$|<|\*/;

/** Paths in backquotes, links and pictures of a document; words without a slash or an ending are no paths. */
function pathsIn(document: string): string[] {
  const text = textOf(document);
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path]) => path!);
  const linked = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, path]) => path!);
  const named = quoted.filter((path) => /^[\w.-]+(\/[\w.<>*-]*)+$|^[\w-]+\.(md|json)$/.test(path));
  return [...named, ...linked].filter((path) => !/^https?:/.test(path) && !MADE.test(path));
}

/** `SOURCE.md` and `raw/` stand in every folder of data. */
const DATASETS = readdirSync(join(ROOT, "data"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== "languages" ? [join("data", entry.name)] : [],
);
const isThere = (path: string): boolean =>
  existsSync(join(ROOT, path)) || DATASETS.every((folder) => existsSync(join(ROOT, folder, path)));

describe("every path that a document names", () => {
  const named = DOCUMENTS.flatMap((document) =>
    pathsIn(document).map((path) => [document, path] as const),
  );

  it("is found by the search", () => {
    const paths = named.map(([, path]) => path);
    expect(paths).toEqual(expect.arrayContaining(["analysis/", "CONTRIBUTING.md"]));
  });

  it.each(named)("%s: %s is there", (_, path) => {
    expect(isThere(path)).toBe(true);
  });
});
