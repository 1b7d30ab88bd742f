import type { Text } from "../../messages/text.ts";
import { counted } from "../../model/number-format.ts";
import { partName } from "../../model/periods/period-name.ts";
import type { Review } from "../../review/review.ts";
import type { PageInfo } from "./page.ts";

/** What a script says of a page as a whole: its title, and what differs from the usual frame. */
export interface PageFrame extends Text {
  /** What kind of page it is; the review's name unless given. */
  readonly kicker?: Text;
  /** A page that must fit on one sheet keeps its data tables folded on paper. */
  readonly print?: PageInfo["print"];
}

/** The frame of a page: which county and year, up to which day, and how complete. */
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
      ...partOfYear(review),
      filesRead(review),
    ],
    ...(config.warning ? { warning: config.warning } : {}),
    version: { zh: `数据截至${asOf}`, en: `Data up to ${asOf}` },
    print: frame.print ?? "full",
  };
}

/** Which months are compared while the year is not over: the same of every year, and whose returns are not due yet. */
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

/** How many exports were read, and how many facts of them were set aside. */
function filesRead({ files }: Review): Text {
  const read = files.filter(({ facts }) => facts !== null);
  const aside = read.reduce((sum, file) => sum + file.quarantine.length, 0);
  return {
    zh: `读取${read.length}个文件，未计入${aside}处`,
    en: `${counted(read.length, "files")} read, ${counted(aside, "entries")} set aside`,
  };
}
