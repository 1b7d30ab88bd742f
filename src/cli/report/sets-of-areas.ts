import { relative } from "node:path";
import { NODE } from "../../messages/commands/node.ts";
import type { Area } from "../../model/areas/areas.ts";
import { placeIn } from "../../model/areas/node-tree.ts";
import type { Link } from "../review/make-pages.ts";
import { areasOfLevel, folderOf } from "../review/node-review.ts";
import type { OpenedReview, ReviewOfArea } from "../review/open-review.ts";
import { type ReportRequest, reportFolder, reportsFolder } from "./report-folder.ts";

/** A set of pages: its folder, its review, and the sets it leads to. */
interface AreaSet {
  readonly out: string | null;
  readonly open: () => Promise<ReviewOfArea> | ReviewOfArea;
  readonly beside: readonly Link[];
}

/** Lists the sets of pages of a run: that of the area under review, and with `--each` one for every area of a level. */
export function setsOf(options: ReportRequest, opened: OpenedReview): AreaSet[] {
  const { each, out } = options;
  if (each === null) return [{ out, open: () => opened, beside: [] }];
  const { tree, config } = opened.review;
  const isWhole = (area: Area): boolean => area.code === tree.county.code;
  const areas = areasOfLevel(each, opened.list).filter(
    (area) => !isWhole(area) && placeIn(tree, area) !== null,
  );
  const outOf = (area: Area): string => folderOf(reportsFolder(options), area);
  const linkFrom = (from: string | null, to: string | null): string =>
    `${relative(reportFolder({ ...options, out: from }), reportFolder({ ...options, out: to }))}/index.html`.replaceAll(
      "\\",
      "/",
    );
  const up = NODE["set-above"](config.county.zh, config.county.en);
  return [
    {
      out,
      open: () => opened,
      beside: areas.map((area) => {
        const [label, about] = NODE["set-below"](area.name, area.nameEn ?? area.name);
        return { file: linkFrom(out, outOf(area)), label, about };
      }),
    },
    ...areas.map((area) => ({
      out: outOf(area),
      open: () => opened.at(area),
      beside: [{ file: linkFrom(outOf(area), out), label: up[0], about: up[1] }],
    })),
  ];
}
