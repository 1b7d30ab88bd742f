import type { Figure } from "../../analyze/figures/figure.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { linked, type Phrase, type Segment } from "../../model/tables/phrase.ts";
import type { Review } from "../../review/review.ts";
import { figureView } from "../../review/trace/figure-view.ts";
import { figureName } from "../../review/trace/figure-words.ts";
import { requireText, shown } from "./check-block.ts";
import { figureValue } from "./figure-sources.ts";

/** Words of an analyst that are bound to figures. */
export interface Claims {
  /**
   * Writes a figure with its unit: `fig("audience/2023/990123")` says 29.1万人次.
   * @throws for an id that does not exist.
   */
  fig(id: string): Phrase;
  /**
   * Writes words that are true only while a figure is larger or smaller than a number, or than another figure:
   * `claim("audience.change/2022..2023/990123", "<", 0, { zh: "少于上年", en: "fewer than the year before" })`.
   * When they are no longer true, the page says so beside them and the run ends with exit code 1.
   */
  claim(id: string, is: Relation, than: number | string, words: Text): Phrase;
}

/** A claim that does not hold, or no longer does. */
export class BrokenClaim extends ScriptError {}

const HOLDS = {
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  "=": (a: number, b: number) => a === b,
} as const;
export type Relation = keyof typeof HOLDS;

const RELATION_WORDS: Readonly<Record<Relation, Text>> = {
  ">": { zh: "大于", en: "more than" },
  ">=": { zh: "不小于", en: "at least" },
  "<": { zh: "小于", en: "less than" },
  "<=": { zh: "不大于", en: "at most" },
  "=": { zh: "等于", en: "equal to" },
};

/** Binds the words of a notebook to the figures of a review; `broken` is called for each claim that does not hold. */
export function claimsOf(review: Review, broken: (claim: BrokenClaim) => void): Claims {
  const saidOf = (figure: Figure): Text => figureValue(figure, figureView(review, figure));
  return {
    fig(id) {
      const figure = known(id, review);
      return linked(id, saidOf(figure));
    },
    claim(id, is, than, words) {
      if (!Object.hasOwn(HOLDS, is)) throw new ScriptError(SCRIPT_ERRORS["no-relation"](shown(is)));
      requireText("claim", words);
      const figure = known(id, review);
      const other = typeof than === "string" ? known(than, review) : null;
      const limit = typeof than === "number" ? than : other!.value;
      const { value } = figure;
      if (value !== null && limit !== null && HOLDS[is](value, limit)) return linked(id, words);
      const name = figureName(figure, figureView(review, figure));
      const said = other ? saidOf(other) : { zh: String(limit), en: String(limit) };
      const says = {
        zh: `${name.zh}为${saidOf(figure).zh}，应${RELATION_WORDS[is].zh}${said.zh}`,
        en: `${name.en} is ${saidOf(figure).en}, not ${RELATION_WORDS[is].en} ${said.en}`,
      };
      broken(new BrokenClaim(says));
      return { zh: [brokenAt(id, words.zh, says.zh)], en: [brokenAt(id, words.en, says.en)] };
    },
  };
}

const brokenAt = (figure: string, text: string, broken: string): Segment => ({
  figure,
  text,
  broken,
});

function known(id: string, { figures }: Review): Figure {
  const figure = figures.find(id);
  if (figure) return figure;
  throw new ScriptError(SCRIPT_ERRORS["no-figure"](String(id), figures.nearest(String(id))));
}
