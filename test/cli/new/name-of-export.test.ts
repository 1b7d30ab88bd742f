import { expect, it } from "vitest";
import { nameOfExport } from "../../../src/cli/new/new-dataset.ts";

it.each([
  ["/a/2023年志愿服务.csv", "zhi_yuan_fu_wu"],
  ["Volunteers 2023.xlsx", "volunteers"],
  ["表1 hours-by town.csv", "biao_hoursbytown"],
  ["2023.csv", "export"],
])("a dataset without a name of its own is named after its file: %s", async (path, name) => {
  expect(await nameOfExport(path)).toBe(name);
});
