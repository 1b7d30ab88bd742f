import { join } from "node:path";
import { build } from "esbuild";

/** The modules that are loaded by name: the two doors, the commands, and three that run beside a command. */
const ENTRIES = [
  "src/index.ts",
  "src/more.ts",
  "src/cli/main.ts",
  "src/cli/report/chart-worker-thread.ts",
  "src/csv/part-thread.ts",
  "src/cli/exchange/exchange-process.ts",
];

/**
 * Compiles the toolkit into modules that share what they have in common, at the places of their sources. Packages
 * are not taken in: they stay dependencies, and a script that imports Arquero gets the one of the toolkit.
 */
export async function compile(root: string, out: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outbase: root,
    outdir: out,
    chunkNames: "src/modules/[name]-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    legalComments: "none",
    logLevel: "warning",
    tsconfig: join(root, "tsconfig.json"),
  });
}
