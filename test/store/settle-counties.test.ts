import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { FolderOptions } from "../../src/ingest/folder/load-folder.ts";
import { figuresFile } from "../../src/review/trace/figures-file.ts";
import { folderOf } from "../cli/folder-of.ts";
import { ODD } from "../counties/made-city.ts";
import { cityByCounty } from "./city-by-county.ts";
import { type Cluster, HAS_CLICKHOUSE, startCluster } from "./clickhouse-servers.ts";
import { CLICKHOUSE, loadedFrom, pushFolder } from "./store-of.ts";

const city = cityByCounty({ counties: 3, townships: 3, years: [2021, 2022, 2023] });
const [from, to] = [city.counties.get(ODD.from)!, city.counties.get(ODD.to)!];
const office = folderOf(city.office);
const RETURNS = "activities/乡镇季报.csv";
const FUNDS = "funds/资金.csv";

// A server on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let cluster: Cluster;

let options: FolderOptions;

const push = (address: string, county: string, files: Readonly<Record<string, string>>): void =>
  pushFolder(address, county, folderOf(files), options);

/** The rows of the township that moved, under the header of a file. */
const rowsOfMoved = (text: string): string[] =>
  text.split("\n").filter((row) => row.includes(ODD.moved));

/** A figure of each area and year of the city. */
const valuesIn = async (address: string | null, data: string) => {
  const { review, loaded } = await loadedFrom(data, address);
  const values = ["audience", "funds_received"].flatMap((measure) =>
    review.years.flatMap((year) =>
      ["9901", ...review.tree.areas.map(({ code }) => code)].map((code) => {
        const id = `${measure}/${year}/${code}`;
        return [id, review.figures.find(id)?.value ?? null] as const;
      }),
    ),
  );
  return { values, loaded, review };
};

