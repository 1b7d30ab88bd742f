/**
 * A link from one page to another, or to a place on it; nothing else may be linked from a page. Pages are
 * named from the report's folder: `townships/990123101.html`.
 * @throws when it would lead out of the folder, or run something.
 * @example localHref("brief.html#audience/2023/990123", "townships/990123101.html") // => "../brief.html#audience/2023/990123"
 */
export function localHref(href: string, from: string): string {
  if (href.startsWith("#") && href.length > 1) return href;
  if (/^(?:[^#:/\\?.]+\/)?[^#:/\\?]+\.html(?:#.+)?$/.test(href))
    return "../".repeat(from.split("/").length - 1) + href;
  throw new Error(
    `localHref(): "${href}" is no page of the report; give a page (brief.html) or a place on this one (#id)`,
  );
}
