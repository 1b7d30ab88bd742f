import type { Stock } from "../../analyze/results/stock.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, joined, mentioned, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { amount, bareAmount, inSentence } from "../sentence/words.ts";

/** Lists the stock at the end of the last period, level by level: 2023年末示范单位：国家级5个、省级13个. */
export function sayStock({ measure, periods, levels }: Stock): Finding {
  const period = periods.at(-1);
  const label = inSentence(measure.label);
  const known = levels.filter(({ values }) => (values.at(-1) ?? null) !== null);
  if (period === undefined || known.length === 0)
    return finding(phrase(zh`没有可用的${label}数据。`, en`There are no usable data on ${label}.`));
  const parts = known.map(({ key, values, figures }) => {
    const { zh: size } = amount(values.at(-1)!, measure);
    const { en: bare } = bareAmount(values.at(-1)!, measure);
    const number = mentioned(figures?.at(-1), { zh: size, en: bare });
    return phrase(zh`${key}${number}`, en`${key} ${number}`);
  });
  const list = joined(parts, { zh: "、", en: ", " });
  const most = Math.max(...known.map(({ values }) => values.at(-1)!));
  const largest = known.flatMap(({ key, values }) => (values.at(-1) === most ? key : []));
  const end = periodName(period);
  return finding(
    phrase(
      zh`${end}末${measure.label}：${list}。`,
      en`${measure.label} at the end of ${end}: ${list}.`,
    ),
    {
      zh: `${largest.join("、")}最多。`,
      en: `${largest.join(", ")} ${largest.length > 1 ? "have" : "has"} the most.`,
    },
  );
}
