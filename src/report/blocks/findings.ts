import { isPhrase, type Said, type Segment } from "../../model/tables/phrase.ts";
import type { Sentence } from "../../narrate/sentence/finding.ts";
import { type Html, html } from "../html/html.ts";
import { noBreak, withUnits } from "../html/no-break.ts";
import { brokenWords } from "../html/words.ts";
import type { FindingsBlock, LeadBlock, StatementBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { figureLink, figureMark } from "./figure-link.ts";

/** Renders words with their numbers marked, and not linked: headings are no lists of links. */
export const markedWords = ({ parts }: Pick<Sentence, "parts">, page: RenderContext): Html =>
  html`${withUnits(parts[page.lang]).map((segment) =>
    typeof segment === "string" ? noBreak(segment) : figureMark(segment.figure, segment.text),
  )}`;

/** Renders words of small print; those that are a phrase have the ids of their numbers. */
export const smallPrint = (said: Said, page: RenderContext): Html =>
  isPhrase(said) ? markedWords({ parts: said }, page) : html`${noBreak(page.say(said))}`;

/** Renders words, or a figure's number with a link to its explanation. */
function segmentHtml(segment: Segment, page: RenderContext): Html {
  if (typeof segment === "string") return noBreak(segment);
  const number = figureLink(segment.figure, segment.text, page);
  if (segment.broken === undefined) return number;
  return html`<mark class="tb-broken">${number}${page.say(brokenWords(segment.broken))}</mark>`;
}

/** Renders a finding as running text: the bold lead, then the sentence with its numbers linked. */
const sentence = ({ lead, parts }: Sentence, page: RenderContext): Html =>
  html`${lead && html`<b>${smallPrint(lead, page)}</b>`}${lead && page.lang === "en" ? " " : ""}${withUnits(parts[page.lang]).map((segment) => segmentHtml(segment, page))}`;

const paragraph = (findings: readonly Sentence[], page: RenderContext): Html =>
  html`<p class="tb-say">${findings.map((each, i) => [i && page.lang === "en" ? " " : "", sentence(each, page)])}</p>`;

/** Renders numbered findings. */
export const renderFindings = ({ findings }: FindingsBlock, page: RenderContext): Html =>
  html`<ol class="tb-findings">${findings.map((each) => html`<li>${sentence(each, page)}</li>\n`)}</ol>`;

/** Renders findings as one paragraph. */
export const renderStatement = ({ findings }: StatementBlock, page: RenderContext): Html =>
  paragraph(findings, page);

/** Renders one large number with its sentences. */
export const renderLead = (
  { value, figure, captions, findings }: LeadBlock,
  page: RenderContext,
): Html =>
  html`<div class="tb-lead"><p class="tb-score"><b>${figureMark(figure, page.say(value))}</b><span>${captions.map(
    (caption, i) => [i ? html`<br>` : "", page.say(caption)],
  )}</span></p>${paragraph(findings, page)}</div>`;
