import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { buildPackage } from "../../package/build-package.ts";
import { inProject } from "../cli/in-project.ts";
import { emptyFolder, ROOT, type Run } from "../cli/run-report.ts";

/** The packed toolkit: the file, and what is in it. */
export interface Packed {
  readonly tgz: string;
  readonly files: readonly string[];
}

/** Packs the toolkit as `npm run package` does, in a folder of its own. */
export async function pack(): Promise<Packed> {
  const folder = emptyFolder();
  await buildPackage(folder);
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const name of [...files, "README.md", "LICENSE", "package.json"])
    if (name !== "dist") cpSync(join(ROOT, name), join(folder, name));
  return packIn(folder);
}

/** Packs once more what was packed, as another version. */
export function packAs({ tgz }: Packed, version: string): Packed {
  const path = join(dirname(tgz), "package.json");
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version }));
  return packIn(dirname(tgz));
}

/** Runs `npm pack` in a folder that holds what is to be packed. */
function packIn(folder: string): Packed {
  const said = execFileSync("npm", ["pack", "--json", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [made] = Object.values<{ filename: string; files: { path: string }[] }>(JSON.parse(said));
  return { tgz: join(folder, made!.filename), files: made!.files.map(({ path }) => path) };
}

/** Unpacks a packed toolkit into the packages of a project, in the place of an earlier one; its dependencies are those of the repository. */
export function unpackInto(project: string, { tgz }: Packed): void {
  const home = join(project, "node_modules", "tallybook");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", tgz, "-C", home, "--strip-components=1"]);
  const { dependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(ROOT, "node_modules", name), link, "junction");
  }
}

/** Runs a command of the unpacked toolkit in a project, as its `tallybook` does. */
export const tallybook = (
  project: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Run =>
  inProject(project, argv, {
    start: join(project, "node_modules", "tallybook", "dist", "src", "cli", "start.mjs"),
    env,
  });

/** The exports of the sample by the names that an office gives them, in the order of the folders. */
export const RENAMED: ReadonlyMap<string, string> = new Map(
  readdirSync(join(ROOT, "data"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "languages")
    .map(({ name }) => name)
    .sort()
    .map((name, i) => {
      const [file] = readdirSync(join(ROOT, "data", name, "raw"));
      return [`${name}/raw/${file}`, `${String(i + 1).padStart(2, "0")} 报送的${file}`];
    }),
);

/** The files that the package may have at most. */
export const MOST_FILES = 150;

/** Drops the sample into the data folder of a project, the exports under other names. */
export function dropSample(project: string): void {
  const data = join(project, "data");
  for (const [file, name] of RENAMED) cpSync(join(ROOT, "data", file), join(data, name));
  for (const entry of readdirSync(join(ROOT, "data"), { withFileTypes: true }))
    if (entry.isFile() || entry.name === "languages")
      cpSync(join(ROOT, "data", entry.name), join(data, entry.name), { recursive: true });
  const settings = join(data, "review.config.ts");
  const text = readFileSync(settings, "utf8");
  writeFileSync(settings, text.replace("../src/index.ts", "tallybook"));
}
