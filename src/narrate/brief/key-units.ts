import type { UnitFlow } from "../../analyze/results/unit-flow.ts";
import type { Text } from "../../messages/text.ts";
import {
  en,
  joined,
  linked,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { levelFigure } from "../sentence/place.ts";
import { amount, bareAmount } from "../sentence/words.ts";
import { fitting } from "./fitting.ts";

/**
 * Says which units came and went: 年末112个：新增0个，退出8个（单位撤并4、复核未达标4），晋级14个。
 */
export function keyUnits(flow: UnitFlow): Finding {
  const { measure, period, county, after, added, promoted, figures } = flow;
  const total = linked(
    levelFigure(measure, period, { name: "", code: county }),
    amount(after, measure),
  );
  const came = phrase(
    zh`新增${mentioned(figures.added, amount(added, measure))}`,
    en`${added === 0 ? "none" : mentioned(figures.added, bareAmount(added, measure))} added`,
  );
  const up =
    promoted > 0
      ? phrase(
          zh`，晋级${mentioned(figures.promoted, amount(promoted, measure))}`,
          en`, ${mentioned(figures.promoted, bareAmount(promoted, measure))} promoted`,
        )
      : NOTHING;
  const say = (went: Phrase | Text, moved: Phrase | Text): Phrase =>
    phrase(
      zh`年末${total}：${came}${went}${moved}。`,
      en`${total} at the end of the year: ${came}${went}${moved}.`,
    );
  const [full, short] = [leftClause(flow, true), leftClause(flow, false)];
  return finding(
    fitting([say(full, up), say(full, NOTHING), say(short, up), say(short, NOTHING)]),
    leadOf(flow),
  );
}

/** Says how many left, and why. */
function leftClause(
  { measure, left, reasons, figures }: UnitFlow,
  withReasons: boolean,
): Phrase | Text {
  const why =
    withReasons && reasons.length > 0
      ? joined(
          reasons.map(({ name, count, figure }) => {
            const number = mentioned(figure, { zh: `${count}`, en: `${count}` });
            return phrase(zh`${name}${number}`, en`${name} ${number}`);
          }),
          { zh: "、", en: ", " },
        )
      : null;
  const size = mentioned(figures.left, bareAmount(left, measure));
  const because = why ? phrase(zh`（${why}）`, en` (${why})`) : NOTHING;
  return phrase(
    zh`，退出${mentioned(figures.left, amount(left, measure))}${because}`,
    en`, ${left === 0 ? { zh: "", en: "none" } : size} withdrawn${because}`,
  );
}

function leadOf({ measure, before, after, figures }: UnitFlow): Phrase | Text {
  const { label } = measure;
  const { zh: size } = amount(Math.abs(after - before), measure);
  const { en: bare } = bareAmount(Math.abs(after - before), measure);
  const net = mentioned(figures.net, { zh: size, en: bare });
  if (after === before) return { zh: `${label.zh}与上年末持平。`, en: `${label.en} unchanged.` };
  return after > before
    ? phrase(zh`${label}净增${net}。`, en`${label} up by ${net}.`)
    : phrase(zh`${label}净减${net}。`, en`${label} down by ${net}.`);
}
