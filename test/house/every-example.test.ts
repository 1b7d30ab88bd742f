import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { importsOf, ROOT, sourceFiles, textOf } from "./source-files.ts";

interface Example {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
  readonly result: string;
}

/** Every `@example expr // => value` of a file. */
function examplesOf(file: string): Example[] {
  return textOf(file)
    .split("\n")
    .flatMap((text, i) => {
      if (!text.includes("@example")) return [];
      const parts = text.match(/@example (.+?) \/\/ => (.+?)(?:\s*\*\/)?$/);
      if (!parts)
        throw new Error(`${file}:${i + 1}: an example is written: expression // => value`);
      return [{ file, line: i + 1, expression: parts[1]!, result: parts[2]! }];
    });
}

/** The value of an expression in which the exports of a module can be called by their names. */
async function evaluated(expression: string, scope: Readonly<Record<string, unknown>>) {
  const body = `return (${expression});`;
  return new Function(...Object.keys(scope), body)(...Object.values(scope)) as unknown;
}

/** What an example of a file can call: the exports of the file and of the files it imports. */
async function scopeOf(file: string): Promise<Record<string, unknown>> {
  const modules = await Promise.all(
    [...importsOf(file).filter((path) => path.endsWith(".ts")), file].map(
      (path) => import(pathToFileURL(join(ROOT, path)).href),
    ),
  );
  return Object.assign({}, ...modules);
}

const examples = sourceFiles("src").flatMap(examplesOf);

describe("the examples in comments", () => {
  it("are there to be found", () => expect(examples.length).toBeGreaterThan(100));

  it.each(examples.map((each) => [`${each.file}:${each.line}`, each] as const))(
    "%s is true",
    async (_, { file, expression, result }) => {
      expect(await evaluated(expression, await scopeOf(file))).toEqual(await evaluated(result, {}));
    },
  );
});
