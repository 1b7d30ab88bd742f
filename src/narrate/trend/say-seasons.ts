import { countId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Seasons } from "../../analyze/measure/seasons.ts";
import { partName } from "../../model/periods/period-name.ts";
import { en, mentionedCount, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, findingOn } from "../sentence/finding.ts";

/** Says which part of the year was the highest most often, and in how many years. It describes and claims no season. */
export function saySeasons({ years, parts, values, measure, county }: Seasons): Finding {
  const { label } = measure;
  const highest = years.map((_, year) => {
    const column = values.map((part) => part[year] ?? null);
    if (column.some((value) => value === null)) return [];
    const most = Math.max(...column.map((value) => value!));
    return column.flatMap((value, part) => (value === most ? [part] : []));
  });
  const idsOf = (is: (tops: readonly number[]) => boolean): string[] =>
    years
      .filter((_, i) => is(highest[i]!))
      .map((each) => figureId(measure.id, String(each), county));
  const known = highest.filter((tops) => tops.length > 0).length;
  const all = mentionedCount(known, countId(idsOf((tops) => tops.length > 0)));
  const counts = parts.map((_, part) => highest.filter((tops) => tops.includes(part)).length);
  const most = Math.max(...counts);
  const leaders = parts.filter((_, part) => counts[part] === most);
  if (known === 0)
    return findingOn(
      label,
      phrase(
        zh`没有各期齐全的年份，不比较各期高低`,
        en`no year is complete, so its parts are not compared`,
      ),
    );
  if (highest.every((tops) => tops.length === 0 || tops.length === parts.length))
    return findingOn(label, phrase(zh`各年各期相同`, en`the same in every part of the year`));
  const count = counts.find((each) => each === most)!;
  const [leader] = leaders;
  if (leaders.length > 1 || leader === undefined)
    return findingOn(
      label,
      phrase(
        zh`${all}个年份中，各期高低各年不一`,
        en`which part of the year was highest differed over ${all} years`,
      ),
    );
  const at = parts.indexOf(leader);
  const some = mentionedCount(count, countId(idsOf((tops) => tops.includes(at))));
  const part = partName(`${years[0]}-${leader}`);
  if (known === 1) {
    const year = years[highest.findIndex((tops) => tops.length > 0)]!;
    return findingOn(
      label,
      phrase(
        zh`${String(year)}年${part}最高；只有这一年各期齐全`,
        en`${part} was the highest in ${String(year)}, the only complete year`,
      ),
    );
  }
  return findingOn(
    label,
    phrase(
      zh`${all}个年份中有${some}个年份${part}最高`,
      en`${part} was the highest in ${some} of ${all} years`,
    ),
  );
}
