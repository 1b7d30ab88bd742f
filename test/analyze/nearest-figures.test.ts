import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { FigureIndex } from "../../src/analyze/statistics/figure-index.ts";
import { studyOfFiles } from "../checks/folder-study.ts";
import { movedCounty } from "../counties/moved-county.ts";

let figures: FigureIndex;
beforeAll(async () => {
  ({ figures } = await studyOfFiles(movedCounty()));
});

describe("an id that no figure has", () => {
  it.each([
    ["a place by its name", "audience/2021/石桥镇", "audience/2021/990301101"],
    ["a place misspelt", "audience/2021/石乔镇", "audience/2021/990301101"],
    [
      "a part without its name",
      "audience/2021/990301/文化交流",
      "audience/2021/990301/type=文化交流",
    ],
    [
      "a change by its later year",
      "audience.change/2022/990301105",
      "audience.change/2021..2022/990301105",
    ],
    ["a place that had ended", "audience/2023/990301106", "audience/2021/990301106"],
    ["a measure misspelt", "audiense/2023/990301", "audience/2023/990301"],
    ["a statistic misspelt", "audience.rat/2022..2023/990301", "audience.rate/2022..2023/990301"],
    ["a year without data", "audience/2024/990301105", "audience/2023/990301105"],
    ["a quarter that there is not", "sessions/2023-Q5/990301105", "sessions/2023-Q1/990301105"],
  ])("%s", (_, id, nearest) => {
    expect(figures.find(id)).toBeUndefined();
    expect(figures.nearest(id)[0]).toBe(nearest);
  });

  it("nothing like it: nothing is suggested", () => {
    expect(figures.nearest("x")).toEqual([]);
    expect(figures.nearest("")).toEqual([]);
  });

  it("any measure with one sign too many: what was meant is among the nearest", () => {
    const ids = figures.all().filter(({ statistic, breakdown }) => {
      return statistic === null && Object.keys(breakdown).length === 0;
    });
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(), ({ id, measure, period, area }, at) => {
        const place = 1 + (at % (measure.length - 1));
        const slip = `${id.slice(0, place)}_${id.slice(place)}`;
        expect(id).toBe(`${measure}/${period}/${area}`);
        expect(figures.nearest(slip)).toContain(id);
      }),
    );
  });
});

it("an id as a person writes it is taken for the figure's", () => {
  for (const id of [
    "Audience／2023／990301105/",
    " audience / 2023 / 990301105",
    "audience/2023/990301105",
  ])
    expect(figures.findAlike(id)?.id).toBe("audience/2023/990301105");
  expect(figures.findAlike("sessions/2023-q1/990301105")?.id).toBe("sessions/2023-Q1/990301105");
  expect(figures.findAlike("sessions/2023-q9/990301105")).toBeUndefined();
});
