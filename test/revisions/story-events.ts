import type { Cause } from "../../src/revisions/revision.ts";
import {
  type Amounts,
  audienceOf,
  COUNTY,
  type Folder,
  returnsOf,
  sessionsOf,
  TOWNS,
} from "./story-county.ts";

/** Something that happened after 2021 was frozen, and what it means, worked out by hand. */
export interface Event {
  readonly happen: (folder: Folder) => void;
  /** The causes of all revisions together; none if nothing is revised. */
  readonly causes: readonly Cause[];
  /** The parts of some figures. */
  readonly amounts?: Amounts;
  /** The things it touches: two events that touch one thing are not told of together. */
  readonly touches: readonly string[];
}

const level = (
  measure: string,
  town: keyof typeof TOWNS,
  cause: Cause,
  units: number,
): Amounts => ({
  [`${measure}/2021/${COUNTY}`]: { [cause]: units },
  [`${measure}/2021/${TOWNS[town]}`]: { [cause]: units },
});
const both = (town: keyof typeof TOWNS, cause: Cause, sessions: number, audience: number) => ({
  ...level("sessions", town, cause, sessions),
  ...level("audience", town, cause, audience),
});

const correct = (folder: Folder, line: string) =>
  folder.write("corrections.csv", `${folder.read("corrections.csv")}${line}\n`);

/** Ends 白鹭乡 on a day, in 石桥镇. */
const merge = (folder: Folder, day: string) =>
  folder.edit(
    "areas.csv",
    `${TOWNS.白鹭乡},白鹭乡,乡,,,2010-01-01,,,`,
    `${TOWNS.白鹭乡},白鹭乡,乡,,,2010-01-01,${day},${TOWNS.石桥镇},`,
  );

/** The sum of a number of 白鹭乡 over some quarters. */
const ofBailu = (of: typeof sessionsOf, year: number, quarters: readonly number[]): number =>
  quarters.reduce((sum, quarter) => sum + of(5, year, quarter), 0);
const ALL = [1, 2, 3, 4];

const scaled: Amounts = level("funds_received", "红岩乡", "scale", 10_200_000 - 1_020);

