import type { Figure } from "../../analyze/figures/figure.ts";
import { figureInputs, statisticOf, unitMeasure } from "../../analyze/statistics/all-statistics.ts";
import { isPhrase } from "../../model/tables/phrase.ts";
import type { Page } from "../../report/page/page.ts";
import { inOneColumn } from "../../report/page/render-context.ts";
import type { Review } from "../../review/review.ts";
import { figureView } from "../../review/trace/figure-view.ts";
import { figureDefinition, figureName } from "../../review/trace/figure-words.ts";
import { BASIS_WORDS, OFFICE_WORDS, QUALIFIER_WORDS, STATUS_WORDS } from "../words.ts";
import { type SheetColumn, textColumn } from "./sheet-columns.ts";
import type { WorkbookContext } from "./table-sheet.ts";

/** Lists the figures of the sentences and key numbers of a page, each once; those of tables stand in their sheets. */
export function figuresCited(page: Page, review: Review): Figure[] {
  const ids = inOneColumn(page.blocks).flatMap((block) => {
    switch (block.kind) {
      case "findings":
      case "statement":
        return block.findings.flatMap(({ figures }) => figures);
      case "lead":
        return [block.figure, ...block.findings.flatMap(({ figures }) => figures)];
      case "tiles":
        return block.tiles.flatMap(({ figure, change, small }) => [
          ...[figure, change?.figure],
          ...small.map((line) => (isPhrase(line) ? undefined : line.figure)),
        ]);
      default:
        return [];
    }
  });
  return [...new Set(ids)].flatMap((id) => (id && review.figures.find(id)) || []);
}

/** Makes the columns of a list of figures, as `figures.json` has them. */
export function figuresColumns(
  figures: readonly Figure[],
  { wording, review }: WorkbookContext,
): SheetColumn[] {
  const { say } = wording;
  const texts = (head: keyof typeof OFFICE_WORDS, of: (figure: Figure) => string) =>
    textColumn(say(OFFICE_WORDS[head]), figures.map(of));
  const viewOf = (figure: Figure) => figureView(review, figure);
  return [
    texts("name", (figure) => say(figureName(figure, viewOf(figure)))),
    {
      head: say(OFFICE_WORDS.value),
      width: 18,
      isNumeric: true,
      cells: figures.map((figure) =>
        figure.value === null
          ? null
          : { value: figure.value, type: Number, format: formatOf(figure), alignVertical: "top" },
      ),
    },
    texts("unit", (figure) =>
      say(figure.unit === "ratio" ? OFFICE_WORDS.ratio : unitMeasure(figure, viewOf(figure)).unit),
    ),
    texts("status", ({ status, qualifier }) =>
      [STATUS_WORDS[status], ...(qualifier ? [QUALIFIER_WORDS[qualifier]] : [])]
        .map(say)
        .join(wording.lang === "zh" ? "、" : ", "),
    ),
    texts("basis", ({ basis }) => say(BASIS_WORDS[basis])),
    texts("id", ({ id }) => wording.asIs(id)),
    texts("definition", (figure) => {
      const view = viewOf(figure);
      return say(figureDefinition(figure, view, figureInputs(view, figure)));
    }),
  ];
}

/** Shows rates and shares in per cent; the numbers themselves stay as they are. */
const formatOf = (figure: Figure): string =>
  ["percent", "points"].includes(statisticOf(figure).format) ? "0.0%;−0.0%" : "General";
