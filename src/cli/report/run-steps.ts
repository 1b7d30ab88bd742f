import { join, relative } from "node:path";
import type { Lang, Text } from "../../messages/text.ts";
import type { Effects } from "../terminal/effects.ts";
import { shownLines } from "../terminal/shown-lines.ts";
import type { RunLog } from "./run-log.ts";
import type { Run } from "./run-record.ts";

/** A step of a run that others see: what it said, wrote, removed and published, in order. */
export type RunStep =
  | { readonly say: "out" | "data" | "err"; readonly text: string }
  | { readonly write: string; readonly content: Uint8Array }
  | { readonly remove: string }
  | { readonly clear: readonly string[] }
  | { readonly keep: true }
  | { readonly publish: RunLog };

/** The place that a run is repeated in, and its language. */
interface Place {
  readonly run: Run;
  readonly out: string;
  readonly lang: Lang;
  readonly effects: Effects;
}

/** Repeats the steps of a finished run: the same words, the same files. @throws WriteFailed as a run does */
export async function repeatSteps(steps: readonly RunStep[], place: Place): Promise<void> {
  for (const step of steps) await repeat(step, place);
}

async function repeat(step: RunStep, { run, out, lang, effects }: Place): Promise<void> {
  const tell = (notices: readonly Text[]): void => {
    for (const notice of notices) effects.err(notice[lang]);
  };
  if ("say" in step) effects[step.say](step.text);
  else if ("write" in step)
    run.write(join(out, step.write), Buffer.from(step.content).toString("utf8"));
  else if ("remove" in step) run.remove(join(out, step.remove));
  else if ("clear" in step) tell(run.clear(step.clear.map((file) => join(out, file))));
  else if ("keep" in step) tell(run.keep());
  else await run.publish(step.publish);
}

/** A recorder of what a run says and does. */
export interface Recorder {
  readonly steps: readonly RunStep[];
  /** Effects that are recorded. */
  readonly effects: Effects;
  /** Makes a run whose steps are recorded; it says itself what it tells of files that lie there. */
  recorded(run: Run, out: string): Run;
}

/** Records a run: `effects` are those that it gets. */
export function recordRun(effects: Effects, lang: Lang): Recorder {
  const steps: RunStep[] = [];
  const tell = (notices: ReturnType<Run["keep"]>): [] => {
    for (const notice of notices) effects.err(notice[lang]);
    return [];
  };
  return {
    steps,
    effects: {
      ...effects,
      out: (text) => {
        steps.push({ say: "out", text: shownLines(text) });
        effects.out(text);
      },
      data: (text) => {
        steps.push({ say: "data", text });
        effects.data(text);
      },
      err: (text) => {
        steps.push({ say: "err", text: shownLines(text) });
        effects.err(text);
      },
    },
    recorded: (run, out) => ({
      ...run,
      write: (path, content) => {
        steps.push({ write: relative(out, path), content: Buffer.from(content) });
        run.write(path, content);
      },
      remove: (path) => {
        steps.push({ remove: relative(out, path) });
        run.remove(path);
      },
      clear: (coming) => {
        steps.push({ clear: coming.map((path) => relative(out, path)) });
        return tell(run.clear(coming));
      },
      keep: () => {
        steps.push({ keep: true });
        return tell(run.keep());
      },
      publish: (log) => {
        steps.push({ publish: log });
        return run.publish(log);
      },
    }),
  };
}
