import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { deserialize, serialize } from "node:v8";
import { jsonText } from "../../ingest/persons/shown.ts";
import { KEEPING } from "../../messages/commands/keeping.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { answersAsBefore, type EarlierPages, earlierPages } from "../keep/earlier-pages.ts";
import { isReading, type KeptFiles, keptFiles, readingCode } from "../keep/kept-files.ts";
import { changedInputs, filesRead, namedInputs, type RunInputs } from "../keep/run-inputs.ts";
import { openStore, type Store } from "../keep/store.ts";
import type { Effects, Keeping } from "../terminal/effects.ts";
import type { RunClock } from "./run-log.ts";
import { openRun, type RunSubject } from "./run-record.ts";
import { type RunStep, repeatSteps } from "./run-steps.ts";

/** The words and options of a run by which its result differs. */
export interface RunOrder {
  readonly data: string;
  /** The folder of all files of the run, and that of its pages. */
  readonly out: string;
  readonly folder: string;
  readonly isFull: boolean;
  readonly isQuiet: boolean;
  readonly lang: Lang;
  readonly options: readonly string[];
  readonly clock: () => RunClock;
}

/** A finished run, from which its files can be written again. */
export interface KeptRun {
  readonly subject: RunSubject;
  readonly code: number;
  /** The questions it asked about the pages of earlier runs, with the answers. */
  readonly asked: EarlierPages["asked"];
  readonly steps: readonly RunStep[];
}

/** The results of earlier runs of one order. */
export interface KeptRuns {
  readonly store: Store;
  readonly files: KeptFiles;
  /** The key of the review: what is read, and the code that reads it. */
  readonly reviewKey: string;
  /** Tells if the inputs are still those at the start of the run. */
  isSettled(): boolean;
  /** Says why nothing can be used of the last run: the inputs that changed. */
  readonly why: Text;
  /** Repeats the last run if its inputs are those of now; null if there is none. */
  repeat(): Promise<number | null>;
  /** Keeps a run, unless its inputs changed while it was made. */
  keep(run: KeptRun): void;
}

/** Opens the results of earlier runs of an order. */
export function openKeptRuns(order: RunOrder, keeping: Keeping, effects: Effects): KeptRuns {
  const store = openStore(keeping.folder);
  const ordered = orderKey(order);
  const before = unpacked<RunInputs>(store.find(`last ${ordered}`));
  const inputs = inputsOf(order, keeping);
  const key = `run ${ordered}\n${inputsKey(inputs)}`;
  // A script may turn out to reach outside only once it is loaded.
  const isOpen = () => keeping.outside.length > 0;
  const isSettled = () => inputsKey(inputsOf(order, keeping)) === inputsKey(inputs);
  return {
    store,
    reviewKey: `${ordered}\n${inputsKey(readInputs(inputs))}`,
    isSettled,
    files: keptFiles(store, readingCode(keeping.code)),
    why: isOpen() ? KEEPING.outside(keeping.outside) : whyMade(before, namedInputs(inputs)),
    repeat: async () => {
      const kept = isOpen() ? null : unpacked<KeptRun>(store.find(key));
      return kept && repeated(kept, order, effects);
    },
    keep: (run) => {
      if (isOpen() || !goesByItsNames(run) || !isSettled()) return;
      store.keep(key, serialize(run));
      store.keep(`last ${ordered}`, serialize(namedInputs(inputs)));
    },
  };
}

const unpacked = <Kept>(bytes: Uint8Array | null): Kept | null => bytes && deserialize(bytes);

/** Names everything about a run but its inputs: its order, and the machine whose numbers and words it prints. */
function orderKey({ data, out, options }: RunOrder): string {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const versions = Object.entries(process.versions).map((version) => version.join(" "));
  const machine = [...versions, process.platform, process.arch, locale, timeZone];
  return [data, out, process.cwd(), ...options, ...machine].join("\n");
}

function inputsOf({ data }: RunOrder, { code }: Keeping): RunInputs {
  const scripts = Object.entries(code).map(([path, digest]) => [CODE + path, digest] as const);
  return new Map([...filesRead(data, join(TOOLKIT, "data")), ...scripts]);
}

/**
 * Leaves out the scripts that only look at a review. Where there are editions, all scripts count: their findings are
 * made again from what was published.
 */
function readInputs(inputs: RunInputs): RunInputs {
  const all = [...inputs];
  if (all.some(([name]) => name.startsWith("editions/"))) return inputs;
  return new Map(
    all.filter(([name]) => !name.startsWith(CODE) || isReading(name.slice(CODE.length))),
  );
}

/** Begins the names of scripts among the inputs. */
const CODE = "code ";

const inputsKey = (inputs: RunInputs): string =>
  [...inputs]
    .map(([name, digest]) => `${name} ${digest}`)
    .sort()
    .join("\n");

function whyMade(before: RunInputs | null, now: RunInputs): Text {
  if (before === null) return KEEPING.first();
  const changed = changedInputs(before, now).map((name) => name.replace(CODE, ""));
  return changed.length > 0 ? KEEPING.changed(changed) : KEEPING.gone();
}

/** Repeats a run; null where the pages of earlier runs, to which it refers, are others. */
async function repeated(kept: KeptRun, order: RunOrder, effects: Effects): Promise<number | null> {
  const { out, folder, isFull, lang } = order;
  const { exchanging } = effects;
  const run = openRun(out, kept.subject, { exchanging, clock: order.clock });
  try {
    const earlier = earlierPages(run.isOther && isFull ? null : folder);
    if (!answersAsBefore(earlier, kept.asked)) return null;
    if (!order.isQuiet) effects.err(KEEPING.unchanged()[lang]);
    await repeatSteps(kept.steps, { run, out, lang, effects });
    return kept.code;
  } finally {
    run.discard();
  }
}

/**
 * Tells if a run goes by names that the last look at texts leaves as they are. The texts of its steps are those that
 * were shown and written, which had that look already.
 */
function goesByItsNames({ subject, asked, steps }: KeptRun): boolean {
  const files = steps.flatMap((step) =>
    "write" in step ? step.write : "publish" in step ? step.publish : [],
  );
  const names = { subject, files: [...asked.keys(), ...files] };
  return isDeepStrictEqual(JSON.parse(jsonText(names)), names);
}
