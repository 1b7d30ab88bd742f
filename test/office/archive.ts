import { unzipSync } from "fflate";
import { parseSvg, type SvgElement } from "../../src/chart/vega/svg-tree.ts";

/** The texts of an archive by the names of its files; pictures are left out. */
export function textsIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return new Map(
    files.map(([name, content]) => [
      name,
      new TextDecoder("utf-8", { fatal: true }).decode(content),
    ]),
  );
}

/** Reads XML: it throws where tags do not pair. */
export const xmlTree = (xml: string): SvgElement => parseSvg(xml.replace(/^<\?xml[^>]*\?>\s*/, ""));

/** The elements of a tree with a name, in order. */
export function elements(tree: SvgElement, tag: string): SvgElement[] {
  const below = tree.children.flatMap((child) =>
    typeof child === "string" ? [] : elements(child, tag),
  );
  return tree.tag === tag ? [tree, ...below] : below;
}

/** The days and times of the files of an archive, as their headers state them: the first day there is gives one. */
export function datesIn(bytes: Uint8Array): number[] {
  const view = Buffer.from(bytes);
  const dates: number[] = [];
  for (
    let at = view.indexOf("PK\u0003\u0004");
    at >= 0;
    at = view.indexOf("PK\u0003\u0004", at + 1)
  )
    dates.push(view.readUInt32LE(at + 10));
  return dates;
}
