import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";

/**
 * Writes the types of the front door into one file: each module that it leads to is declared there under a name of
 * its own, and the front door under the name of the package. Hundreds of files would say the same.
 * @throws if the compiler finds a fault.
 */
export function declareTypes(root: string, out: string): void {
  const declared = [...declarationsOf(root)].map(([file, text]) => declaration(file, text));
  writeFileSync(join(out, "src", "index.d.ts"), declared.join(""));
}

/** Lets the compiler declare the types of the front door: those of each module that it leads to, by its path. */
export function declarationsOf(root: string): ReadonlyMap<string, string> {
  const emitted = mkdtempSync(join(tmpdir(), "tallybook-types-"));
  try {
    emit(root, emitted);
    return modulesFrom("src/index.ts", (file) =>
      readFileSync(join(emitted, file.replace(/\.ts$/, ".d.ts")), "utf8"),
    );
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

function emit(root: string, emitted: string): void {
  const settings = join(emitted, "tsconfig.json");
  const compilerOptions = {
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true },
    ...{ rootDir: root, outDir: emitted, typeRoots: [join(root, "node_modules", "@types")] },
  };
  const files = [join(root, "src", "index.ts")];
  const whole = { extends: join(root, "tsconfig.json"), compilerOptions, files, include: [] };
  writeFileSync(settings, JSON.stringify(whole));
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", settings], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the types do not compile\n${stdout}`);
}

/** Paths of other modules in a declaration: `from "./x.ts"`, `import("./x.ts")`. */
const RELATIVE = /(\bfrom |\bimport ?\(?)"(\.[^"]+)"/g;

/** Collects the texts of a module and of all that it leads to, by their paths. */
function modulesFrom(
  file: string,
  read: (file: string) => string,
  found: Map<string, string> = new Map(),
): Map<string, string> {
  if (found.has(file)) return found;
  const text = read(file);
  found.set(file, text);
  for (const [, , path] of text.matchAll(RELATIVE))
    modulesFrom(posix.join(posix.dirname(file), path!), read, found);
  return found;
}

const nameOf = (file: string): string =>
  file === "src/index.ts" ? "tallybook" : `tallybook/${file.replace(/\.ts$/, "")}`;

/** Declares a module by its name; inside such a declaration everything is declared already. */
function declaration(file: string, text: string): string {
  const body = text
    .replace(RELATIVE, (_, before: string, path: string) => {
      const name = nameOf(posix.join(posix.dirname(file), path));
      return `${before}"${name}"`;
    })
    .replace(/^(export )?declare /gm, "$1");
  return `declare module "${nameOf(file)}" {\n${body}}\n`;
}
