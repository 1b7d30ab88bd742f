import { questionsOf } from "../../checks/questions.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { groupBy } from "../../model/group-by.ts";
import { toolkitVersion } from "../../review/folder/toolkit-folder.ts";
import type { Review } from "../../review/review.ts";
import { contentKey } from "../../store/rows/content-key.ts";

/** The log of the last run: by what it was made, and how it went. All but its clock is the same for the same inputs. */
export interface RunLog {
  readonly toolkit: string;
  readonly node: string;
  readonly options: RunOptions;
  /** The hash of each definition of a dataset, with the items and headers that the data folder adds. */
  readonly definitions: Readonly<Record<string, string>>;
  readonly files: readonly LoggedFile[];
  /** The questions of each check that are open, and that were answered; null for a run of some pages. */
  readonly questions: Readonly<
    Record<string, { readonly open: number; readonly answered: number }>
  > | null;
  readonly pages: readonly string[];
}

/** The options of a run but for its folders. */
interface RunOptions {
  /** The notebooks that were named; none for all. */
  readonly names: readonly string[];
  readonly year: number;
  readonly asOf: string;
  readonly lang: string;
}

type LoggedFile = Pick<FileResult, "file" | "sha256" | "disposition" | "balance"> & {
  readonly dataset: string | null;
};

/** The times of a run, the one part of its record that is another each time. */
export interface RunClock {
  readonly finished: string;
  readonly seconds: number;
}

/** Starts to measure a run; the result tells its times so far. */
export function startClock(): () => RunClock {
  const started = Date.now();
  return () => {
    const now = Date.now();
    return { finished: new Date(now).toISOString(), seconds: (now - started) / 1000 };
  };
}

/** Describes a run that is about to publish its pages. */
export function logOf(
  review: Review,
  { names, lang, pages }: Pick<RunOptions, "names" | "lang"> & Pick<RunLog, "pages">,
): RunLog {
  const { datasets, files, year, asOf } = review;
  return {
    toolkit: toolkitVersion(),
    node: process.version,
    options: { names, year, asOf, lang },
    definitions: Object.fromEntries(datasets.map((each) => [each.name, contentKey(each)])),
    files: files.map(({ file, sha256, dataset, disposition, balance }) => ({
      ...{ file, sha256, dataset: dataset?.name ?? null, disposition, balance },
    })),
    questions: names.length > 0 ? null : countedQuestions(review),
    pages,
  };
}

function countedQuestions(review: Review): RunLog["questions"] {
  const all = groupBy(questionsOf(review.checks(), review.files), ({ rule }) => rule);
  return Object.fromEntries(
    [...all].map(([rule, asked]) => {
      const open = asked.filter(({ answer }) => answer === "").length;
      return [rule, { open, answered: asked.length - open }];
    }),
  );
}
