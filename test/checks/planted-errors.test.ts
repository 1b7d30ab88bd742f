import { describe, expect, it } from "vitest";
import type { CheckFinding, CheckId } from "../../src/checks/check/check-result.ts";
import { checkSettings } from "../../src/checks/check/settings.ts";
import { proposedCorrectionsCsv } from "../../src/checks/proposed-corrections.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { correctionOf } from "../../src/ingest/corrections/corrections.ts";
import { parseSmallTable } from "../../src/ingest/references/small-table.ts";
import type { Review } from "../../src/review/review.ts";
import { cleanCounty } from "./clean-county.ts";
import { csv, studyOfFiles } from "./folder-study.ts";

const found = (review: Review, id: CheckId, dataset: string) =>
  review.checks().find((result) => result.id === id && result.dataset.name === dataset)!;

const names = (review: Review, id: CheckId, dataset = "activities") =>
  found(review, id, dataset).findings.map(({ area }) => area?.name ?? null);

/** A clean county with every line of a file changed by `change`; the header is line 0. */
async function changed(
  part: "activities" | "quarters" | "funds",
  change: (cells: string[], line: number) => (string[] | null)[] | string[] | null,
): Promise<Review> {
  const text = cleanCounty(1)[part];
  const lines = text.split("\n").flatMap((line, i) => {
    const after = change(line.split(","), i);
    if (after === null) return [];
    return Array.isArray(after[0]) ? (after as string[][]) : [after as string[]];
  });
  const folder = part === "funds" ? "funds" : "activities";
  return studyOfFiles({ [`${folder}/made.csv`]: csv(lines) });
}

describe("magnitude of returns", () => {
  it("finds a township that files yuan as 万元, in every amount, and proposes the yuan", async () => {
    const review = await changed("funds", ([year, town, source, ...amounts], i) =>
      i > 0 && town === "第7镇" && year === "2023"
        ? [year!, town, source!, ...amounts.map((yuan) => String(Number(yuan) / 10_000))]
        : [year!, town!, source!, ...amounts],
    );
    const { findings } = found(review, "magnitude-of-returns", "funds");
    expect(findings).toHaveLength(8);
    expect(findings.every(({ says }) => says.zh.includes("元与万元"))).toBe(true);
    for (const { proposals } of findings)
      expect(Number(proposals[0]!.to) / Number(proposals[0]!.from)).toBeCloseTo(10_000, 6);
  });

  it("cannot look where a series has fewer than three periods", async () => {
    const review = await changed("funds", (cells, i) =>
      i === 0 || cells[0] === "2023" || cells[0] === "2022" ? cells : null,
    );
    const { status, why } = found(review, "magnitude-of-returns", "funds");
    expect(status).toBe("not-run");
    expect(why!.zh).toBe("每个系列不足3期");
  });
});

describe("counted from January", () => {
  it("finds a township that files cumulative quarters, and leaves the others alone", async () => {
    const sums = new Map<string, number>();
    const review = await changed("quarters", ([town, quarter, sessions, audience], i) => {
      if (i === 0 || town !== "第3镇") return [town!, quarter!, sessions!, audience!];
      const add = (name: string, value: string) => {
        const key = `${name}${quarter!.slice(0, 4)}`;
        sums.set(key, (sums.get(key) ?? 0) + Number(value));
        return String(sums.get(key));
      };
      return [town, quarter!, add("s", sessions!), add("a", audience!)];
    });
    const who = names(review, "counted-from-january").filter((name) => name === "第3镇");
    expect(who).toEqual(["第3镇", "第3镇"]);
    expect(names(review, "counted-from-january").length).toBeLessThanOrEqual(3);
  });

  it("does not apply to single events", async () => {
    const review = await studyOfFiles({ "activities/a.csv": cleanCounty(1).activities });
    expect(found(review, "counted-from-january", "activities").status).toBe("not-applicable");
  });
});

