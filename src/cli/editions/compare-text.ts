import { figureId } from "../../analyze/figures/figure-id.ts";
import {
  CAUSE_WORDS,
  COMPARE,
  COMPARE_WORDS,
  MATERIAL_WORDS,
} from "../../messages/commands/compare.ts";
import type { Lang } from "../../messages/text.ts";
import {
  CAUSES,
  type FindingChange,
  type RankChange,
  type Revision,
  type Revisions,
} from "../../revisions/revision.ts";
import { printable, textTable } from "../terminal/text-table.ts";

/** Describes the differences for the terminal. */
export function compareText(
  { compared, revisions, ranks, findings }: Revisions,
  lang: Lang,
): string[] {
  const parts: string[] = [];
  if (revisions.length === 0) parts.push(COMPARE.same(compared)[lang]);
  else
    parts.push(
      COMPARE.differ(compared, revisions.length)[lang],
      countsByCause(revisions, lang),
      "",
      textTable([headOf(lang), ...revisions.map((each) => rowOf(each, lang))]),
    );
  if (ranks.length > 0) parts.push("", COMPARE.ranks(ranks.length)[lang], rankTable(ranks));
  if (findings.length > 0)
    parts.push(
      "",
      COMPARE.findings(findings.length)[lang],
      ...findings.map((finding) => findingLines(finding, lang)),
    );
  return parts;
}

/** Counts the figures that each cause had a part in: 迟报 12  更正 3. */
function countsByCause(revisions: readonly Revision[], lang: Lang): string {
  return CAUSES.flatMap((cause) => {
    const count = revisions.filter(({ causes }) =>
      causes.some((part) => part.cause === cause),
    ).length;
    return count === 0 ? [] : `${CAUSE_WORDS[cause][lang]} ${count}`;
  }).join("  ");
}

const headOf = (lang: Lang): string[] => Object.values(COMPARE_WORDS).map((word) => word[lang]);

function rowOf(revision: Revision, lang: Lang): string[] {
  const { id, published, now, units, perOne, causes, material } = revision;
  return [
    printable(id),
    plain(published),
    plain(now),
    units === null ? "" : signed(units, perOne),
    causes
      .map(({ cause, units: part }) =>
        part === null || causes.length === 1
          ? CAUSE_WORDS[cause][lang]
          : `${CAUSE_WORDS[cause][lang]} ${signed(part, perOne)}`,
      )
      .join(lang === "zh" ? "、" : ", "),
    (["sign", "rank", "finding"] as const)
      .filter((what) => material[what])
      .map((what) => MATERIAL_WORDS[what][lang])
      .join(lang === "zh" ? "、" : ", "),
  ];
}

/** Prints at most six decimals, without trailing zeros. */
const plain = (value: number | null): string =>
  value === null ? "—" : String(Number(value.toFixed(6)));

const signed = (units: number, perOne: number): string =>
  `${units > 0 ? "+" : ""}${plain(units / perOne)}`;

const rankTable = (ranks: readonly RankChange[]): string =>
  textTable(
    ranks.map(({ measure, period, area, published, now }) => [
      printable(figureId(measure, period, area)),
      published?.join("～") ?? "—",
      "→",
      now?.join("～") ?? "—",
    ]),
  );

const findingLines = ({ notebook, published, now }: FindingChange, lang: Lang): string =>
  [
    printable(notebook),
    `  - ${printable(published?.[lang] ?? COMPARE.none()[lang])}`,
    `  + ${printable(now?.[lang] ?? COMPARE.none()[lang])}`,
  ].join("\n");
