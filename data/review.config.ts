import type { ReviewConfig } from "../src/index.ts";

/** 年终评估的设置：哪个县、哪一年、数据截至哪一天。 */
const review: ReviewConfig = {
  county: { zh: "青岭县", en: "Qingling County" },
  title: { zh: "乡镇工作年终评估", en: "Year-end review of the townships" },
  year: 2023,
  asOf: "2024-06-30",
  warning: { zh: "样例数据，均为虚构", en: "Sample data, entirely fictional" },
};

export default review;
