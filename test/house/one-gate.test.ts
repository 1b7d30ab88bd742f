import { expect, it } from "vitest";
import { sourceFiles, textOf } from "./source-files.ts";

const filesWith = (pattern: RegExp): string[] =>
  sourceFiles("src").filter((file) => pattern.test(textOf(file)));

it("CSV is written in one place, which looks at every text", () => {
  expect(filesWith(/\.unparse\(/)).toEqual(["src/ingest/persons/shown.ts"]);
});

it("only the effects of the terminal print", () => {
  const printing = filesWith(/process\.std(?:out|err)|console\.(?:log|info|warn|debug)/);
  expect(printing).toEqual(["src/cli/terminal/effects.ts"]);
});

/**
 * JSON as a key of a map or under a hash, the journal of an exchange, which holds names of
 * our own files only, and the `package.json` of an office, in which nothing of its own may be lost.
 */
const NOT_SHOWN = [
  "src/cli/new/own-package.ts",
  "src/store/rows/content-key.ts",
  "src/cli/keep/kept-drawings.ts",
  "src/cli/exchange/exchange-journal.ts",
  "src/ingest/persons/shown.ts",
  "src/review/create-review.ts",
  "src/review/editions/edition-cells.ts",
  "src/review/editions/edition-definitions.ts",
  "src/review/editions/write-edition.ts",
];

it("JSON is written in one place, which looks at every text", () => {
  const own = filesWith(/JSON\.stringify\(/).filter((file) =>
    /^src\/(?:cli|review|ingest\/persons)\//.test(file),
  );
  expect(own.filter((file) => !NOT_SHOWN.includes(file) && file.endsWith(".ts"))).toEqual([]);
});
