import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { partName } from "../../model/periods/period-name.ts";
import { dataEnds } from "../../review/data-ends.ts";
import type { Review } from "../../review/review.ts";
import { type Standing, standingOf } from "../../review/standing.ts";
import type { PageInfo } from "./page.ts";

/** The title of a page, and its settings where they differ from the usual ones. */
export interface PageFrame extends Text {
  /** The kind of page; the review's name unless given. */
  readonly kicker?: Text;
  /** A page that must fit on one sheet keeps its data tables folded on paper. */
  readonly print?: PageInfo["print"];
  /** True where county and year are the title of the page, over its own. */
  readonly isReview?: boolean;
}

/** Names the county and its review: 青岭县2023年度乡镇工作年终评估. */
export const reviewName = ({ county, review }: Pick<PageInfo, "county" | "review">): Text => ({
  zh: county.zh + review.zh,
  en: `${county.en} ${review.en}`,
});

/** Describes a page as a whole: county, year, cut-off date, completeness. */
export function pageInfo(file: string, frame: PageFrame, review: Review): PageInfo {
  const { config, year, asOf } = review;
  const title: Text = {
    zh: `${year}年度${config.title.zh}`,
    en: `${config.title.en} ${year}`,
  };
  return {
    file,
    kicker: frame.kicker ?? title,
    title: { zh: frame.zh, en: frame.en },
    county: config.county,
    review: title,
    status: [
      { zh: `数据截至${asOf}`, en: `Data up to ${asOf}` },
      ...dataEnds(review).map(({ dataset, day }) => ({
        zh: `${dataset.label.zh}只报到${day}，其后没有数据`,
        en: `${dataset.label.en}: nothing filed after ${day}`,
      })),
      ...partOfYear(review),
      sayStanding(standingOf(review)),
      ...(config.contact
        ? [{ zh: `联系：${config.contact.zh}`, en: `Contact: ${config.contact.en}` }]
        : []),
    ],
    ...(frame.isReview ? { isReview: true } : {}),
    ...(config.warning ? { warning: config.warning } : {}),
    version: { zh: `数据截至${asOf}`, en: `Data up to ${asOf}` },
    print: frame.print ?? "full",
  };
}

/** Names the months compared while the year is not over, and the datasets whose returns are not due yet. */
function partOfYear({ measures, year }: Review): Text[] {
  const months = new Set(measures.map(({ period }) => period).filter((each) => each.length > 4));
  const earlier = measures.filter((measure) => measure.year < year);
  const labels = [...new Set(earlier.map(({ dataset }) => dataset.label))];
  return [
    ...[...months].map((period) => {
      const { zh, en } = partName(period);
      return { zh: `各年均为${zh}`, en: `${en} of every year` };
    }),
    ...(labels.length > 0
      ? [
          {
            zh: `${labels.map(({ zh }) => zh).join("、")}为${year - 1}年（本年未到报送期）`,
            en: `${labels.map(({ en }) => en).join(", ")}: ${year - 1}, the year's returns are not due yet`,
          },
        ]
      : []),
  ];
}

/** Says the stage of the data, the edition, and how many returns are complete: 初步数（应报180份，齐全178份）. */
function sayStanding({ due, complete, edition }: Standing): Text {
  const stage = edition?.stage ?? PROVISIONAL;
  const number = edition
    ? { zh: `第${edition.number}版`, en: `, edition ${edition.number}` }
    : { zh: "", en: "" };
  const [all, whole] = [due, complete].map((each) => formatNumber(each, { lang: "en" }));
  const en = `${stage.en} figures${number.en}`;
  return {
    zh: `${stage.zh}数${number.zh}${due > 0 ? `（应报${due}份，齐全${complete}份）` : ""}`,
    en: `${en[0]!.toUpperCase()}${en.slice(1)}${due > 0 ? `: ${whole} of ${all} returns complete` : ""}`,
  };
}

const PROVISIONAL: Text = { zh: "初步", en: "provisional" };
