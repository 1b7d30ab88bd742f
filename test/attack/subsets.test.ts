import { expect, it } from "vitest";
import { randomOf } from "../fuzz/random.ts";
import { EXPORTS, faultsOfSome, someFiles } from "./subsets.ts";

const SMALL = EXPORTS.filter((file) => !/activities|scores/u.test(file));
const OTHERS = [
  ["scores/raw/scores.csv", "areas/raw/townships.csv"],
  ["activities/raw/activities.csv", "designations/raw/units.csv"],
  ...[1, 2].map((seed) => someFiles(randomOf(20_231 + seed))),
];

it.each([...SMALL.map((file) => [file]), ...OTHERS])(
  "a folder that holds only some files of the sample ends in a report: %s …",
  async (...files) => {
    expect(await faultsOfSome(files)).toEqual([]);
  },
);
