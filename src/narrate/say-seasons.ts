import type { Seasons } from "../analyze/seasons.ts";
import { type Finding, finding } from "./finding.ts";
import { text } from "./words.ts";

/** In how many years which part of the year was the highest. A description: no season is claimed. */
export function saySeasons({ years, parts, values, measure }: Seasons): Finding {
  const highest = years.map((_, year) => {
    const column = values.map((part) => part[year] ?? null);
    if (column.some((value) => value === null)) return null;
    return column.indexOf(Math.max(...column.map((value) => value!)));
  });
  const known = highest.filter((part) => part !== null);
  const counts = parts.map((_, part) => known.filter((top) => top === part).length);
  const top = counts.indexOf(Math.max(...counts));
  if (known.length === 0)
    return finding(
      text(
        (s) => `${s(measure.label)}：没有各期齐全的年份，不比较季节`,
        (s) => `${s(measure.label)}: no year is complete, so its parts are not compared`,
      ),
      [],
    );
  const part = partName(parts[top]!);
  return finding(
    text(
      (s) => `${s(measure.label)}：${known.length}个年份中有${counts[top]}个年份${s(part)}最高`,
      (s) =>
        `${s(measure.label)}: ${s(part)} was the highest in ${counts[top]} of ${known.length} years`,
    ),
    [],
  );
}

const partName = (part: string) =>
  part.startsWith("Q")
    ? { zh: `${"一二三四"[Number(part[1]) - 1]}季度`, en: part }
    : { zh: `${Number(part)}月`, en: `month ${Number(part)}` };
