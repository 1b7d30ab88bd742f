import { expect, test } from "vitest";
import { sayTrends } from "../../../src/narrate/trend/say-trends.ts";
import { trends } from "../../chart/made-results.ts";

test("one other area is one township, not one townships", () => {
  const made = trends(3, ["2021", "2022", "2023"]);
  const [rose, fell, other] = made.series;
  const series = [
    { ...rose!, values: [1, 2, 3] },
    { ...fell!, values: [3, 2, 1] },
    { ...other!, values: [2, 5, 1] },
  ];
  const { en } = sayTrends({ ...made, series });
  expect(en).toMatch(/the other 1 township did not/);
});