describe("copied rows", () => {
  it("finds a quarter that was sent again in another file under other ids", async () => {
    const { activities } = cleanCounty(1);
    const rows = activities.split("\n").map((line) => line.split(","));
    const again = rows.filter(
      ([, town, date], i) => i === 0 || (town === "第9镇" && /^2023-0[456]/.test(date!)),
    );
    const review = await studyOfFiles({
      "activities/1.csv": activities,
      "activities/2.csv": csv(again.map(([id, ...rest], i) => [i === 0 ? id! : `B${i}`, ...rest])),
    });
    const { findings } = found(review, "copied-rows", "activities");
    expect(findings).toMatchObject([
      { area: { name: "第9镇" }, period: "2023-Q2", file: "activities/2.csv", line: 2 },
    ]);
    expect(findings[0]!.proposals).toHaveLength(again.length - 1);
  });
});

describe("equal returns", () => {
  it("finds a township that copied its neighbour, and one that scaled its own last year", async () => {
    const own: Record<string, string[][]> = {};
    const review = await changed("funds", (cells, i) => {
      const [year, town, source, planned, received] = cells;
      if (i === 0) return cells;
      own[`${town} ${year}`] = [...(own[`${town} ${year}`] ?? []), cells];
      const at = own[`${town} ${year}`]!.length - 1;
      if (town === "第6镇" && year === "2022")
        return [year, town, source!, ...own["第5镇 2022"]![at]!.slice(3)];
      if (town === "第8镇" && year === "2023")
        return [
          year,
          town,
          source!,
          ...own["第8镇 2022"]![at]!.slice(3).map((n) => `${Number(n) * 2}`),
        ];
      return [year!, town!, source!, planned!, received!];
    });
    const { findings } = found(review, "equal-returns", "funds");
    expect(findings.map(({ says }) => says.zh.slice(0, 24))).toEqual([
      expect.stringContaining("第5镇2022、第6镇2022填报的8个"),
      expect.stringContaining("第8镇2022、第8镇2023填报的8个"),
    ]);
    expect(findings.map(({ says }) => says.en.includes("proportion"))).toEqual([false, true]);
  });
});

describe("undeclared totals", () => {
  it("finds a source that holds the sum of the others under a name of its own", async () => {
    const groups = new Map<string, number[]>();
    const review = await changed("funds", (cells, i) => {
      if (i === 0) return cells;
      const [year, town, , planned, received] = cells;
      const sums = groups.get(`${year}${town}`) ?? [0, 0];
      sums[0]! += Number(planned);
      sums[1]! += Number(received);
      groups.set(`${year}${town}`, sums);
      const isLast = cells[2] === "单位自筹";
      return isLast ? [cells, [year!, town!, "各类资金", String(sums[0]), String(sums[1])]] : cells;
    });
    const { findings } = found(review, "undeclared-totals", "funds");
    expect(findings.map(({ says }) => says.zh)).toEqual([
      expect.stringContaining("“各类资金”在150组中有150组恰等于其余各项之和"),
    ]);
  });
});

describe("missing returns", () => {
  it("names each quarter in which a township filed nothing", async () => {
    const review = await changed("activities", (cells, i) =>
      i > 0 && cells[1] === "第4镇" && /^2021-0[789]/.test(cells[2]!) ? null : cells,
    );
    expect(found(review, "missing-returns", "activities").findings).toMatchObject([
      { area: { name: "第4镇" }, period: "2021-Q3" },
    ]);
  });

  it("asks once about a year of which nobody filed anything", async () => {
    const review = await changed("activities", (cells, i) =>
      i > 0 && cells[2]!.startsWith("2023") ? null : cells,
    );
    expect(found(review, "missing-returns", "activities").findings).toMatchObject([
      { area: null, period: "2023" },
    ]);
  });
});

