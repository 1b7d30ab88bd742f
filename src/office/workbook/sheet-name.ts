/** The most characters of the name of a sheet. */
const MOST = 31;

/** Signs that no name of a sheet may have. */
const REFUSED = /[[\]/\\:*?]|\p{Surrogate}/gu;

/** Half a character, where a name was cut within one. */
const HALF = /\p{Surrogate}$/u;

/** The marks before which a name is cut, where it must be. */
const BREAK = /[（(，,；;。：:、]/;

/**
 * Names sheets by the number and the first words of their tables, each differently.
 * @example sheetNames(["表1 活动场次（场）", "表1 活动场次（场）"]) // => ["表1 活动场次", "表1 活动场次 2"]
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = unlike(shortened(title), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cuts a title at its first mark, and where it is still too long at the last word that fits. */
function shortened(title: string): string {
  const words = title.split(BREAK)[0]!.replace(REFUSED, " ").replace(/\s+/g, " ").trim();
  if (words.length <= MOST) return unquoted(words);
  const cut = words.slice(0, MOST).replace(HALF, "");
  return unquoted((/\s/.test(cut.slice(8)) ? cut.replace(/\s\S*$/, "") : cut).trim());
}

/** Takes away apostrophes and blanks at the ends, which no name of a sheet may have. */
const unquoted = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, "");

function unlike(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const end = count === 1 ? "" : ` ${count}`;
    const tried = name.slice(0, MOST - end.length).replace(HALF, "") + end;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
