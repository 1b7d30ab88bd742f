import { countOfId } from "../../analyze/figures/derived.ts";
import { type Completion, completionId, type Verdict } from "../../analyze/plans/completion.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Relation } from "../../model/datasets/expectations.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { en, mentionedCount, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { amount, listOf } from "../sentence/words.ts";

/** A target with its verdicts: of the county one, of areas one each. */
export interface JudgedTarget {
  readonly measure: Measure;
  readonly name: Text;
  readonly own: readonly Completion[];
}

const RELATIONS: Readonly<Record<Relation, Text>> = {
  "at-least": { zh: "不少于", en: "at least " },
  "at-most": { zh: "不超过", en: "at most " },
  exactly: { zh: "等于", en: "exactly " },
};

/** Signs in English. */
const SHORT: typeof RELATIONS = {
  "at-least": { zh: "不少于", en: "≥ " },
  "at-most": { zh: "不超过", en: "≤ " },
  exactly: { zh: "等于", en: "= " },
};

/** Says what a target asks for: 不少于25个. */
export const targetText = (measure: Measure, relation: Relation, value: number): Text =>
  relationText(RELATIONS[relation], measure, value);

/** Says it in few letters, for narrow columns: ≥ 25 units. */
export const shortTargetText = (measure: Measure, relation: Relation, value: number): Text =>
  relationText(SHORT[relation], measure, value);

function relationText({ zh, en }: Text, measure: Measure, value: number): Text {
  const size = amount(value, measure);
  return { zh: zh + size.zh, en: en + size.en };
}

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  met: { zh: "达到", en: "reached" },
  missed: { zh: "未达到", en: "missed" },
  pending: { zh: "未到期", en: "not due yet" },
  unknown: { zh: "报送不全", en: "returns missing" },
};

/** Names the verdict on a target; null where nothing was set to judge by. */
export const verdictName = (verdict: Verdict | null): Text =>
  verdict === null ? { zh: "无目标", en: "no target" } : VERDICTS[verdict];

/** Counts the targets that were reached, and names those that were not: 8项目标中6项达到，未达到的有：……。 */
export function sayCompletions(targets: readonly JudgedTarget[]): Finding {
  const of = (test: (verdicts: readonly string[]) => boolean): JudgedTarget[] =>
    targets.filter(({ own }) => test(own.map(({ verdict }) => verdict)));
  const met = of((all) => all.every((one) => one === "met"));
  const missed = of((all) => all.includes("missed"));
  const pending = of((all) => !all.includes("missed") && all.includes("pending"));
  const unknown = targets.filter((one) => ![met, missed, pending].some((of) => of.includes(one)));
  const [all, reached] = [countOf(targets), countOf(met, targets)];
  const rest = (some: readonly JudgedTarget[], said: Text): Phrase | Text =>
    some.length === 0
      ? NOTHING
      : phrase(zh`，${countOf(some)}项${said}`, en`, ${countOf(some)} ${said}`);
  const others = phrase(
    zh`${missedClause(missed)}${rest(pending, PENDING)}${rest(unknown, UNKNOWN)}`,
    en`${missedClause(missed)}${rest(pending, PENDING)}${rest(unknown, UNKNOWN)}`,
  );
  return finding(
    phrase(
      zh`${all}项目标中${reached}项达到${others}。`,
      en`${reached} of ${all} targets were reached${others}.`,
    ),
  );
}

const PENDING: Text = { zh: "尚未到期", en: "not due yet" };
const UNKNOWN: Text = { zh: "因报送不全不能判断", en: "cannot be judged for want of returns" };

/** Returns the id of the number of some targets, by what the first area of each is asked for. */
const countedBy = (targets: readonly JudgedTarget[]): string[] =>
  targets.flatMap(({ own }) => own.slice(0, 1).map((one) => completionId(one, "aim")));

/** Writes the number of some targets, out of all that were looked at. */
const countOf = (targets: readonly JudgedTarget[], all = targets): Phrase =>
  mentionedCount(targets.length, countOfId(countedBy(targets), countedBy(all)));

function missedClause(missed: readonly JudgedTarget[]): Phrase | Text {
  if (missed.length === 0) return NOTHING;
  const listed = (lang: Lang) =>
    listOf(
      missed.map(({ name }) => name[lang]),
      { zh: "目标", en: "targets" },
      { count: countOfId(countedBy(missed), []) },
    )[lang];
  const names = phrase(listed("zh"), listed("en"));
  return phrase(
    zh`，${countOf(missed)}项未达到（${names}）`,
    en`, ${countOf(missed)} missed (${names})`,
  );
}