describe("rounded digits and round sizes", () => {
  const rounding = (towns: RegExp) =>
    changed("activities", (cells, i) => {
      const [id, town, date, type, times, audience, cost] = cells;
      if (i === 0 || !towns.test(town!)) return cells;
      const rounded = Math.max(10, Math.round(Number(audience) / 10) * 10);
      return [id!, town!, date!, type!, times!, String(rounded), cost!];
    });

  it("say once that the whole county rounds", async () => {
    const review = await rounding(/./);
    expect(names(review, "rounded-digits")).toEqual([null]);
  });

  it("name the township that rounds where the others count", async () => {
    const review = await rounding(/^第12镇$/);
    expect(names(review, "rounded-digits")).toEqual(["第12镇"]);
  });

  it("name a township whose every event has an audience of 50", async () => {
    const review = await changed("activities", (cells, i) => {
      if (i === 0 || cells[1] !== "第2镇") return cells;
      return [...cells.slice(0, 5), String(50 * Number(cells[4])), cells[6]!];
    });
    expect(names(review, "round-sizes")).toEqual(["第2镇"]);
    expect(found(review, "round-sizes", "activities").findings[0]!.says.zh).toContain(
      "100%受众每场都是50",
    );
  });

  it("do not apply to returns, and cannot look at ten events", async () => {
    const returns = await studyOfFiles({ "activities/q.csv": cleanCounty(1).quarters });
    expect(found(returns, "round-sizes", "activities").status).toBe("not-applicable");
    let kept = 0;
    const few = await changed("activities", (cells, i) =>
      i === 0 || (cells[2]!.startsWith("2023") && ++kept <= 10) ? cells : null,
    );
    const { status } = found(few, "rounded-digits", "activities");
    expect(status).toBe("not-run");
  });
});

describe("year-end spike and county jumps", () => {
  it("name a township whose last quarter took in half the year, unlike before", async () => {
    const review = await changed("quarters", (cells, i) =>
      i > 0 && cells[0] === "第5镇" && cells[1] === "2023年第4季度"
        ? [cells[0], cells[1], String(Number(cells[2]) * 6), String(Number(cells[3]) * 6)]
        : cells,
    );
    expect(names(review, "year-end-spike")).toEqual(["第5镇", "第5镇"]);
  });

  it("need earlier years", async () => {
    const review = await changed("quarters", (cells, i) =>
      i === 0 || cells[1]!.startsWith("2023") ? cells : null,
    );
    expect(found(review, "year-end-spike", "activities").status).toBe("not-run");
    expect(found(review, "county-jumps", "activities").status).toBe("not-run");
    expect(found(review, "year-end-spike", "activities").why!.en).toBe("no earlier year");
  });
});

describe("settings", () => {
  it("waive a check for one dataset, with the reason in the ledger", async () => {
    const review = await studyOfFiles({
      "activities/a.csv": cleanCounty(1).activities,
      "funds/f.csv": cleanCounty(1).funds,
    });
    const why = { zh: "已核实", en: "was checked" };
    const results = runChecks(
      {
        ...review,
        datasets: review.files.flatMap(({ dataset }) => dataset ?? []),
      },
      checkSettings({ waived: [{ check: "county-jumps", dataset: "activities", why }] }),
    );
    const jumps = results.filter(({ id }) => id === "county-jumps");
    expect(jumps).toMatchObject([
      { status: "waived", why, findings: [] },
      { status: "pass", why: null },
    ]);
  });
});

describe("proposed corrections", () => {
  it("are safe to open in a spreadsheet, and read back as they were", async () => {
    const [result] = (await studyOfFiles({ "funds/f.csv": cleanCounty(1).funds })).checks();
    const finding: CheckFinding = {
      area: null,
      period: null,
      column: null,
      file: null,
      line: null,
      says: { zh: "", en: "" },
      proposals: [
        {
          file: "funds/made.csv",
          sha256: "",
          line: "5",
          key: "=1+1",
          area: "@镇",
          period: "2023",
          column: "到位金额",
          from: "-4.28",
          to: "-42800",
          reason: { zh: "+误", en: "+wrong" },
          check: "magnitude-of-returns",
        },
      ],
    };
    const text = proposedCorrectionsCsv([{ ...result!, findings: [finding] }]);
    expect(text).toContain("'=1+1,'@镇,2023,到位金额,'-4.28,'-42800,'+误");
    const [row] = parseSmallTable(text.slice(1)).rows.map(correctionOf);
    expect(row).toMatchObject({ key: "=1+1", area: "@镇", from: "-4.28", reason: "+误" });
  });
});
