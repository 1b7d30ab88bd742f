import type { Comparison } from "../analyze/comparison.ts";
import { type Finding, finding } from "./finding.ts";
import { listOf, text } from "./words.ts";

/** How many rose and how many fell: 30个乡镇中12个增加、17个减少、1个持平；松柏乡不可比。 */
export function sayBreadth({ rows, of, measure }: Comparison): Finding {
  const known = rows.filter((row) => row.change !== null);
  const rose = known.filter((row) => row.change! > 0).length;
  const fell = known.filter((row) => row.change! < 0).length;
  const level = known.length - rose - fell;
  const unknown = rows.filter((row) => row.change === null).map((row) => row.name);
  const left = listOf(unknown, of);
  const tail = {
    zh: unknown.length > 0 ? `；${left.zh}不可比` : "",
    en: unknown.length > 0 ? `; ${left.en} cannot be compared` : "",
  };
  return finding(
    text(
      (s) =>
        `${s(measure.label)}：${known.length}个${s(of)}中${rose}个增加、${fell}个减少${level > 0 ? `、${level}个持平` : ""}${s(tail)}`,
      (s) =>
        `${s(measure.label)}: ${rose} of ${known.length} ${s(of)} rose, ${fell} fell${level > 0 ? `, ${level} unchanged` : ""}${s(tail)}`,
    ),
    [],
  );
}
