import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isThere, readWhole } from "../../csv/bytes/open-file.ts";
import { INIT } from "../../messages/commands/init.ts";
import { TOOLKIT, toolkitVersion } from "../../review/folder/toolkit-folder.ts";
import { UsageError } from "../terminal/errors.ts";

/** The commands of a project. */
const SCRIPTS: Readonly<Record<string, string>> = {
  start: "tallybook report",
  check: "tallybook check",
  watch: "tallybook watch",
  trace: "tallybook trace",
  freeze: "tallybook freeze",
  compare: "tallybook compare",
};

/** The parts of a `package.json` that matter here. */
interface PackageFile {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The `package.json` of a project. */
interface OwnPackage {
  /** Its text with what it lacked; null where it lacks nothing. */
  readonly text: string | null;
  /** The commands that it had already, as something else. */
  readonly keptScripts: readonly string[];
}

/**
 * Makes the `package.json` of a project, or completes the one that is there.
 * @throws UsageError for one that is no JSON.
 */
export function ownPackage(folder: string): OwnPackage {
  const path = join(folder, "package.json");
  const text = isThere(path) ? new TextDecoder().decode(readWhole(path)) : null;
  const found = text === null ? {} : parsed(path, text);
  const known = { ...found.dependencies, ...found.devDependencies };
  const dependencies =
    "tallybook" in known
      ? found.dependencies
      : { ...found.dependencies, tallybook: installedAs(folder) };
  const whole = {
    ...(text === null ? { private: true, type: "module" } : {}),
    ...found,
    scripts: { ...SCRIPTS, ...found.scripts },
    ...(dependencies && { dependencies }),
  };
  const keptScripts = Object.keys(SCRIPTS).filter(
    (name) => (found.scripts?.[name] ?? SCRIPTS[name]) !== SCRIPTS[name],
  );
  const isWhole = text !== null && JSON.stringify(whole) === JSON.stringify(found);
  return { text: isWhole ? null : `${JSON.stringify(whole, null, 2)}\n`, keptScripts };
}

function parsed(path: string, text: string): PackageFile {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(INIT["bad-package"](path, String(error)));
  }
}

/** Returns where the package was installed from, as a dependency of a project in a folder. */
function installedAs(folder: string): string {
  const [, home] = /^(.*)[\\/]node_modules[\\/]tallybook[\\/]/.exec(`${TOOLKIT}/`) ?? [];
  if (home === undefined) return pathFrom(folder, TOOLKIT);
  const owner = join(home, "package.json");
  const { dependencies, devDependencies }: PackageFile = isThere(owner)
    ? JSON.parse(readFileSync(owner, "utf8"))
    : {};
  const spec = dependencies?.tallybook ?? devDependencies?.tallybook;
  if (spec === undefined) return toolkitVersion();
  return spec.startsWith("file:") ? pathFrom(folder, resolve(home, spec.slice(5))) : spec;
}

const pathFrom = (folder: string, path: string): string =>
  `file:${relative(folder, path).replaceAll("\\", "/")}`;
