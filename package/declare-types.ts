import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";

/** The files that a script imports the toolkit by: `tallybook` and `tallybook/more`. */
export const DOORS = ["src/index.ts", "src/more.ts"] as const;

/**
 * Writes the types of both doors into one file: each module that they lead to is declared there under a name of
 * its own, and a door under its name in the package. Hundreds of files would say the same.
 * @throws if the compiler finds a fault.
 */
export function declareTypes(root: string, out: string): void {
  const declared = [...declarationsOf(root)].map(([file, text]) => declaration(file, text));
  writeFileSync(join(out, "src", "index.d.ts"), declared.join(""));
}

/** Lets the compiler declare the types of both doors: those of each module that they lead to, by its path. */
export function declarationsOf(root: string): ReadonlyMap<string, string> {
  const emitted = mkdtempSync(join(tmpdir(), "tallybook-types-"));
  try {
    emit(root, emitted);
    const read = (file: string) =>
      readFileSync(join(emitted, file.replace(/\.ts$/, ".d.ts")), "utf8");
    return DOORS.reduce((found, door) => modulesFrom(door, read, found), new Map<string, string>());
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
  const files = DOORS.map((door) => join(root, door));
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
  found: Map<string, string>,
): Map<string, string> {
  if (found.has(file)) return found;
  const text = read(file);
  found.set(file, text);
  for (const [, , path] of text.matchAll(RELATIVE))
    modulesFrom(posix.join(posix.dirname(file), path!), read, found);
  return found;
}

const nameOf = (file: string): string => {
  const plain = file.replace(/\.ts$/, "");
  if (plain === "src/index") return "tallybook";
  return plain === "src/more" ? "tallybook/more" : `tallybook/${plain}`;
};

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
