/** The delimiters considered, the preferred one first. */
const CANDIDATES = [",", "\t", ";", "|", "^", "~", "\u001f"] as const;

/** The delimiter of a file, and the line of a `sep=` hint. */
export interface Delimiter {
  readonly delimiter: string;
  /** False where no delimiter parts any record: all of each line is one cell. */
  readonly isFound: boolean;
  readonly sepLine: number | null;
}

/** A delimiter, and if all records but titles are cut alike by it, none of them broken. */
export interface DelimiterFound extends Delimiter {
  readonly isEven: boolean;
}

/**
 * Decides the delimiter from the beginning of a file (UTF-8). A first line such as `sep=;`, which
 * spreadsheets write and obey, decides; else the candidate that cuts the most records into an equal
 * number of cells, at least two, and leaves the fewest with broken quotes; else the comma. Title
 * lines and footnotes are outvoted by the data.
 * @example findDelimiter(Buffer.from("a;b"), true, (_, sign) => [sign === ";" ? 2 : 1]).delimiter // => ";"
 */
export function findDelimiter(
  head: Uint8Array,
  isWholeFile: boolean,
  sizesOf: RecordSizes,
): DelimiterFound {
  const hint = /^"?sep=([\t,;:|^~])"?[\r\n]/i.exec(Buffer.from(head.subarray(0, 10)).toString());
  if (hint) return { delimiter: hint[1]!, isFound: true, sepLine: 1, isEven: true };
  const votes = CANDIDATES.map((delimiter) =>
    agreeingRecords(sizesOf(head, delimiter), isWholeFile),
  );
  const best = votes.reduce((a, b) => (b.agreeing > a.agreeing ? b : a));
  const isFound = best.agreeing > 0;
  const delimiter = isFound ? CANDIDATES[votes.indexOf(best)]! : ",";
  return { delimiter, isFound, sepLine: null, isEven: isFound && best.isEven };
}

/** Counts the cells of each record of a text that is cut at a delimiter; `BROKEN` where its quotes are not sound. */
export type RecordSizes = (head: Uint8Array, delimiter: string) => number[];

export const BROKEN = 0;

interface Vote {
  readonly agreeing: number;
  readonly isEven: boolean;
}

/**
 * Counts the records that have the most frequent number of cells, of those with at least two, less
 * those in which text follows a closing quote, as in `"1,5";"2,5"` cut at commas, or a quote is
 * never closed.
 */
function agreeingRecords(sizes: number[], isWholeFile: boolean): Vote {
  if (!isWholeFile && sizes.length > 1) sizes.pop();
  const frequency = new Map<number, number>();
  for (const size of sizes) if (size > 1) frequency.set(size, (frequency.get(size) ?? 0) + 1);
  const broken = sizes.filter((size) => size === BROKEN).length;
  const most = Math.max(0, ...frequency.values());
  return {
    agreeing: most - broken,
    isEven: broken === 0 && frequency.size < 2 && 2 * most > sizes.length,
  };
}
