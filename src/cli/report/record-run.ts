import { relative } from "node:path";
import type { Lang } from "../../messages/text.ts";
import { type Effects, shownLines } from "../terminal/effects.ts";
import type { Run } from "./run-record.ts";
import type { RunStep } from "./run-steps.ts";

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
