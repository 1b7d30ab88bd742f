import type { Seasons } from "../../analyze/measure/seasons.ts";
import { partName } from "../../model/periods/period-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";

/** In how many years which part of the year was the highest. A description: no season is claimed. */
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
    return finding(
      phrase(
        zh`${label}：没有各期齐全的年份，不比较各期高低。`,
        en`${label}: no year is complete, so its parts are not compared.`,
      ),
    );
  if (highest.every((tops) => tops.length === 0 || tops.length === parts.length))
    return finding(
      phrase(zh`${label}：各年各期相同。`, en`${label}: the same in every part of the year.`),
    );
  const count = counts.find((each) => each === most)!;
  const [leader] = leaders;
  if (leaders.length > 1 || leader === undefined)
    return finding(
      phrase(
        zh`${label}：${known}个年份中，各期高低各年不一。`,
        en`${label}: which part of the year was highest differed over ${known} years.`,
      ),
    );
  const part = partName(`${years[0]}-${leader}`);
  if (known === 1) {
    const year = years[highest.findIndex((tops) => tops.length > 0)]!;
    return finding(
      phrase(
        zh`${label}：${year}年${part}最高；只有这一年各期齐全。`,
        en`${label}: ${part} was the highest in ${year}, the only complete year.`,
      ),
    );
  }
  return finding(
    phrase(
      zh`${label}：${known}个年份中有${count}个年份${part}最高。`,
      en`${label}: ${part} was the highest in ${count} of ${known} years.`,
    ),
  );
}
