/** The pages in the order in which a reader needs them. */
const READING_ORDER = [
  ...[
    "index",
    "brief",
    "review",
    "audiences",
    "activities",
    "funds",
    "designations",
    "tallies",
    "plans",
    "checklists",
    "projects",
    "rectification",
    "returns",
  ],
  ...["scorecard", "townships", "year-over-year", "data-quality"],
].map((name) => `${name}.html`);

/** Topics end before this page; those of an office's own scripts are the last of them. */
const AFTER_TOPICS = READING_ORDER.indexOf("townships.html");

/**
 * Sorts pages as they are read; those of an office's own scripts stand after the other topics, by name.
 * @example inReadingOrder([{ file: "own.html" }, { file: "brief.html" }]).map(({ file }) => file) // => ["brief.html", "own.html"]
 */
export function inReadingOrder<Link extends { readonly file: string }>(
  links: readonly Link[],
): Link[] {
  const placeOf = ({ file }: Link): number => {
    const place = READING_ORDER.indexOf(file);
    return place < 0 ? AFTER_TOPICS - 0.5 : place;
  };
  return [...links].sort((a, b) => placeOf(a) - placeOf(b) || (a.file < b.file ? -1 : 1));
}
