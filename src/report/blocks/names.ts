import type { EnglishNames } from "../../model/names/english-names.ts";
import { type Html, html } from "../html/html.ts";

/** Renders the fold at the end of an English page: its names and their originals; a star marks those made by rule. */
export const renderNames = (
  used: readonly (readonly [name: string, english: string])[],
  { romanised }: EnglishNames,
): Html =>
  html`<details class="tb-names"><summary>Names in Chinese</summary><p>The data name places, bodies and categories in Chinese. Names marked * are romanised by rule (pinyin without tones) and not official.</p><ul>${used.map(
    ([name, english]) =>
      html`<li>${english}${romanised.has(name) ? "*" : undefined} <i lang="zh">${name}</i></li>`,
  )}</ul></details>
`;
