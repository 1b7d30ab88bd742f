import { neutralised } from "../../ingest/cells/unsafe-text.ts";
import { csvText } from "../../ingest/persons/shown.ts";
import { endOf } from "../../revisions/compare-editions.ts";
import type { Revision, Revisions } from "../../revisions/revision.ts";
import type { Review } from "../review.ts";

const COLUMNS = [
  "edition",
  "what",
  "id",
  "area_name",
  "published",
  "now",
  "status_before",
  "status_now",
  "difference",
  "causes",
  "shown_by",
  "matters_to",
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * Writes everything that has changed since editions were frozen as `revisions.csv`: figures, rank intervals and
 * sentences, with all causes. Safe to open in a spreadsheet.
 */
export function revisionsCsv(all: readonly Revisions[], review: Pick<Review, "tree">): string {
  const rows = all.flatMap((found) => {
    const edition = `${found.published.year} (${endOf(found.published)})`;
    return linesOf(found, review).map((line) =>
      COLUMNS.map((column) =>
        neutralised(String((column === "edition" ? edition : line[column]) ?? "")),
      ),
    );
  });
  return `\uFEFF${csvText([[...COLUMNS], ...rows])}\r\n`;
}

function linesOf(
  { revisions, ranks, findings }: Revisions,
  { tree }: Pick<Review, "tree">,
): Line[] {
  const nameOf = (code: string): string => tree.byCode(code)?.name ?? "";
  return [
    ...revisions.map(
      (each): Line => ({
        ...{ what: each.kind, id: each.id, area_name: nameOf(each.area) },
        ...{ published: each.published, now: each.now },
        ...{ status_before: each.statusBefore, status_now: each.statusNow },
        difference: each.units === null ? null : each.units / each.perOne,
        causes: causesIn(each),
        shown_by: [...new Set(each.causes.flatMap(({ by }) => by))].slice(0, MOST).join("; "),
        matters_to: Object.entries(each.material)
          .flatMap(([what, isTrue]) => (isTrue ? what : []))
          .join("; "),
      }),
    ),
    ...ranks.map(
      ({ measure, period, area, published, now, causes }): Line => ({
        ...{ what: "rank", id: `${measure}/${period}/${area}`, area_name: nameOf(area) },
        ...{ published: published?.join("-") ?? null, now: now?.join("-") ?? null },
        causes: causes.join("; "),
      }),
    ),
    ...findings.map(
      ({ notebook, published, now, causes }): Line => ({
        ...{
          what: "finding",
          id: notebook,
          published: published?.zh ?? null,
          now: now?.zh ?? null,
        },
        causes: causes.join("; "),
      }),
    ),
  ];
}

/** A cell of a spreadsheet holds no more than 32,767 characters. */
const MOST = 100;

/** Lists causes; each of several with its part of the difference. */
const causesIn = ({ causes, perOne }: Revision): string =>
  causes
    .map(({ cause, units }) =>
      units === null || causes.length === 1 ? cause : `${cause} ${units / perOne}`,
    )
    .join("; ");
