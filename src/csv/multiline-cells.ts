/**
 * Counts the lines inside quotes that look like whole records: those with exactly as many
 * delimiters as the latest record of several cells has. A remark with line breaks has none; a quote
 * that was opened by mistake takes in the records after it.
 */
export class MultilineCells {
  private usualDelimiters = 0;
  private delimiters = 0;
  private inFirstLine = true;
  private count = 0;

  delimiter(): void {
    this.delimiters++;
  }

  lineEnd(): void {
    const likeRecord = this.delimiters > 0 && this.delimiters === this.usualDelimiters;
    if (likeRecord && !this.inFirstLine) this.count++;
    this.delimiters = 0;
    this.inFirstLine = false;
  }

  endOfQuotes(): void {
    this.lineEnd();
    this.inFirstLine = true;
  }

  /** How many lines the record swallowed. */
  endOfRecord(cells: number): number {
    const { count } = this;
    this.count = 0;
    if (cells > 1) this.usualDelimiters = cells - 1;
    return count;
  }
}
