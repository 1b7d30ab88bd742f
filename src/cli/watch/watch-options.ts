import { type ReportOptions, reportOptions } from "../terminal/options.ts";

/** What `npm run watch` was asked for: a report, over and over; the words are handed on to each. */
export interface WatchOptions {
  readonly report: ReportOptions;
  readonly words: readonly string[];
}

/**
 * Reads the words behind `npm run watch --`. Null where help was asked for.
 * @throws UsageError as `npm start` does.
 */
export function watchOptions(words: readonly string[]): WatchOptions | null {
  const report = reportOptions(words);
  return report && { report, words };
}
