import type { Lang } from "../../messages/text.ts";
import type { EnglishNames } from "../../model/names/english-names.ts";
import { renderFigurePanels } from "../blocks/figure-panels.ts";
import { renderNames } from "../blocks/names.ts";
import { withEnglishNames } from "../html/english-names.ts";
import { type Html, html, markupOf, raw } from "../html/html.ts";
import { langSpans } from "../html/lang-spans.ts";
import { contentSecurityPolicy, scriptFor, scriptWords } from "../html/page-script.ts";
import { type Printed, pageStyle, type Running } from "../html/page-style.ts";
import type { SecondLanguage } from "../html/second-language.ts";
import { LANG_TAGS, WORDS } from "../html/words.ts";
import type { Page, PageInfo, PageLink } from "../page/page.ts";
import { reviewName } from "../page/page-info.ts";
import {
  type Profile,
  type RenderContext,
  renderContext,
  type Workbook,
} from "../page/render-context.ts";
import { renderChapters } from "./render-chapters.ts";

export interface PageOptions {
  readonly lang: Lang;
  /** The language beside the first one in headings. */
  readonly second?: SecondLanguage | undefined;
  /** The pages of the report, in the order of the navigation. */
  readonly pages?: readonly PageLink[];
  /** The page whose rows carry the figures as anchors; links from sentences lead there. */
  readonly workbook?: Workbook | undefined;
  /** The pages of areas, in order. */
  readonly profiles?: readonly Profile[] | undefined;
  /** The paper that the pages print on; A4 unless given. */
  readonly printed?: Printed | undefined;
  /** The English of the names in the data, for a page in English. */
  readonly names?: EnglishNames | null | undefined;
}

/** The number of a printed sheet: 第3页 共32页. */
const SHEET: Readonly<Record<Lang, Running["sheet"]>> = {
  zh: ["第", "页 共", "页"],
  en: ["Page ", " of ", ""],
};

/**
 * Renders a page as one HTML file in one language: it loads nothing and can be read without its script.
 * @throws when two figures or tables of the page have the same id.
 */
export function renderPage(page: Page, options: PageOptions): string {
  const { lang, pages = [], profiles = [], names = null } = options;
  const rendering = renderContext(page, options);
  const { info } = page;
  const markup = markupOf(html`<!doctype html>
<html lang="${LANG_TAGS[lang]}">
${head(info, rendering)}
<body class="${printClasses(info)}${options.printed === "slides" ? " tb-print-slides" : ""}" data-words="${scriptWords(lang)}">
<a class="tb-skip" href="#main">${rendering.say(WORDS.skip)}</a>
${navigation(info, pages, rendering)}${neighbours(info, profiles, rendering)}
<main class="tb-sheet" id="main" tabindex="-1">
${masthead(info, rendering)}
${renderChapters(page.blocks, rendering)}${renderFigurePanels(page.figures ?? [], rendering)}
</main>
<footer class="tb-version">${rendering.say(info.version)}</footer>
<script></script>
</body>
</html>
`);
  const named = names === null ? markup : inEnglish(markup, names);
  const scripted = withScript(lang === "zh" ? markup : langSpans(named));
  return withStyle(scripted, { info, rendering, printed: options.printed });
}

/** Puts the script into a page, of the parts that it needs, and the policy that lets it run. */
function withScript(markup: string): string {
  const script = scriptFor(markup);
  return markup
    .replace(EMPTY_POLICY, () => `content="${contentSecurityPolicy(script)}"`)
    .replace("<script></script>", () => `<script>${script}</script>`);
}

const EMPTY_POLICY = 'content=""';

/** A page with what its style depends on. */
interface Styled {
  readonly info: PageInfo;
  readonly rendering: RenderContext;
  readonly printed: Printed | undefined;
}

/** Puts the style into a page, with the rules that it needs. */
const withStyle = (markup: string, { info, rendering, printed }: Styled): string =>
  markup.replace(EMPTY_STYLE, () => {
    const running = {
      headLeft: rendering.say(reviewName(info)),
      headRight: rendering.say(info.title),
      foot: rendering.say(info.version),
      sheet: SHEET[rendering.lang],
    };
    return `<style>\n${pageStyle(markup, running, printed)}\n</style>`;
  });

