/**
 * A link to a sibling page or a place on this one; nothing else may be linked from a page.
 * @throws when it would lead out of the folder, or run something.
 * @example localHref("brief.html#audience/2023/990123") // => "brief.html#audience/2023/990123"
 */
export function localHref(href: string): string {
  if (/^(?:[^#:/\\?]+\.html)?(?:#.+)?$/.test(href) && href !== "") return href;
  throw new Error(
    `localHref(): "${href}" is no page of the report; give a file beside this one (brief.html) or a place (#id)`,
  );
}
