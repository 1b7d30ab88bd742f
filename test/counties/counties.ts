import type { Shape } from "./made-county.ts";

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Counties that are unlike the sample, by what is odd about them. */
export const COUNTIES = {
  "1 township": { townships: 1 },
  "104 townships": { townships: 104, nameLengths: [3, 4, 4], years: span(2021, 2023), events: 2 },
  "2 years": { years: span(2022, 2023) },
  "15 years": { years: span(2009, 2023) },
  "one year": { years: [2023] },
  "names of 2 to 18 characters": { townships: 17, nameLengths: span(2, 18) },
  "no activities in the year under review": {
    silent: [{ dataset: "activities", year: 2023 }],
  },
  "nothing but units in the year under review": { silent: [{ dataset: "*", year: 2023 }] },
  "nothing in the year before": { silent: [{ dataset: "*", year: 2022 }] },
  "a merger in the year under review": { merger: true },
  "no list of areas": { without: ["areas"] },
  "small counts": { events: 0.8, people: 4 },
  "all values equal": { equal: true },
  "no funds": { without: ["funds"] },
  "no scores": { without: ["scores", "indicators"] },
  "activities only": { without: ["funds", "designations", "indicators", "scores"] },
} satisfies Record<string, Shape>;
