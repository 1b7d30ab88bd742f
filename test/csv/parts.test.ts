import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { cutPart } from "../../src/csv/part.ts";
import { type PartThreads, partThreads } from "../../src/csv/part-threads.ts";
import { type Records, readRecords } from "../../src/csv/read-records.ts";

const folder = mkdtempSync(join(tmpdir(), "parts-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Threads that cut their parts in this one, and say which of them could be used. */
const partsHere = (count: number, cut: boolean[] = [], mostBytes = 1 << 20): PartThreads => ({
  count,
  leastBytes: 1,
  mostBytes,
  start: (job) => {
    const part = cutPart(job);
    cut.push(part !== null);
    return () => part;
  },
});

const fileOf = (bytes: Uint8Array | string): string => {
  const path = join(folder, "parts.csv");
  writeFileSync(path, bytes);
  return path;
};

/** Everything that a file says, with the texts in place of codes. */
const sayingsOf = ({ columns, lines, sizes, ...rest }: Records) => ({
  ...rest,
  lines: [...lines],
  sizes: [...sizes],
  columns: columns.map(({ codes, text, longest, distinct, size }) => ({
    ...{ longest, distinct, size },
    codes: [...codes],
    texts: [...codes].map((code) => text(code)),
  })),
});

describe("a file that is cut in parts", () => {
  const cell = fc.oneof(
    fc.constantFrom("石桥镇", "龙泉镇", "12", "", "0", "a b", "\0"),
    fc.constantFrom('"说""明"', '"两\n行"', '"甲,乙"', '5"水管', '"x"y', '"未完', '"两\r\n行,1"'),
  );
  const line = fc.oneof(
    { arbitrary: fc.array(cell, { minLength: 1, maxLength: 4 }), weight: 1 },
    { arbitrary: fc.constant(["龙泉镇", "2023-05", "17"]), weight: 2 },
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 60 })
    .map((lines) => lines.map(([cells, end]) => cells.join(",") + end).join(""));

  it("has the records that one pass finds, wherever it is cut and whatever it holds", () => {
    const cut: boolean[] = [];
    fc.assert(
      fc.property(text, fc.constantFrom("", "\ufeff"), fc.nat({ max: 5 }), (body, mark, count) => {
        const most = body.length % 2 === 0 ? 1 << 20 : 100;
        const path = fileOf(`${mark}乡镇,月份,数\n石桥镇,2023-01,5\n${body}龙泉镇,2023-02,6`);
        const parted = readRecords(path, partsHere(count, cut, most));
        expect(sayingsOf(parted)).toEqual(sayingsOf(readRecords(path)));
      }),
      { numRuns: 400 },
    );
    expect(cut.filter(Boolean).length).toBeGreaterThan(50);
    expect(cut.filter((one) => !one).length).toBeGreaterThan(5);
  });

  it("is read in GB18030 as well", () => {
    const body = Array.from({ length: 500 }, (_, i) => `\xca\xaf\xc7\xc5,${i % 9},${i}\r\n`);
    const path = fileOf(Buffer.from(`\xcf\xe7\xd5\xf2,a,b\r\n${body.join("")}`, "latin1"));
    const parted = readRecords(path, partsHere(3));
    expect(parted.encoding.name).toBe("gbk");
    expect(parted.columns[0]!.text(parted.columns[0]!.codes[400]!)).toBe("石桥");
    expect(sayingsOf(parted)).toEqual(sayingsOf(readRecords(path)));
  });

  it.each([60_000, 200_000])(
    "keeps what is mostly distinct apart, and blank lines: %d",
    (length) => {
      const rows = Array.from(
        { length },
        (_, i) => `HD${i},${(i * 7) % 311}${i % 20_000 ? "" : "\n\n"}`,
      );
      const path = fileOf(`编号,数\n${rows.join("\n")}`);
      const cut: boolean[] = [];
      const parted = readRecords(path, partsHere(2, cut));
      expect(cut).toEqual([true, true]);
      expect(parted.columns.map(({ distinct }) => distinct)).toEqual([false, true]);
      expect(sayingsOf(parted)).toEqual(sayingsOf(readRecords(path)));
    },
  );

  it("says of a wrong beginning nothing: a quote that is open there is read by one", () => {
    const inside = "甲,乙\n丙,丁\n".repeat(20_000);
    const path = fileOf(`a,b\n1,"${inside}"\n3,4\n`);
    const parted = readRecords(path, partsHere(1));
    expect(parted.count).toBe(3);
    expect(sayingsOf(parted)).toEqual(sayingsOf(readRecords(path)));
  });
});

describe("a thread", () => {
  const module = join(folder, "part-thread.mjs");
  const rows = Array.from({ length: 3000 }, (_, i) => `${i},石桥镇,"${i % 5}""次"\n`).join("");

  it("cuts the same part as this one", async () => {
    await build({
      entryPoints: ["src/csv/part-thread.ts"],
      outfile: module,
      bundle: true,
      platform: "node",
      format: "esm",
    });
    const path = fileOf(rows);
    const threads = { ...partThreads(module)!, count: 2, leastBytes: 1 };
    expect(sayingsOf(readRecords(path, threads))).toEqual(sayingsOf(readRecords(path)));
  });

  it("that cannot open the file leaves it to this one", () => {
    const job = { path: join(folder, "none.csv"), range: { from: 0, to: 9 }, delimiter: "," };
    expect(partThreads(module)!.start(job)()).toBeNull();
  });

  it("is not started without its module", () => {
    expect(partThreads(null)).toBeUndefined();
  });
});