describe.skipIf(!HAS_CLICKHOUSE)(`counties of one store${CLICKHOUSE}`, () => {
  beforeAll(async () => {
    cluster = await startCluster(1);
    ({ options } = await loadedFrom(folderOf(city.whole)));
  });
  afterAll(() => cluster.stop());
  afterEach(() => void vi.useRealTimers());

  it("count a township that moved once, for the county it belonged to, though both push all its years", async () => {
    const address = await cluster.shards[0]!.store("moved");
    for (const [county, files] of city.counties)
      if (county !== ODD.to) push(address, county, files);
    const both = {
      ...to,
      [RETURNS]: [to[RETURNS], ...rowsOfMoved(from[RETURNS]!)].join("\n"),
      [FUNDS]: [to[FUNDS], ...rowsOfMoved(from[FUNDS]!)].join("\n"),
    };
    push(address, ODD.to, both);
    const read = await valuesIn(null, folderOf(city.whole));
    const stored = await valuesIn(address, office);
    expect(stored.values).toEqual(read.values);
    expect(stored.values.filter(([, value]) => value !== null).length).toBeGreaterThan(20);
    const set = stored.loaded.files.filter(({ supersededBy }) => supersededBy !== null);
    // Until it moved the rows of the old county count, from then on those of the new one.
    expect(set.map(({ file }) => file).sort()).toEqual(
      [ODD.from, ODD.to].flatMap((county) => [`${county}/${RETURNS}`, `${county}/${FUNDS}`]).sort(),
    );
    expect(stored.loaded.notices?.length).toBe(4);
  });

  it("count a township that only its new county pushes, with the years before it moved", async () => {
    const address = await cluster.shards[0]!.store("handed_over");
    const without = (text: string): string =>
      text
        .split("\n")
        .filter((row) => !row.includes(ODD.moved))
        .join("\n");
    for (const [county, files] of city.counties)
      push(address, county, {
        ...files,
        ...(county === ODD.from ? { [RETURNS]: without(files[RETURNS]!) } : {}),
        ...(county === ODD.to
          ? { [RETURNS]: [to[RETURNS], ...rowsOfMoved(from[RETURNS]!)].join("\n") }
          : {}),
      });
    const read = await valuesIn(null, folderOf(city.whole));
    const stored = await valuesIn(address, office);
    expect(stored.values).toEqual(read.values);
    expect(stored.loaded.notices).toEqual([]);
  });

  it.each([
    ["its old county pushes them", [ODD.from]],
    ["both counties push them", [ODD.from, ODD.to]],
  ] as const)(
    "count events of a month in which a township moved by their day, where %s",
    async (_, pushing) => {
      const address = await cluster.shards[0]!.store(`within_month_${pushing.length}`);
      const days = ["05-30", "06-01", "06-14", "06-15", "06-30", "07-01"];
      const EVENTS = [
        "活动编号,乡镇代码,活动日期,活动类别,场次,受众人次",
        ...days.map((day, i) => `E${i},${ODD.moved},2022-${day},主题展览,1,${10 ** i}`),
      ].join("\n");
      const edited = (files: Readonly<Record<string, string>>): Record<string, string> => ({
        ...files,
        "areas.csv": files["areas.csv"]!.replace(ODD.movedOn, "2022-06-14"),
        ...(files[RETURNS]
          ? {
              [RETURNS]: files[RETURNS]
                .split("\n")
                .filter((row) => !row.includes(ODD.moved))
                .join("\n"),
            }
          : {}),
      });
      for (const [county, files] of city.counties)
        push(address, county, {
          ...edited(files),
          ...(pushing.some((each) => each === county) ? { "activities/清单.csv": EVENTS } : {}),
        });
      const whole = Object.fromEntries(
        [...city.counties].flatMap(([county, files]) =>
          Object.entries(edited(files)).map(([file, text]) => [
            file === "areas.csv" ? file : `${county}/${file}`,
            text,
          ]),
        ),
      );
      const read = await valuesIn(null, folderOf({ ...whole, "activities/清单.csv": EVENTS }));
      const stored = await valuesIn(address, folderOf({ "areas.csv": whole["areas.csv"]! }));
      expect(stored.values).toEqual(read.values);
      const inJune = (county: string) => {
        const panel = stored.review.measure("audience").panel("month");
        return panel.cell(panel.areas.find(({ code }) => code === county)!, "2022-06").value;
      };
      expect(inJune(ODD.from)).toBe(10 + 100);
      expect(inJune(ODD.to)).toBe(1000 + 10_000);
    },
  );

  it("count a file once that two of them push, as two copies in one folder", async () => {
    const address = await cluster.shards[0]!.store("twice");
    const twice = { ...to, "funds/东川.csv": from[FUNDS]! };
    for (const [county, files] of city.counties)
      push(address, county, county === ODD.to ? twice : files);
    const whole = folderOf({ ...city.whole, [`${ODD.to}/funds/东川.csv`]: from[FUNDS]! });
    const stored = await loadedFrom(office, address);
    const read = await loadedFrom(whole);
    expect(figuresFile(stored.review) === figuresFile(read.review)).toBe(true);
    const refused = stored.loaded.files.filter(
      ({ refusal }) => refusal?.duplicateOf === `${ODD.from}/${FUNDS}`,
    );
    expect(refused.map(({ file }) => file)).toEqual([`${ODD.to}/funds/东川.csv`]);
  });

  it("go by the order of pushes, whatever the clocks of their offices say", async () => {
    const address = await cluster.shards[0]!.store("clocks");
    for (const [county, files] of city.counties) push(address, county, files);
    const doubled = from[FUNDS]!.replace(/,(\d+\.?\d*)$/gm, (_, sum) => `,${2 * Number(sum)}`);
    const id = `funds_received/2023/${ODD.from}`;
    const before = (await loadedFrom(office, address)).review.figures.find(id)!.value!;
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("1999-01-01") });
    push(address, ODD.from, { ...from, [FUNDS]: doubled });
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2099-01-01") });
    const after = (await loadedFrom(office, address)).review.figures.find(id)!.value!;
    expect(after).toBeCloseTo(2 * before, 2);
  });
});
