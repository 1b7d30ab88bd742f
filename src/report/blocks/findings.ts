import type { Finding } from "../../narrate/finding.ts";
import { type Html, html } from "../html.ts";
import type { FindingsBlock, LeadBlock, StatementBlock } from "../page.ts";
import type { Rendering } from "../rendering.ts";
import { unbroken } from "../unbroken.ts";
import { said, WORDS } from "../words.ts";

/** Small links from a sentence to its figures. On screen only: on paper they lead nowhere. */
function traceLinks({ figures }: Finding, page: Rendering): Html | undefined {
  const links = [...new Set(figures)].flatMap((figure) => {
    const href = page.hrefOf(figure);
    return href ? [{ figure, href }] : [];
  });
  if (links.length === 0) return undefined;
  const trace = page.say(WORDS.trace);
  return html` <span class="tb-trace">${links.map(
    ({ figure, href }, i) =>
      html`<a href="${href}" aria-label="${said(`${trace} ${i + 1}`, figure, page.lang)}">${i ? String(i + 1) : trace}</a>`,
  )}</span>`;
}

/** A finding as running text: the bold lead, the sentence, the links to its figures. */
const sentence = (finding: Finding, page: Rendering): Html =>
  html`${finding.lead && html`<b>${page.say(finding.lead)}</b>`}${unbroken(page.say(finding))}${traceLinks(finding, page)}`;

const paragraph = (findings: readonly Finding[], page: Rendering): Html =>
  html`<p class="tb-say">${findings.map((each, i) => [i && page.lang === "en" ? " " : "", sentence(each, page)])}</p>`;

/** Numbered findings. */
export const renderFindings = ({ findings }: FindingsBlock, page: Rendering): Html =>
  html`<ol class="tb-findings">${findings.map((each) => html`<li>${sentence(each, page)}</li>\n`)}</ol>`;

/** Findings as one paragraph. */
export const renderStatement = ({ findings }: StatementBlock, page: Rendering): Html =>
  paragraph(findings, page);

/** One large number with its sentences. */
export const renderLead = ({ value, captions, findings }: LeadBlock, page: Rendering): Html =>
  html`<div class="tb-lead"><p class="tb-score"><b>${page.say(value)}</b><span>${captions.map(
    (caption, i) => [i ? html`<br>` : "", page.say(caption)],
  )}</span></p>${paragraph(findings, page)}</div>`;
