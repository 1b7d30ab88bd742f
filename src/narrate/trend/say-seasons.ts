import type { Seasons } from "../../analyze/measure/seasons.ts";
import { partName } from "../../model/periods/period-name.ts";
import { en, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, findingOn } from "../sentence/finding.ts";

/** Says which part of the year was the highest most often, and in how many years. It describes and claims no season. */
export function saySeasons({ years, parts, values, measure }: Seasons): Finding {
  const { label } = measure;
  const highest = years.map((_, year) => {
    const column = values.map((part) => part[year] ?? null);
    if (column.some((value) => value === null)) return [];
    const most = Math.max(...column.map((value) => value!));
    return column.flatMap((value, part) => (value === most ? [part] : []));
  });
  const known = highest.filter((tops) => tops.length > 0).length;
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
        zh`${known}个年份中，各期高低各年不一`,
        en`which part of the year was highest differed over ${known} years`,
      ),
    );
  const part = partName(`${years[0]}-${leader}`);
  if (known === 1) {
    const year = years[highest.findIndex((tops) => tops.length > 0)]!;
    return findingOn(
      label,
      phrase(
        zh`${year}年${part}最高；只有这一年各期齐全`,
        en`${part} was the highest in ${year}, the only complete year`,
      ),
    );
  }
  return findingOn(
    label,
    phrase(
      zh`${known}个年份中有${count}个年份${part}最高`,
      en`${part} was the highest in ${count} of ${known} years`,
    ),
  );
}
