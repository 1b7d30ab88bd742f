/** The numbers that a page prints, each with the id of its figure where it has one. */
export interface PageNumber {
  readonly page: string;
  /** The element it stands in: a cell, a sentence, a title, a note, a tile. */
  readonly where: "cell" | "sentence" | "title" | "note" | "tile" | "other";
  /** The id of its figure; null where it has none. */
  readonly figure: string | null;
  /** The text it stands in, and the caption and the column of its table. */
  readonly text: string;
  readonly caption: string;
  readonly column: string;
  /** True for a sign or a change that stands beside the number of a cell. */
  readonly isBeside: boolean;
}

interface Open {
  readonly tag: string;
  readonly attributes: string;
  /** The id told by the element itself; the empty text for a number that is no figure. */
  readonly own: string | null;
}

/** Dates, years, labels, numbers of lists, figures and lines, codes (of made places) and names of files: no figures. */
const LABELS: readonly RegExp[] = [
  /[\w一-鿿-]+\.(?:csv|xlsx|html|json)(?::\d+(?:[-–～]\d+)?)?/g,
  /\d{4}-\d\d-\d\d|\d{4}-[HQ]\d|\bQ\d\b/g,
  /(?:19|20)\d\d\s*[-—–～至到]\s*(?:19|20)\d\d年?/g,
  /(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?|\b(?:19|20)\d\d\b/g,
  /第[\d—–-]+行|lines? \d+(?:[—–-]\d+)?/g,
  /(?:[图表]|Figure|Table)\s?\d+/g,
  /\b99\d{4}(?:\d{3}){0,2}\b|\b[A-Z]+\d+\b|SHA-256|utf-8|\b\d+月/gi,
  /^\s*\d+[.、．]\s|注：\d\.|Notes?: \d\./g,
  // The numbers of notes, and of tables in several parts.
  /[。.）)]\s*\d+\. |[（(]\d[）)]$/g,
  // The extent of axes, and the numbers of questions.
  /轴(?:相同)?从\d+(?:分)?起|轴相同（0～[\d,]+）|从0起|axis begins at \d+|from zero|\(0[–-][\d,]+\)|1为相当|1 is as expected|中位数为100|median is 100/g,
  /\bQ[0-9a-f]{10}\b/g,
  // The names of the limits of chance.
  /\d\d(?:\.\d)?%(?:界限|区间| limits?| interval)/g,
  /pass \(from \d+%\), good \(\d+%\), excellent \(\d+%\); outlined: under \d+%/g,
  /60以下|under 60|100 million|10,?000 yuan/g,
  // Days without their year, and units that hold a number.
  /\d+月\d+日|\b\d{1,2}日/g,
  /\b\d{1,2}(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
  /per (?:1,000|10,000)\b|CNY 10,000/g,
  // The numbers of sections of sections.
  /^\d+\.\d+ (?=[A-Z])/g,
  // The number of rows that a chart lists at either end.
  /前\d+个和后\d+个|first and the last \d+/g,
  // The points by which two scorers may differ (review.config.ts), the least fall that is marked, and small bases.
  /相差[\d.]+分即换档|[\d.]+ points on one indicator|各自相差[\d.]+分以内|by up to [\d.]+ points|up to 20%/g,
  /▼为比上年下降\d+分及以上|10～19的|marked on 10 to 19/g,
  // The confidence of a method, and the years that it needs.
  /刀切法，95%|jackknife, 95%/g,
  // The settings of a rule, in the words of the rule: the smallest base, the ends of a scale, the limits of bands.
  /基数小于\d+|base under \d+|超过100%的画到100%为止|pins end at 100%|等于100%|add up to 100%/g,
  /[（(][\d,]+～[\d,]+[）)]|run from [\d,]+ to [\d,]+|横轴从$|axis begins at$/g,
  /合格（\d+%起）、良好（\d+%起）、优秀（\d+%起），加框的不足\d+%/g,
  /0为均等，1为集中于一个|0 is even, 1 is all in one|上期合计1%|under 1% of the earlier/g,
  /人口多10%|with 10% more residents|目标为0|target of zero|±20%|1,?000次|1,000 trials/g,
];

/** Elements whose numbers are explained by what they stand beside: drawings by their tables, panels by themselves. */
const ASIDE = /^(?:svg|style|script|title|nav|footer)$|tb-origins?\b|tb-legend|tb-mast|tb-toc/;

const SPAN = /^\d{4}-\d\d\/\d{4}-\d\d/;

/** Cuts an id, or the pattern of one, into measure, period, area and parts. */
function partsOf(id: string): string[] {
  const [measure = "", ...rest] = id.split("/");
  const spans = SPAN.test(rest.join("/")) ? rest.join("/").split("..").length + 1 : 1;
  const [area = "", breakdown = "", ...others] = rest.slice(spans);
  return [measure, rest.slice(0, spans).join("/"), area, breakdown, others.join("/")];
}

/** What a whole row is about that is no figure: a question, a file, a check. */
export const SUBJECT = /^(?:Q[0-9a-f]{10}$|(?:file|check|measure|run|line):)/;

/** Puts the patterns of a column and a row together; null where a part stays open. */
function composed(column: string | null | undefined, row: string | null): string | null {
  if (!column) return row !== null && SUBJECT.test(row) ? row : null;
  const other =
    row === null ? ["*", "*", "*", "*", "*"] : partsOf(row.includes("/") ? row : `*/*/${row}`);
  const parts = partsOf(column).map((part, i) => (part === "*" ? other[i]! : part));
  return parts.includes("*") ? null : parts.filter((part) => part !== "").join("/");
}

const decoded = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return found ? decoded(found[1]!) : null;
};