const EMPTY_STYLE = "<style></style>";

/** Names the data in English, and lists the names that the page shows with their originals at its end. */
function inEnglish(markup: string, names: EnglishNames): string {
  const { markup: named, used } = withEnglishNames(markup, names);
  if (used.length === 0) return named;
  return named.replace("</main>", () => `${markupOf(renderNames(used, names))}</main>`);
}

/** Names the way a page prints: on one sheet, or with its tables open; an appendix keeps the sources of its figures. */
const printClasses = ({ print }: PageInfo): string =>
  print === "one-page"
    ? "tb-print-one-page"
    : `tb-print-full${print === "appendix" ? " tb-print-appendix" : ""}`;

function head(info: PageInfo, page: RenderContext): Html {
  const review = page.say(reviewName(info));
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" ${raw(EMPTY_POLICY)}>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.say(info.title)} | ${review}</title>
${raw(EMPTY_STYLE)}
</head>`;
}

const navigation = (info: PageInfo, pages: readonly PageLink[], page: RenderContext): Html =>
  html`<nav class="tb-bar" aria-label="${page.say(WORDS.pages)}"><b>${page.say(reviewName(info))}</b>${pages.map(
    ({ file, label }) =>
      html`<a href="${page.href(file)}"${currentAt(file, info)}>${page.say(label)}${page.second(label)}</a>`,
  )}<span></span><button type="button" hidden data-do="theme">${page.say(WORDS.theme)}</button><button type="button" hidden data-do="print">${page.say(WORDS.print)}</button></nav>`;

/** Names the county over the title, and what kind of page it is where that is not the review itself. */
const kicker = (info: PageInfo, page: RenderContext): string => {
  const [review, kind] = [page.say(reviewName(info)), page.say(info.kicker)];
  return kind === page.say(info.review) ? review : `${review} · ${kind}`;
};

/** Leads from the page of one area to the one before and the one after it. */
function neighbours(
  { file }: PageInfo,
  profiles: readonly Profile[],
  page: RenderContext,
): Html | undefined {
  const place = profiles.findIndex((profile) => profile.file === file);
  if (place < 0) return undefined;
  const [before, after] = [profiles[place - 1], profiles[place + 1]];
  return html`
<nav class="tb-near" aria-label="${page.say(WORDS.neighbours)}">${
    before &&
    html`<a href="${page.href(before.file)}">← ${before.name}${page.second(before.name)}</a>`
  }<span></span>${after && html`<a href="${page.href(after.file)}">${after.name}${page.second(after.name)} →</a>`}</nav>`;
}

/** Marks the page itself in the navigation; for a page in a folder the page of the folder: townships.html. */
function currentAt(file: string, info: PageInfo): Html | undefined {
  if (file === info.file) return html` aria-current="page"`;
  return info.file.startsWith(file.replace(/html$/, "").replace(".", "/"))
    ? html` aria-current="true"`
    : undefined;
}

/** Lets a title break behind 年度 and 工作, not within a word. */
const inPhrases = (title: string): Html =>
  html`${title.split(/(?<=年度|工作)/).map((phrase, i) => [i ? raw("<wbr>") : "", phrase])}`;

/** Renders the title of a page under the name of the review, or the other way round on the pages of the review. */
function masthead(info: PageInfo, page: RenderContext): Html {
  const own = html`${page.say(info.title)}${page.second(info.title)}`;
  const review = reviewName(info);
  const [over, title] = info.isReview
    ? [own, html`${inPhrases(page.say(review))}${page.second(review)}`]
    : [kicker(info, page), own];
  return html`<header class="tb-mast"><p class="tb-kicker">${over}</p><h1>${title}</h1><p class="tb-status">${info.status.map(
    (each) => html`<span>${page.say(each)}</span> `,
  )}${info.warning && html`<strong>${page.say(info.warning)}</strong>`}</p></header>`;
}
