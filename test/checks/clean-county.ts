import { csv } from "./folder-study.ts";

/** A number between 0 and 1, from a seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const YEARS = [2019, 2020, 2021, 2022, 2023];
const TOWNSHIPS = Array.from({ length: 30 }, (_, i) => `第${i + 1}镇`);
const TYPES = ["主题展览", "文化交流", "宣传宣讲", "培训讲座", "志愿服务", "体育活动"];
const SOURCES = ["县级财政", "上级补助", "社会筹集", "单位自筹"];

/**
 * A county of 30 townships and five years in which nothing is wrong: events with log-normal audiences
 * (natural deviation 0.5), a season, a growth and a level of its own for each township, and four sources of funds.
 */
export function cleanCounty(seed: number): { activities: string; funds: string; quarters: string } {
  const random = randomOf(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const events: (string | number)[][] = [];
  const funds: (string | number)[][] = [];
  const quarters: (string | number)[][] = [];
  for (const township of TOWNSHIPS) {
    const level = 8 + 14 * random();
    const size = 90 * Math.exp(0.3 * normal());
    const growth = 0.03 + 0.08 * normal();
    for (const year of YEARS) {
      for (let quarter = 1; quarter <= 4; quarter++) {
        const expected =
          level * [0.8, 1.2, 1.1, 0.9][quarter - 1]! * Math.exp(growth * (year - 2019));
        const count = Math.max(1, Math.round(expected + Math.sqrt(expected) * normal()));
        const own = Array.from({ length: count }, () => {
          const times = 1 + Math.floor(random() ** 3 * 4);
          const audience = Math.max(8, Math.round(times * size * Math.exp(0.5 * normal())));
          return { times, audience };
        });
        for (const { times, audience } of own) {
          const month = String(quarter * 3 - Math.floor(random() * 3)).padStart(2, "0");
          const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
          const type = TYPES[Math.floor(random() * TYPES.length)]!;
          const cost = Math.round(300 * Math.exp(0.8 * normal())) * 5;
          const id = `HD${year}${String(events.length).padStart(5, "0")}`;
          events.push([id, township, `${year}-${month}-${day}`, type, times, audience, cost]);
        }
        const sum = (part: "times" | "audience") => own.reduce((all, one) => all + one[part], 0);
        quarters.push([township, `${year}年第${quarter}季度`, sum("times"), sum("audience")]);
      }
      for (const source of SOURCES) {
        const planned = Math.round(
          4_000 * level * Math.exp(growth * (year - 2019) + 0.2 * normal()),
        );
        funds.push([year, township, source, planned, Math.round(planned * (0.9 + 0.1 * random()))]);
      }
    }
  }
  return {
    activities: csv([
      ["活动编号", "乡镇", "活动日期", "活动类别", "场次", "受众人次", "经费(元)"],
      ...events,
    ]),
    funds: csv([["年度", "乡镇", "资金来源", "计划金额(元)", "到位金额(元)"], ...funds]),
    quarters: csv([["乡镇", "季度", "场次", "受众人次"], ...quarters]),
  };
}
