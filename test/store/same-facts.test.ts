import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Facts } from "../../src/model/facts/facts.ts";
import { numbersOf } from "../../src/model/facts/number-column.ts";
import { foldFacts } from "../../src/model/panel/cube.ts";
import { figuresFile } from "../../src/review/trace/figures-file.ts";
import { folderOf } from "../cli/folder-of.ts";
import { emptyFolder, ROOT, runCommand } from "../cli/run-report.ts";
import { madeCounty } from "../counties/made-county.ts";
import { ask, type Cluster, HAS_CLICKHOUSE, startCluster } from "./clickhouse-servers.ts";
import { CLICKHOUSE, loadedFrom } from "./store-of.ts";

// A server on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let cluster: Cluster;

/** Files that are hard to read: wide, of sections, with odd numbers, in several encodings. */
function oddFolder(): string {
  const folder = emptyFolder();
  const cases = join(ROOT, "test/cases/messy");
  for (const name of readdirSync(cases))
    if (name.endsWith(".csv")) cpSync(join(cases, name), join(folder, name));
  cpSync(join(ROOT, "data/areas/raw/townships.csv"), join(folder, "areas.csv"));
  return folder;
}

/** Everything about facts, by plain values. */
const plain = ({
  dataset,
  lines,
  area,
  period,
  breakdowns,
  texts,
  notes,
  numbers,
  ...facts
}: Facts) => ({
  ...{ file: facts.file, count: facts.count, dataset: dataset.name, lines: [...lines] },
  areas: spelled(
    facts.count,
    area.values.map(({ code }) => code),
    area.codes,
  ),
  periods: spelled(facts.count, period.values, period.codes),
  keys: [...breakdowns].map(([name, { values, codes }]) => [
    name,
    spelled(facts.count, values, codes),
  ]),
  texts: [texts, notes ?? new Map()].map((columns: typeof texts) =>
    [...columns].map(([name, column]) => [
      name,
      Array.from({ length: facts.count }, (_, fact) => [column.text(fact), column.hash(fact)]),
    ]),
  ),
  numbers: [...numbers].map(([name, own]) => [
    ...[name, [...numbersOf(own)]],
    Array.from(own.codes, (code) => [own.flags[code], own.cell?.(code)]),
  ]),
});

const spelled = (count: number, values: readonly string[], codes: ArrayLike<number>): string[] =>
  values.length === 0 ? [] : Array.from({ length: count }, (_, fact) => values[codes[fact]!]!);

describe.skipIf(!HAS_CLICKHOUSE)(`facts that were pushed${CLICKHOUSE}`, () => {
  beforeAll(async () => {
    cluster = await startCluster(1);
  });
  afterAll(() => cluster.stop());

  it.each([
    ["the sample", () => join(ROOT, "data"), []],
    ["a county of odd files", oddFolder, []],
    [
      "a county without a list of areas",
      () => folderOf(madeCounty({ without: ["areas"] })),
      ["--county", "no-list"],
    ],
  ])(
    "of %s are those that were read, and so are their sums and the accounts of files",
    async (name, folder, options) => {
      const url = await cluster.shards[0]!.store(name.replaceAll(" ", "_"));
      const data = folder();
      const pushed = await runCommand(
        "push",
        "--store",
        url,
        "--data",
        data,
        "--lang",
        "en",
        ...options,
      );
      expect(pushed.out).toMatch(/^pushed: /);
      const read = await loadedFrom(data);
      const stored = await loadedFrom(data, url);
      const accounts = ({ loaded }: typeof read) =>
        loaded.files.map(({ dataset, facts, held, ...rest }) => ({
          ...rest,
          dataset: dataset?.name,
          facts: facts?.count,
          held: held !== null,
        }));
      expect(accounts(stored)).toEqual(accounts(read));
      expect(accounts(read).length, name).toBeGreaterThan(3);
      for (const [i, { dataset, facts }] of read.loaded.files.entries()) {
        if (!dataset || !facts) continue;
        const own = stored.loaded.files[i]!.facts!;
        const sums = [own, facts].map((one) => foldFacts(dataset, [one]));
        expect(isDeepStrictEqual(sums[0], sums[1]), facts.file).toBe(true);
        expect(isDeepStrictEqual(plain(own), plain(facts)), facts.file).toBe(true);
      }
      expect(stored.review.checks()).toEqual(read.review.checks());
      await runCommand("push", "--store", url, "--data", data, "--lang", "en", ...options);
    },
  );

  it("have the figures of their corrections, and of those that are proposed, fetching only the cells of these", async () => {
    const url = await cluster.shards[0]!.store("corrected");
    const data = emptyFolder();
    cpSync(join(ROOT, "data"), data, { recursive: true });
    const place = ["--store", url, "--data", data];
    await runCommand("push", ...place);
    const proposed = [await loadedFrom(data), await loadedFrom(data, url)].map(({ review }) =>
      review.adopted()!.figures.all(),
    );
    expect(isDeepStrictEqual(proposed[1], proposed[0])).toBe(true);
    cpSync(join(ROOT, "test/golden/corrections.csv"), join(data, "corrections.csv"));
    const [read, stored] = [(await loadedFrom(data)).review, (await loadedFrom(data, url)).review];
    expect(read.corrections.applied.length).toBeGreaterThan(0);
    expect(stored.corrections).toEqual(read.corrections);
    expect(isDeepStrictEqual(stored.figures.all(), read.figures.all())).toBe(true);
    await new Promise((done) => setTimeout(done, 1500));
    const push = await ask(url, "SELECT any(push) FROM corrected.pushes");
    const whole = await ask(
      url,
      `SELECT count() FROM system.query_log WHERE query LIKE '%${push.trim()}%file = 0 ORDER BY fact%' AND query NOT LIKE '%query_log%'`,
    );
    expect(Number(whole)).toBe(0);
    expect(figuresFile(stored) === figuresFile(read)).toBe(true);
  });
});
