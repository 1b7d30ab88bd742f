import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import { isDrop } from "../../ingest/corrections/corrections.ts";
import type { Text } from "../../messages/text.ts";
import { type Html, html } from "../html/html.ts";
import { allOrigins, MARKS, WORDS } from "../html/words.ts";
import type { FigureSource, PanelFile } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";

/** The most corrections, and answers, of a panel; the pages of all of them list the others. */
const MOST_CORRECTIONS = 3;

/**
 * Renders the sources of a page's figures: a small panel each, in a section of their own. On a screen a panel shows
 * when a number leads to it, or all of them when the section is asked for; style alone does it.
 */
export function renderFigurePanels(
  panels: readonly FigureSource[],
  page: RenderContext,
): Html | undefined {
  if (panels.length === 0) return undefined;
  return html`<section class="tb-origins" id="origins" aria-labelledby="origins-title"><h2 id="origins-title">${page.say(WORDS.origins)}${page.second(WORDS.origins)}</h2><p class="tb-all"><a href="#origins">${page.say(allOrigins(panels.length))}</a></p>
${panels.map((panel) => html`${panelHtml(panel, page)}\n`)}</section>
`;
}

const panelHtml = ({ id, name, value, ...panel }: FigureSource, page: RenderContext): Html =>
  html`<div class="tb-origin" id="${page.panelId(id)}"><p>${page.say(name)} <b>${page.say(value)}</b>${page.second(name)}</p><p>${page.say(panel.definition)}${page.lang === "en" ? " " : ""}${page.say(panel.scope)}</p>${panel.files.map(
    (file) => html`<p>${page.say(PANEL_WORDS.rows(fileParts(file)))}</p>`,
  )}${correctionsHtml(panel.corrections, page)}${answersHtml(panel.answers, page)}${panel.unless && html`<p>${page.say(panel.unless)}</p>`}<p>${workbookLink(id, page)}<code>npm run trace -- ${id}</code>${backLink(id, page)}</p></div>`;

function backLink(id: string, page: RenderContext): Html | undefined {
  const href = page.backHref(id);
  return href === undefined ? undefined : html` <a href="${href}">${page.say(WORDS.back)}</a>`;
}

const fileParts = ({ file, sha256, rows, firstLine, lastLine, quarantined }: PanelFile) => ({
  file,
  hash: sha256.slice(0, 8),
  rows,
  lines: firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`,
  quarantined,
});

const correctionsHtml = (corrections: readonly AppliedCorrection[], page: RenderContext): Html => {
  const more = corrections.length - MOST_CORRECTIONS;
  return html`${corrections.slice(0, MOST_CORRECTIONS).map((each) => correctionHtml(each, page))}${
    more > 0 ? html`<p>${page.say(PANEL_WORDS["more-corrected"](more))}</p>` : undefined
  }`;
};

const answersHtml = (answers: readonly Text[], page: RenderContext): Html => {
  const more = answers.length - MOST_CORRECTIONS;
  return html`${answers.slice(0, MOST_CORRECTIONS).map((each) => html`<p>${page.say(each)}</p>`)}${
    more > 0 ? html`<p>${page.say(PANEL_WORDS["more-answered"](more))}</p>` : undefined
  }`;
};

const correctionHtml = ({ correction, line }: AppliedCorrection, page: RenderContext): Html => {
  const { from, to, reason, confirmedBy = "" } = correction;
  const counted = isDrop(correction) ? null : to;
  return html`<p><b class="tb-sign">${page.say(MARKS.corrected.sign)}</b> ${page.say(PANEL_WORDS.corrected({ line, from, counted, reason, confirmedBy }))}</p>`;
};

function workbookLink(id: string, page: RenderContext): Html | undefined {
  const href = page.rowHref(id);
  return href === undefined
    ? undefined
    : html`<a href="${href}">${page.say(PANEL_WORDS.workbook)}</a> · `;
}

interface RowsWords {
  readonly file: string;
  readonly hash: string;
  readonly rows: number;
  /** The first and the last line: `12–40`. */
  readonly lines: string;
  readonly quarantined: number;
}

interface CorrectionWords {
  readonly line: number;
  readonly from: string;
  /** The value counted instead; null where the record was dropped. */
  readonly counted: string | null;
  readonly reason: string;
  /** The office that confirmed it; empty where nobody is named. */
  readonly confirmedBy: string;
}

/** The words of a panel. */
const PANEL_WORDS = {
  rows: ({ file, hash, rows, lines, quarantined }: RowsWords): Text => ({
    zh: `${file}（SHA-256 ${hash}…）：第${lines}行中的${rows}行${quarantined > 0 ? `；该文件另有${quarantined}处未计入` : ""}。`,
    en: `${file} (SHA-256 ${hash}…): ${rows} of the lines ${lines}${quarantined > 0 ? `; ${quarantined} entries of this file were set aside` : ""}.`,
  }),
  corrected: ({ line, from, counted, reason, confirmedBy }: CorrectionWords): Text => ({
    zh: `更正：第${line}行报送${from || "空白"}，${counted === null ? "作废不计" : `计入${counted}`}（${reason}${confirmedBy ? `，${confirmedBy}核实` : ""}）。`,
    en: `Corrected: line ${line} filed ${from || "nothing"}, ${counted === null ? "withdrawn" : `counted as ${counted}`} (${reason}${confirmedBy ? `; confirmed by ${confirmedBy}` : ""}).`,
  }),
  "more-corrected": (count: number): Text => ({
    zh: `另有${count}处更正，见更正清单。`,
    en: `${count} more corrections: see the list of corrections.`,
  }),
  "more-answered": (count: number): Text => ({
    zh: `另有${count}处答复，见“数据质量”。`,
    en: `${count} more answers: see Data quality.`,
  }),
  workbook: { zh: "核对表中的这一行", en: "Its row in the workbook" },
} as const;
