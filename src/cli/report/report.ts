import { dirname } from "node:path";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { KEEPING } from "../../messages/commands/keeping.ts";
import { REPORT_HELP } from "../../messages/commands/report.ts";
import type { Lang } from "../../messages/text.ts";
import { notebookPaths } from "../review/notebook.ts";
import { dataFolder } from "../review/review-request.ts";
import { codeFrame } from "../terminal/code-frame.ts";
import { command } from "../terminal/command.ts";
import type { Effects } from "../terminal/effects.ts";
import { withStrayErrors } from "../terminal/stray-errors.ts";
import { openDrawing } from "./chart-worker.ts";
import { type KeptRuns, openKeptRuns, type RunOrder } from "./kept-run.ts";
import { isFull, makeReport } from "./make-report.ts";
import { REPORT_FLAGS, type ReportRequest, reportFolder, reportsFolder } from "./report-folder.ts";
import { type RunClock, startClock } from "./run-log.ts";
import { recordRun } from "./run-steps.ts";

/**
 * `npm start`: reads the exports, runs the notebooks, writes the pages and, on a full run, every figure, the
 * quarantine and the corrections that the checks propose.
 * If a notebook throws, the others are still run, and its old page stays in place.
 * Ends with 0 if done; with 1 if a file was refused, a line of corrections, explanations or rules was not taken, or a
 * script failed or makes a claim that the data contradict.
 */
export const report = command({
  help: REPORT_HELP,
  words: (names) => names,
  flags: REPORT_FLAGS,
  run: async (request, told) => {
    const lang = request.lang.first;
    const effects = request.quiet ? quietly(told) : timed(told, lang);
    const { keeping } = effects;
    const clock = startClock();
    const kept =
      keeping === null || request["no-cache"] || request.to.length > 0 || request.store !== null
        ? null
        : openKeptRuns({ ...orderOf(request), clock }, keeping, effects);
    const repeated = await kept?.repeat();
    if (repeated != null) return repeated;
    if (request.explain) effects.err((kept?.why ?? KEEPING.off())[lang]);
    return makeAnew(request, effects, { kept, clock });
  },
});

/** Effects that say only what is wrong. */
const quietly = (effects: Effects): Effects => ({
  ...effects,
  out: () => {},
  progress: () => {},
});

/** Effects that show how long a run takes so far. */
function timed(effects: Effects, lang: Lang): Effects {
  const started = Date.now();
  return {
    ...effects,
    progress: (doing) =>
      effects.progress(COMMANDS.elapsed((Date.now() - started) / 1000, doing)[lang]),
  };
}

/** Makes a report, and keeps it if all of it could be made. */
async function makeAnew(
  request: ReportRequest & { readonly explain: boolean },
  effects: Effects,
  { kept, clock }: { readonly kept: KeptRuns | null; readonly clock: () => RunClock },
): Promise<number> {
  const lang = request.lang.first;
  let strays = 0;
  const stray = (error: unknown) => {
    strays++;
    const frame = codeFrame(error, ...notebookPaths(request.words).map(dirname));
    effects.err(COMMANDS["stray-error"](frame)[lang]);
  };
  const drawing = openDrawing(effects, kept?.store ?? null);
  const recorder = recordRun(effects, lang);
  const made = await withStrayErrors(stray, () =>
    makeReport(request, recorder, { draw: drawing.draw, kept, clock }).finally(drawing.close),
  );
  if (request.explain && kept)
    for (const says of [KEEPING.files(kept.files.counts()), KEEPING.drawings(drawing.counts())])
      effects.err(says[lang]);
  if (made.isWhole && strays === 0) kept?.keep({ ...made, steps: recorder.steps });
  kept?.store.clear();
  return Math.max(made.code, strays > 0 ? 1 : 0);
}

/** Describes the words and options by which a report differs from others. */
const orderOf = (
  request: ReportRequest & { readonly quiet: boolean },
): Omit<RunOrder, "clock"> => ({
  data: dataFolder(request),
  out: reportsFolder(request),
  folder: reportFolder(request),
  isFull: isFull(request),
  isQuiet: request.quiet,
  lang: request.lang.first,
  options: [
    ...notebookPaths(request.words),
    `year ${request.year} as of ${request["as-of"]} json ${request.json}`,
    `area ${request.area} each ${request.each}`,
    `language ${request.lang.first} ${request.lang.second}`,
  ],
});
