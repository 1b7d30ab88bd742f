import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The programs of browsers that print pages without a window, as they are called on a search path. */
const ON_PATH = [
  ...["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"],
  ...["microsoft-edge", "microsoft-edge-stable"],
];

const ON_MAC = ["Google Chrome", "Microsoft Edge", "Chromium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const ON_WINDOWS = [
  "Google/Chrome/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

/**
 * Finds Chrome, Edge or Chromium on this computer: the one that TALLYBOOK_BROWSER names goes first. Null where there
 * is none.
 */
export function browserHere(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env.TALLYBOOK_BROWSER;
  if (named) return existsSync(named) ? named : null;
  const onPath = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const programs = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA];
  const places = [
    ...ON_PATH.flatMap((name) => onPath.map((folder) => join(folder, name))),
    ...ON_MAC,
    ...programs.flatMap((folder) => (folder ? ON_WINDOWS.map((name) => join(folder, name)) : [])),
  ];
  return places.find((path) => existsSync(path)) ?? null;
}
