import { figureId } from "../../analyze/figures/figure-id.ts";
import {
  CAUSE_WORDS,
  COMPARE,
  COMPARE_WORDS,
  MATERIAL_WORDS,
  STATUS_WORDS,
} from "../../messages/commands/compare.ts";
import type { Lang } from "../../messages/text.ts";
import {
  CAUSES,
  type Cause,
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
  if (ranks.length > 0) parts.push("", COMPARE.ranks(ranks.length)[lang], rankTable(ranks, lang));
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
  const between = lang === "zh" ? "、" : ", ";
  return [
    printable(id),
    plain(published),
    plain(now),
    differenceIn(revision, lang),
    causes
      .map(({ cause, units: part }) =>
        part === null || units === null || causes.length === 1
          ? CAUSE_WORDS[cause][lang]
          : `${CAUSE_WORDS[cause][lang]} ${signed(part, perOne)}`,
      )
      .join(between),
    shortList(causes.flatMap(({ by }) => by)),
    (["sign", "rank", "finding"] as const)
      .filter((what) => material[what])
      .map((what) => MATERIAL_WORDS[what][lang])
      .join(between),
  ];
}

/** Writes the difference; where only the status changed, from which to which. */
function differenceIn(
  { kind, units, perOne, statusBefore, statusNow }: Revision,
  lang: Lang,
): string {
  if (
    kind === "status" &&
    statusBefore !== null &&
    statusNow !== null &&
    statusBefore !== statusNow
  )
    return `${STATUS_WORDS[statusBefore][lang]}→${STATUS_WORDS[statusNow][lang]}`;
  return units === null ? "" : signed(units, perOne);
}

/** Lists at most two of what shows the causes: `--json` has all. */
function shortList(names: readonly string[]): string {
  const all = [...new Set(names)];
  const more = all.length > 2 ? ` +${all.length - 2}` : "";
  return `${all.slice(0, 2).map(printable).join(" ")}${more}`;
}

/** Prints at most six decimals, without trailing zeros. */
const plain = (value: number | null): string =>
  value === null ? "—" : String(Number(value.toFixed(6)));

const signed = (units: number, perOne: number): string =>
  `${units > 0 ? "+" : ""}${plain(units / perOne)}`;

const causeList = (causes: readonly Cause[], lang: Lang): string =>
  causes.map((cause) => CAUSE_WORDS[cause][lang]).join(lang === "zh" ? "、" : ", ");

const rankTable = (ranks: readonly RankChange[], lang: Lang): string =>
  textTable(
    ranks.map(({ measure, period, area, published, now, causes }) => [
      printable(figureId(measure, period, area)),
      published?.join("～") ?? "—",
      "→",
      now?.join("～") ?? "—",
      causeList(causes, lang),
    ]),
  );

const findingLines = ({ notebook, published, now, causes }: FindingChange, lang: Lang): string =>
  [
    `${printable(notebook)}  ${causeList(causes, lang)}`,
    `  - ${printable(published?.[lang] ?? COMPARE.none()[lang])}`,
    `  + ${printable(now?.[lang] ?? COMPARE.none()[lang])}`,
  ].join("\n");
