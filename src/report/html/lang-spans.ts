/** Signs that belong to the Han characters between or around which they stand. */
const SIGNS = "\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’—…·";
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const HAN_RUN = new RegExp(
  `[《〈“‘（【]{0,4}\\p{Script=Han}(?:[${SIGNS}\\d.]*\\p{Script=Han})*[》〉”’）】]{0,4}`,
  "gu",
);

const ATTRIBUTES = `((?:"[^"]*"|[^<>"])*)`;
/** The pieces of markup, tried in this order: elements kept as they are; an element with text alone; a tag; text. */
const PIECE = new RegExp(
  `<(style|script|title)\\b[\\s\\S]*?</\\1>|<(\\w+)${ATTRIBUTES}>([^<]+)</\\2>|<(/?\\w+)${ATTRIBUTES}>|[^<]+`,
  "g",
);
const LABEL = / aria-label="([^"]*)"/;
const LANGUAGE = / lang="/;

type Wrapper = "span" | "tspan";

const wrapped = (text: string, wrapper: Wrapper): string =>
  text.replace(HAN_RUN, (run) => `<${wrapper} lang="zh">${run}</${wrapper}>`);

/** Marks an element that holds text alone: the element itself where all of the text is Chinese. */
function leaf(tag: string, attributes: string, text: string): string {
  if (!HAN.test(text) || LANGUAGE.test(attributes)) return `<${tag}${attributes}>${text}</${tag}>`;
  if (!LATIN.test(text)) return `<${tag}${attributes} lang="zh">${text}</${tag}>`;
  const wrapper = tag === "text" || tag === "tspan" ? "tspan" : "span";
  return `<${tag}${attributes}>${wrapped(text, wrapper)}</${tag}>`;
}

/**
 * Marks the Chinese text of a page in another language with `lang="zh"`, so that it is read aloud and typeset as
 * Chinese: names, categories and raw cells come from the data as they are. A label with Chinese in it moves into a
 * hidden element before the labelled one, since an attribute cannot state its language. Expects markup as `html`
 * makes it: elements are closed, attributes stand in double quotes.
 * @example langSpans("<th>石桥镇</th><p>most in 石桥镇 (3)</p>") // => "<th lang=\"zh\">石桥镇</th><p>most in <span lang=\"zh\">石桥镇</span> (3)</p>"
 */
export function langSpans(markup: string): string {
  const labels = new Map<string, string>();
  let inDrawing = false;
  /** Returns the attributes of a tag, and the element into which its label moved. */
  const relabelled = (attributes: string): readonly [element: string, attributes: string] => {
    const label = LABEL.exec(attributes)?.[1];
    if (label === undefined || !HAN.test(label)) return ["", attributes];
    const known = labels.get(label);
    const id = known ?? `tb-label-${labels.size + 1}`;
    labels.set(label, id);
    const element = known ? "" : `<span hidden id="${id}">${wrapped(label, "span")}</span>`;
    return [element, attributes.replace(LABEL, ` aria-labelledby="${id}"`)];
  };
  return markup.replace(PIECE, (piece, opaque, leafTag, leafAttributes, text, tag, attributes) => {
    if (opaque) return piece;
    if (leafTag) {
      const [label, rest] = relabelled(leafAttributes);
      return label + leaf(leafTag, rest, text);
    }
    if (!tag) return wrapped(piece, inDrawing ? "tspan" : "span");
    if (/^\/?svg$/.test(tag)) inDrawing = tag === "svg";
    const [label, rest] = relabelled(attributes);
    return `${label}<${tag}${rest}>`;
  });
}