export const EVENTS: Readonly<Record<string, Event>> = {
  "late: a file of its own": {
    happen: (folder) => folder.write("activities/3-2021-Q3.csv", returnsOf(3, [3])),
    causes: ["late"],
    amounts: both("长岭镇", "late", sessionsOf(3, 2021, 3), audienceOf(3, 2021, 3)),
    touches: ["3-2021"],
  },
  "late: inside a file that is sent again": {
    happen: (folder) => folder.write("activities/3-2021.csv", returnsOf(3, ALL)),
    causes: ["late"],
    amounts: both("长岭镇", "late", sessionsOf(3, 2021, 3), audienceOf(3, 2021, 3)),
    touches: ["3-2021"],
  },
  "late: more events in a file of their own": {
    happen: (folder) =>
      folder.write(
        "activities/0-补报.csv",
        `活动编号,乡镇代码,活动日期,活动类别,活动名称,场次,受众人次,经费(元)\nH099,${TOWNS.石桥镇},2021-02-20,培训讲座,补报,3,90,0\n`,
      ),
    causes: ["late"],
    amounts: both("石桥镇", "late", 3, 90),
    touches: ["0-late"],
  },
  "restated: a later version": {
    happen: (folder) =>
      folder.write(
        "activities/4-2021-更正.csv",
        `乡镇,年度,季度,活动类别,场次,受众人次,经费(元)\n红岩乡,2021,Q1,培训讲座,${sessionsOf(4, 2021, 1) + 5},${audienceOf(4, 2021, 1) + 50},1400\n`,
      ),
    causes: ["restated"],
    amounts: both("红岩乡", "restated", 5, 50),
    touches: ["4-2021"],
  },
  "restated: a file written over": {
    happen: (folder) =>
      folder.edit(
        "activities/0-2021.csv",
        `第2次,${sessionsOf(0, 2021, 2)},`,
        `第2次,${sessionsOf(0, 2021, 2) + 4},`,
      ),
    causes: ["restated"],
    amounts: level("sessions", "石桥镇", "restated", 4),
    touches: ["0-2021"],
  },
  "restated: an event taken out": {
    happen: (folder) => {
      const lines = folder.read("activities/1-2021.csv").trimEnd().split("\n");
      folder.write("activities/1-2021.csv", `${lines.slice(0, -1).join("\n")}\n`);
    },
    causes: ["restated"],
    amounts: both("沙河镇", "restated", -sessionsOf(1, 2021, 4), -audienceOf(1, 2021, 4)),
    touches: ["1-2021"],
  },
  "restated: a score": {
    happen: (folder) =>
      folder.edit(
        "scores/scores.csv",
        `2021,乡镇,${TOWNS.石桥镇},A2,20`,
        `2021,乡镇,${TOWNS.石桥镇},A2,26`,
      ),
    causes: ["restated"],
    touches: ["scores"],
  },
  "restated: an entry of the register taken out": {
    happen: (folder) =>
      folder.edit("designations/units.csv", `DW2,沙河小学,学校,县级,${TOWNS.沙河镇},2020,,\n`, ""),
    causes: ["restated"],
    amounts: level("designations", "沙河镇", "restated", -1),
    touches: ["units"],
  },
  corrected: {
    happen: (folder) =>
      correct(
        folder,
        `activities/2-2021.csv,2,受众人次,${audienceOf(2, 2021, 1)},${audienceOf(2, 2021, 1) - 100},核对签到表`,
      ),
    causes: ["correction"],
    amounts: level("audience", "柳林镇", "correction", -100),
    touches: ["2-2021 line 2"],
  },
  "corrected: dropped": {
    happen: (folder) =>
      correct(folder, `activities/2-2021.csv,3,受众人次,${audienceOf(2, 2021, 2)},drop,重复`),
    causes: ["correction"],
    amounts: both("柳林镇", "correction", -sessionsOf(2, 2021, 2), -audienceOf(2, 2021, 2)),
    touches: ["2-2021 line 3"],
  },
  "merged at the end of the year": {
    happen: (folder) => merge(folder, "2021-12-31"),
    causes: ["boundary"],
    amounts: {
      [`sessions.change/2020..2021/${TOWNS.石桥镇}`]: {
        boundary: ofBailu(sessionsOf, 2021, ALL) - ofBailu(sessionsOf, 2020, ALL),
      },
    },
    touches: ["5-2021", "areas 5", "0-changes"],
  },
  "merged in the middle of the year": {
    happen: (folder) => merge(folder, "2021-06-30"),
    causes: ["boundary"],
    amounts: both(
      "白鹭乡",
      "boundary",
      -ofBailu(sessionsOf, 2021, [3, 4]),
      -ofBailu(audienceOf, 2021, [3, 4]),
    ),
    touches: ["5-2021", "areas 5", "0-changes"],
  },
  "a township gets another code": {
    happen: (folder) => {
      folder.edit(
        "areas.csv",
        `${TOWNS.红岩乡},红岩乡,乡,,,2010-01-01,,,`,
        `${TOWNS.红岩乡},红岩乡,乡,,,2010-01-01,2021-12-31,990777107,`,
      );
      folder.write(
        "areas.csv",
        `${folder.read("areas.csv")}990777107,丹岩镇,镇,,,2022-01-01,,,,,\n`,
      );
    },
    causes: ["boundary"],
    touches: ["4-2021", "areas 4", "funds 4"],
  },
  "scale: a correction": {
    happen: (folder) => {
      const line =
        folder
          .read("funds/funds.csv")
          .split("\n")
          .findIndex((each) => each.includes(",10.7,")) + 1;
      correct(folder, `funds/funds.csv,${line},计划金额,10.7,107000,误按万元填写`);
      correct(folder, `funds/funds.csv,${line},到位金额,10.2,102000,误按万元填写`);
    },
    causes: ["scale"],
    amounts: scaled,
    touches: ["funds"],
  },
  "scale: filed again": {
    happen: (folder) => folder.edit("funds/funds.csv", "10.7,10.2", "107000,102000"),
    causes: ["scale"],
    amounts: scaled,
    touches: ["funds"],
  },
  "scale: the header": {
    happen: (folder) => folder.edit("funds/funds.csv", "到位金额(元)", "到位金额(万元)"),
    causes: ["scale"],
    touches: ["funds"],
  },
  "defined: another column": {
    happen: (folder) =>
      folder.define(
        "funds",
        `measures: { ...base.measures, funds_planned: { ...base.measures.funds_planned, column: "received_yuan" } }`,
      ),
    causes: ["definition"],
    amounts: { [`funds_planned/2021/${TOWNS.石桥镇}`]: { definition: -1_000_000 } },
    touches: ["funds"],
  },
  "defined: a part only": {
    happen: (folder) =>
      folder.define(
        "activities",
        `measures: { ...base.measures, sessions: { ...base.measures.sessions, only: { type: "培训讲座" } } }`,
      ),
    causes: ["definition"],
    amounts: {
      [`sessions/2021/${TOWNS.石桥镇}`]: {
        definition: -sessionsOf(0, 2021, 2) - sessionsOf(0, 2021, 3),
      },
    },
    touches: [
      "activities",
      "0-late",
      "0-2021",
      "1-2021",
      "2-2021 line 3",
      "3-2021",
      "4-2021",
      "5-2021",
      "alias",
    ],
  },
  "defined: due by month": {
    happen: (folder) => folder.define("activities", `returns: "month"`),
    causes: ["definition"],
    touches: [
      "activities",
      "0-late",
      "0-2021",
      "1-2021",
      "2-2021 line 2",
      "2-2021 line 3",
      "3-2021",
      "4-2021",
      "5-2021",
      "alias",
    ],
  },
  "defined: a header that was not known": {
    happen: (folder) =>
      folder.define(
        "activities",
        `columns: { ...base.columns, sessions: { ...base.columns.sessions, headers: [...base.columns.sessions.headers, "甲乙丙数"] }, audience: { ...base.columns.audience, headers: [...base.columns.audience.headers, "丁戊己数"] } }`,
      ),
    causes: ["definition"],
    amounts: both("白鹭乡", "definition", 3, 70),
    touches: ["activities", "5-2021", "areas 5"],
  },
  "defined: an alias": {
    happen: (folder) =>
      folder.edit(
        "areas.csv",
        `${TOWNS.石桥镇},石桥镇,镇,,`,
        `${TOWNS.石桥镇},石桥镇,镇,老石桥街,`,
      ),
    causes: ["definition"],
    amounts: both("石桥镇", "definition", 2, 80),
    touches: ["alias"],
  },
  "defined: a lower maximum": {
    happen: (folder) => {
      folder.edit("indicators/indicators.csv", "机制,20", "机制,15");
      folder.edit("indicators/indicators.csv", "覆盖,50", "覆盖,55");
    },
    causes: ["definition"],
    touches: ["scores"],
  },
  "defined: two types made one": {
    happen: (folder) => {
      folder.edit("schemes.csv", "activity-type,培训讲座,培训|讲座,,Training and lectures\n", "");
      folder.edit(
        "schemes.csv",
        "activity-type,主题展览,展览,",
        "activity-type,主题展览,展览|培训讲座,",
      );
    },
    causes: ["definition"],
    touches: [
      "activities",
      "0-late",
      "0-2021",
      "1-2021",
      "2-2021 line 2",
      "2-2021 line 3",
      "3-2021",
      "4-2021",
      "5-2021",
      "alias",
    ],
  },
  "withdrawn: a file deleted": {
    happen: (folder) => folder.remove("activities/5-2021.csv"),
    causes: ["withdrawn"],
    amounts: both(
      "白鹭乡",
      "withdrawn",
      -ofBailu(sessionsOf, 2021, ALL),
      -ofBailu(audienceOf, 2021, ALL),
    ),
    touches: ["5-2021", "areas 5"],
  },
  "residents put right": {
    happen: (folder) => folder.edit("areas.csv", ",20000,20000,20000", ",20000,20000,90000"),
    causes: ["residents"],
    touches: ["residents"],
  },
  "the year after: a unit leaves the register, another comes": {
    happen: (folder) => {
      folder.edit(
        "designations/units.csv",
        `省级,${TOWNS.石桥镇},2019,,`,
        `省级,${TOWNS.石桥镇},2019,2022,撤销`,
      );
      folder.write(
        "designations/units.csv",
        `${folder.read("designations/units.csv")}DW5,县医院,企业,县级,${TOWNS.红岩乡},2022,,\n`,
      );
    },
    causes: [],
    touches: ["register"],
  },
  "the year after is filed": {
    happen: (folder) =>
      folder.write("activities/2022.csv", returnsOf(4, ALL).replaceAll(",2021,", ",2022,")),
    causes: [],
    touches: ["2022"],
  },
  "a file has another name": {
    happen: (folder) => folder.move("activities/2-2021.csv", "activities/柳林镇.csv"),
    causes: [],
    touches: ["2-2021 line 2", "2-2021 line 3"],
  },
  "a file is there twice": {
    happen: (folder) => folder.write("activities/副本.csv", folder.read("activities/4-2021.csv")),
    causes: [],
    touches: ["4-2021"],
  },
  "a file is saved with other line ends": {
    happen: (folder) =>
      folder.write("scores/scores.csv", folder.read("scores/scores.csv").replaceAll("\n", "\r\n")),
    causes: [],
    touches: ["scores"],
  },
  "a township gets another name": {
    happen: (folder) =>
      folder.edit("areas.csv", "柳林镇,镇,,,", "柳林街道,街道,,柳林镇@2021-12-31,"),
    causes: [],
    touches: ["areas 2"],
  },
  "a row of totals is added": {
    happen: (folder) => {
      const total = (of: typeof sessionsOf) =>
        ALL.reduce((sum, quarter) => sum + of(5, 2021, quarter), 0);
      folder.write(
        "activities/5-2021.csv",
        `${folder.read("activities/5-2021.csv")}合计,,,,${total(sessionsOf)},${total(audienceOf)},12000\n`,
      );
    },
    causes: [],
    touches: ["5-2021"],
  },
  "a label and a new measure": {
    happen: (folder) =>
      folder.define(
        "designations",
        `measures: { ...base.measures, designations: { ...base.measures.designations, label: { zh: "示范点", en: "Sites" } }, designations_ended: { ...base.measures.designations_left, column: "ended" } }`,
      ),
    causes: [],
    touches: ["designations"],
  },
};
