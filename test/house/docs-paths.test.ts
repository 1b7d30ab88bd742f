import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, textOf } from "./source-files.ts";

const DOCUMENTS = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "project/README.md"],
  ...readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];
/** Made by a run or by a reader, or a name of the package: in the documents, not in the repository. */
const MADE = /^tallybook\/|^reports\/|^townships\/\d+\.html$|^figures\.json$|^node_modules\/|<|\*/;

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
/** A path of a document is one from the root, or from the document. */
const isThere = (path: string, document: string): boolean =>
  existsSync(join(ROOT, path)) ||
  existsSync(join(ROOT, dirname(document), path)) ||
  DATASETS.every((folder) => existsSync(join(ROOT, folder, path)));

describe("every path that a document names", () => {
  const named = DOCUMENTS.flatMap((document) =>
    pathsIn(document).map((path) => [document, path] as const),
  );

  it("is found by the search", () => {
    const paths = named.map(([, path]) => path);
    expect(paths).toEqual(expect.arrayContaining(["analysis/", "CONTRIBUTING.md"]));
  });

  it.each(named)("%s: %s is there", (document, path) => {
    expect(isThere(path, document)).toBe(true);
  });
});
