import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jsonText } from "../../ingest/persons/shown.ts";
import { WATCH } from "../../messages/commands/watch.ts";
import type { Lang } from "../../messages/text.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";

/** The address at which an open page hears of runs. */
export const CHANGES = "/changes";

/** Makes the script that keeps an open page up to date. */
export function liveScript(lang: Lang): string {
  const script = readFileSync(join(TOOLKIT, "src", "cli", "watch", "live-page.js"), "utf8");
  const settings = { changes: CHANGES, gone: WATCH.gone()[lang] };
  return script.trim().replace("LIVE", () => jsonText(settings).replaceAll("<", "\\u003c"));
}