/** The figures of a page's panels, by the links that lead to them. */
type Panels = ReadonlyMap<string, string>;

const panelsOf = (html: string): Panels =>
  new Map(
    [...html.matchAll(/class="tb-origin" id="(a\d+)">.*?trace -- (.+?)<\/code>/gs)].map(
      ([, anchor, id]) => [`#${anchor}`, decoded(id!.replace(/<[^>]*>/g, ""))],
    ),
  );

/** Returns the id that an element tells of the numbers in it. */
function ownId(tag: string, attributes: string, panels: Panels): string | null {
  const id = attribute(attributes, "id");
  const href = attribute(attributes, "href");
  if (tag === "data") return attribute(attributes, "value");
  if (tag === "a" && href && panels.has(href)) return panels.get(href)!;
  if (tag === "a" && href && /#[^#/]+\/[^#]+\//.test(href)) return decodeURI(href.split("#")[1]!);
  if (tag === "td" && id?.includes("/")) return id;
  return tag === "td" || tag === "div" ? attribute(attributes, "data-id") : null;
}

const VOID = /^(?:meta|link|br|img|input|hr|wbr|col)$/;

/** Lists the numbers of a page. Our pages close every element but the void ones: a few patterns read them. */
export function numbersOf(page: string, html: string): PageNumber[] {
  const found: PageNumber[] = [];
  const panels = panelsOf(html);
  const stack: Open[] = [];
  let [caption, columns, heads, row, cell] = [
    "",
    [] as (string | null)[],
    [] as string[],
    null as string | null,
    -1,
  ];
  const inside = (pattern: RegExp): boolean =>
    stack.some(({ tag, attributes }) =>
      [tag, attribute(attributes, "class"), attribute(attributes, "id")].some(
        (each) => each !== null && pattern.test(each),
      ),
    );
  // What only keeps a number and its unit on one line is no element of its own.
  const joined = html.replace(/<span class="tb-nb">([^<]*)<\/span>/g, "$1");
  for (const [, close, tag = "", attributes = "", text = ""] of joined.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s(?:"[^"]*"|[^<>"])*)?)>|([^<]+)/gi,
  )) {
    if (tag && close) {
      while (stack.length > 0 && stack.pop()!.tag !== tag);
    } else if (tag) {
      if (VOID.test(tag) || attributes.endsWith("/")) continue;
      if (/^h[1-4]$/.test(tag)) caption = "";
      if (tag === "table") [columns, heads, row] = [[], [], null];
      if (tag === "tr") [row, cell] = [attribute(attributes, "data-id"), -1];
      let own = ownId(tag, attributes, panels);
      if (tag === "th" || tag === "td") {
        cell += 1;
        if (attributes.includes('scope="col"')) {
          columns.push(attribute(attributes, "data-id"));
          heads.push("");
        } else own ??= composed(columns[cell], row);
      }
      stack.push({ tag, attributes, own });
    } else {
      if (inside(ASIDE)) continue;
      if (inside(/^h[1-4]$/)) caption += text;
      if (stack.some(({ attributes }) => attributes.includes('scope="col"'))) {
        heads[heads.length - 1] += text;
        continue;
      }
      // A cell of a column of numbers that is nothing but four digits is no year.
      const { tag: within, attributes: its } = stack.at(-1) ?? { tag: "", attributes: "" };
      const isYearLike = within === "td" && !/\btb-t\b/.test(its) && /^\d{4}$/.test(text.trim());
      const rest = isYearLike
        ? text
        : LABELS.reduce((left, label) => left.replace(label, " "), decoded(text));
      const count = rest.match(/\d[\d,]*(?:\.\d+)?/g)?.length ?? 0;
      const figure = stack.findLast(({ own }) => own !== null)?.own || null;
      const where = inside(/^t[dh]$/)
        ? "cell"
        : inside(/^h[1-4]$/)
          ? "title"
          : inside(/tb-foot|tb-sub|tb-notes/)
            ? "note"
            : inside(/tb-tile/)
              ? "tile"
              : inside(/tb-say|tb-findings|tb-lead/)
                ? "sentence"
                : "other";
      const column = where === "cell" ? (heads[cell] ?? "") : "";
      const isBeside = inside(/^(?:i|sup)$/);
      for (let n = 0; n < count; n++)
        found.push({ page, where, figure, text: text.trim(), caption, column, isBeside });
    }
  }
  return found;
}
