import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cause, Revisions } from "../../src/revisions/revision.ts";
import { countEstimates, rankIntervals } from "../../src/statistics/counts/rank-interval.ts";
import { shrunkEstimates } from "../../src/statistics/counts/shrunk-estimates.ts";
import { varianceFactor, withinDispersion } from "../../src/statistics/counts/within-dispersion.ts";
import {
  EVENTS,
  frozenSample,
  partsOf,
  raw,
  revisionIn,
  revisionsOf,
  sampleCopy,
} from "./story.ts";

type EventName = keyof typeof EVENTS;
const NAMES = Object.keys(EVENTS) as EventName[];
const COUNTY = "990123";

/** What is expected is added up here, from the raw rows as filed, by PapaParse alone. */
const rows = raw("activities/raw/activities.csv");
const sumOf = (column: string, code: string, year: string): number =>
  rows
    .filter((row) => row.乡镇代码 === code && row.年度 === year)
    .reduce((sum, row) => sum + Number(row[column]), 0);

/** The revisions that each story leads to. */
const found = new Map<string, Revisions>();
beforeAll(async () => {
  const published = await frozenSample();
  for (const names of [[], ...NAMES.map((name) => [name]), NAMES]) {
    const folder = sampleCopy();
    mkdirSync(join(folder, "editions"));
    writeFileSync(join(folder, "editions", "2022.json"), published);
    for (const name of names) EVENTS[name](folder);
    found.set(names.join("+"), await revisionsOf(folder));
  }
}, 300_000);
const since = (...names: readonly EventName[]): Revisions => found.get(names.join("+"))!;

/** Sums that were revised, with the amount of each cause: `{"audience/2022/990123": {restated: 10}}`. */
const sums = ({ revisions }: Revisions, measure = ""): Record<string, unknown> =>
  Object.fromEntries(
    revisions
      .filter(
        ({ kind, units, id }) => kind !== "status" && units !== null && id.startsWith(measure),
      )
      .map((revision) => [revision.id, partsOf(revision)]),
  );

/** Levels, and changes of whole areas: what the raw rows are added up for here. The others follow from them below. */
const ofRawRows = (found: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(found).filter(
      ([id]) => !/^[^/]+\.(?:before|after|today)\/|\.change\/[^/]+\/[^/]+\//.test(id),
    ),
  );

/** One amount, one cause, in these figures. */
const each = (ids: readonly string[], cause: Cause, units: number): Record<string, unknown> =>
  Object.fromEntries(ids.map((id) => [id, { [cause]: units }]));

/** The figures in which an amount of one township and quarter counts: levels, the part of the county, changes. */
const levels = (measure: string, quarter: string, code: string, part: string): string[] => {
  const year = quarter.slice(0, 4);
  return [
    `${measure}/${quarter}/${COUNTY}`,
    `${measure}/${quarter}/${code}`,
    `${measure}/${year}/${COUNTY}`,
    `${measure}/${year}/${COUNTY}/${part}`,
    `${measure}/${year}/${code}`,
  ];
};
const changes = (measure: string, code: string): string[] =>
  [COUNTY, code].map((area) => `${measure}.change/2021..2022/${area}`);

const flagged = ({ revisions }: Revisions, what: "sign" | "rank" | "finding"): string[] =>
  revisions.filter(({ material }) => material[what]).map(({ id }) => id);

/** The changes that turned; types and their shares turn sooner than the totals that this story is about. */
const turnedChanges = (revisions: Parameters<typeof flagged>[0]): string[] =>
  flagged(revisions, "sign").filter((id) => !/\.shift\/|\/type=/.test(id));

describe("nothing has happened since 2022 was published", () => {
  it("nothing is revised", () => {
    const { compared, revisions, ranks, findings } = since();
    expect(compared).toBeGreaterThan(5_000);
    expect([revisions, ranks, findings]).toEqual([[], [], []]);
  });
});

describe("松柏乡 files the third quarter of 2021 late", () => {
  const CODE = "990123202";
  const filed = { sessions: 3, audience: 260, online: 30, activity_cost: 80_000 };
  const columns = {
    sessions: "场次",
    audience: "受众人次",
    online: "其中线上人次",
    activity_cost: "经费(元)",
  };
  const perOne = { sessions: 1, audience: 1, online: 1, activity_cost: 100 };

  it.each(Object.keys(filed) as (keyof typeof filed)[])(
    "%s: every sum, late and nothing else",
    (measure) => {
      const year = (one: string): number => sumOf(columns[measure], CODE, one) * perOne[measure];
      const amount = filed[measure];
      const parts = { 主题展览: [2, 180, 0, 50_000], 知识竞赛: [1, 80, 30, 30_000] };
      const place = Object.keys(filed).indexOf(measure);
      const byType = Object.entries(parts).flatMap(([type, amounts]) =>
        amounts[place] === 0
          ? []
          : [[`${measure}/2021/${COUNTY}/type=${type}`, { late: amounts[place] }]],
      );
      const levelIds = ["2021-Q3", "2021"].flatMap((period) =>
        [COUNTY, CODE].map((area) => `${measure}/${period}/${area}`),
      );
      // Its year 2021 is complete only now: the county's changes are over one township more, whose whole
      // change comes in by the late return.
      expect(ofRawRows(sums(since("late"), measure))).toEqual({
        ...each(levelIds, "late", amount),
        ...Object.fromEntries(byType),
        ...each(
          [COUNTY, CODE].map((area) => `${measure}.change/2020..2021/${area}`),
          "late",
          year("2021") + amount - year("2020"),
        ),
        ...each(changes(measure, CODE), "late", year("2022") - year("2021") - amount),
      });
    },
  );

  it("a quarter that was missing is new; the change of its township too", () => {
    expect(revisionIn(since("late"), `audience/2021-Q3/${CODE}`)).toMatchObject({
      kind: "new",
      published: null,
      now: 260,
      statusBefore: "missing",
      statusNow: "reported",
    });
    expect(revisionIn(since("late"), `audience.change/2021..2022/${CODE}`)?.kind).toBe("new");
  });

  it("no direction changes and, 2022 being as it was, no rank interval", () => {
    expect(turnedChanges(since("late"))).toEqual([]);
    expect(since("late").ranks).toEqual([]);
  });

  it("the sentences on the county lose 松柏乡数据不全, so the changes in them are flagged", () => {
    const named = flagged(since("late"), "finding");
    for (const measure of ["sessions", "audience"])
      expect(named).toEqual(
        expect.arrayContaining([
          `${measure}.change/2021..2022/${COUNTY}`,
          `${measure}.rate/2021..2022/${COUNTY}`,
        ]),
      );
    // No sentence names the other measures, or the years before; how many rose is counted over one more.
    expect(
      named.filter(
        (id) => !/^(sessions|audience)\.(change|rate|risen|compared)\/2021\.\.2022\//.test(id),
      ),
    ).toEqual([]);
  });
});

describe("桃源乡 files a return again", () => {
  const CODE = "990123205";
  const restated = () => since("restated");

  it("every sum: 12 sessions and 10 attendances, restated and nothing else", () => {
    const type = rows.find((row) => row.乡镇代码 === CODE && row.年度 === "2022")!.活动类别!;
    const of = (measure: string, units: number) =>
      each(
        [...levels(measure, "2022-Q1", CODE, `type=${type}`), ...changes(measure, CODE)],
        "restated",
        units,
      );
    expect(ofRawRows(sums(restated()))).toEqual({ ...of("sessions", 12), ...of("audience", 10) });
  });

  it("the direction of its sessions changes as the raw rows say", () => {
    const change = sumOf("场次", CODE, "2022") - sumOf("场次", CODE, "2021");
    const isTurned = Math.sign(change) !== Math.sign(change + 12);
    const expected = isTurned
      ? [`sessions.change/2021..2022/${CODE}`, `sessions.rate/2021..2022/${CODE}`]
      : [];
    const turned = turnedChanges(restated());
    expect(turned).toEqual(expected);
  });

  it("its rank interval is another, so its level is flagged and no other", () => {
    const [before, now] = [ranksOf(0), ranksOf(12)];
    const changed = Object.keys(before).filter(
      (code) => before[code]!.join() !== now[code]!.join(),
    );
    expect(changed).toContain(CODE);
    const inRanks = restated().ranks.filter(({ measure }) => measure === "sessions");
    expect(inRanks).toEqual(
      changed.map((area) => ({
        measure: "sessions",
        period: "2022",
        area,
        published: before[area],
        now: now[area],
        causes: ["restated"],
      })),
    );
    expect(flagged(restated(), "rank")).toEqual([`sessions/2022/${CODE}`]);
  });

  /** Sessions of the years before 2022 on today's boundaries; null where a quarter is missing. */
  function before(code: string): (number | null)[] {
    const merged = raw("areas/raw/townships.csv").filter((row) => row.并入代码 === code);
    const codes = [code, ...merged.map((row) => row.代码!)];
    return ["2019", "2020", "2021"].map((year) =>
      code === "990123202" && year === "2021"
        ? null
        : codes.reduce((sum, each) => sum + sumOf("场次", each, year), 0),
    );
  }

  /** Rank intervals of sessions per resident in 2022, from raw rows; `more` sessions in the township. */
  function ranksOf(more: number): Record<string, [number, number]> {
    const areas = raw("areas/raw/townships.csv").filter((row) => row.有效截止 === "");
    const counts = areas.map(
      ({ 代码: code }) => sumOf("场次", code!, "2022") + (code === CODE ? more : 0),
    );
    const residents = areas.map((row) => Number(row.人口2022));
    const within = withinDispersion(
      areas.map(({ 代码: code }, i) => [...before(code!), counts[i]!]),
    );
    const factor = "phi" in within ? varianceFactor(within) : Number.NaN;
    const own = countEstimates(counts, residents, factor);
    const { estimates, errors } = shrunkEstimates(own.estimates, own.errors);
    return Object.fromEntries(
      rankIntervals(estimates, errors).map((rank, i) => [
        areas[i]!.代码!,
        [rank!.lower, rank!.upper],
      ]),
    );
  }
});

describe("双溪镇 is corrected: two noughts too many", () => {
  const CODE = "990123104";

  it("every sum: 486 - 48,600, correction and nothing else", () => {
    const ids = [
      ...levels("audience", "2022-Q2", CODE, "type=文化交流"),
      ...changes("audience", CODE),
    ];
    expect(ofRawRows(sums(since("correction")))).toEqual(each(ids, "correction", 486 - 48_600));
  });

  it("the township and the county still rise: no direction changes, and attendances have no ranks", () => {
    const rise = sumOf("受众人次", CODE, "2022") - sumOf("受众人次", CODE, "2021") - 48_114;
    expect(rise).toBeGreaterThan(0);
    expect(turnedChanges(since("correction"))).toEqual([]);
    expect(since("correction").ranks).toEqual([]);
  });

  it("it is no longer the one that rose most, so the sentence that names it changes", () => {
    // The sentence cites the change of 双溪镇; the county's stands in a sentence that the brief now leaves out
    // for another total that grew more.
    expect(flagged(since("correction"), "finding")).toEqual(
      expect.arrayContaining([
        `audience.change/2021..2022/${COUNTY}`,
        `audience.change/2021..2022/${CODE}`,
      ]),
    );
    const said = since("correction").findings.find(({ notebook }) => notebook === "audiences");
    expect(said?.published?.zh).toContain("其中双溪镇增加4.8万人次");
    expect(said?.now?.zh).not.toContain("双溪镇");
  });
});

describe("枫林镇 had filed in ten thousands", () => {
  const CODE = "990123108";

  it("every sum: 42,800 for 4.28 and 40,600 for 4.06 yuan, a unit put right and nothing else", () => {
    const of = (measure: string, fen: number) =>
      each(
        [
          `${measure}/2022/${COUNTY}`,
          `${measure}/2022/${COUNTY}/source=社会筹集`,
          `${measure}/2022/${CODE}`,
          ...changes(measure, CODE),
        ],
        "scale",
        fen,
      );
    expect(ofRawRows(sums(since("scale")))).toEqual({
      ...of("funds_planned", 4_280_000 - 428),
      ...of("funds_received", 4_060_000 - 406),
    });
  });

  it("changes no direction and no rank interval", () => {
    expect(turnedChanges(since("scale"))).toEqual([]);
    expect(since("scale").ranks).toEqual([]);
  });
});

describe("黄田乡 is merged into 梨树乡", () => {
  const [GONE, INTO] = ["990123210", "990123209"];
  const columns = { sessions: "场次", audience: "受众人次", online: "其中线上人次" };

  it("no level changes: what was filed was filed", () => {
    const { revisions } = since("boundary");
    expect(revisions.filter(({ statistic }) => statistic === null)).toEqual([]);
  });

  it.each(Object.entries(columns))(
    "%s: its changes move to 梨树乡, none to the county",
    (measure, column) => {
      const expected: Record<string, unknown> = {};
      for (const [before, now] of [
        ["2019", "2020"],
        ["2020", "2021"],
        ["2021", "2022"],
      ] as const) {
        const moved = sumOf(column, GONE, now) - sumOf(column, GONE, before);
        expected[`${measure}.change/${before}..${now}/${INTO}`] = { boundary: moved };
        expected[`${measure}.change/${before}..${now}/${GONE}`] = { boundary: -moved };
      }
      const found = sums(since("boundary"), measure);
      expect(ofRawRows(found)).toEqual(expected);
      // What 梨树乡 is today has both: all of 黄田乡 is new in it.
      const years = ["2019", "2020", "2021", "2022"];
      const today = years.map((year) => {
        const both = sumOf(column, GONE, year) + sumOf(column, INTO, year);
        return [`${measure}.today/${year}/${INTO}`, { boundary: both }];
      });
      expect(found).toMatchObject(Object.fromEntries(today));
    },
  );

  it("scores do not add up over townships: no sum of them is revised, for there is none", () => {
    const ids = Object.keys(sums(since("boundary")));
    const ofCounty = ids.filter((id) => id.endsWith(`/${COUNTY}`));
    expect(ofCounty.filter((id) => id.startsWith("score"))).toEqual([]);
    expect(ids).toContain(`sessions.change/2021..2022/${INTO}`);
  });

  it("directions: 梨树乡 fell by as many sessions in 2022 as 黄田乡 rose", () => {
    const change = (code: string) => sumOf("场次", code, "2022") - sumOf("场次", code, "2021");
    expect(change(INTO) + change(GONE)).toBe(0);
    expect(change(INTO)).toBeLessThan(0);
    expect(flagged(since("boundary"), "sign")).toEqual(
      expect.arrayContaining([
        `sessions.change/2021..2022/${INTO}`,
        `sessions.rate/2021..2022/${INTO}`,
      ]),
    );
  });

  it("黄田乡 has no place any more, and 29 share 29 places", () => {
    const ranks = since("boundary").ranks.filter(({ measure }) => measure === "sessions");
    expect(ranks.find(({ area }) => area === GONE)?.now).toBe(null);
    expect(Math.max(...ranks.flatMap(({ now }) => now ?? []))).toBe(29);
  });
});

describe("all of it at once", () => {
  it("every sum has the parts that each event alone brought", () => {
    const together: Record<string, Record<string, number>> = {};
    for (const name of NAMES)
      for (const revision of since(name).revisions) {
        if (revision.kind === "status" || revision.units === null) continue;
        together[revision.id] = { ...together[revision.id], ...partsOf(revision) } as Record<
          string,
          number
        >;
      }
    expect(sums(since(...NAMES))).toEqual(together);
    expect(together[`audience.change/2021..2022/${COUNTY}`]).toMatchObject({
      correction: -48_114,
      restated: 10,
    });
  });
});

describe("in every story", () => {
  it("amounts by cause add up exactly, from what was published to what is now", () => {
    let checked = 0;
    for (const { revisions } of found.values())
      for (const { id, units, causes, published, now, perOne } of revisions) {
        expect([id, causes.length > 0]).toEqual([id, true]);
        if (units === null) {
          expect([id, causes.every((part) => part.units === null)]).toEqual([id, true]);
          continue;
        }
        const added = causes.reduce((sum, part) => sum + part.units!, 0);
        expect([id, added]).toEqual([id, units]);
        const smallest = (value: number | null) => Math.round((value ?? 0) * perOne);
        expect([id, smallest(published) + added]).toEqual([id, smallest(now)]);
        checked++;
      }
    expect(checked).toBeGreaterThan(200);
  });

  it("by cause, the later of two years less the earlier is the change, of the county and of each of its parts", () => {
    let checked = 0;
    for (const revisions of found.values()) {
      const parts = sums(revisions) as Record<string, Partial<Record<Cause, number>>>;
      for (const [id, change] of Object.entries(parts)) {
        if (!/\.change\/[^/]+\/990123(?:\/|$)/.test(id) || id.includes(":")) continue;
        const [earlier, later] = ["before", "after"].map(
          (side) => parts[id.replace(".change/", `.${side}/`)] ?? {},
        );
        for (const cause of Object.keys({ ...earlier, ...later, ...change }) as Cause[]) {
          const difference = (later![cause] ?? 0) - (earlier![cause] ?? 0);
          expect([id, cause, difference]).toEqual([id, cause, change[cause] ?? 0]);
          checked++;
        }
      }
    }
    expect(checked).toBeGreaterThan(40);
  });

  it("nothing is unexplained, and alone each event has its one cause", () => {
    for (const [story, { revisions }] of found) {
      const causes = new Set(revisions.flatMap((each) => each.causes.map(({ cause }) => cause)));
      expect([story, [...causes].sort()]).toEqual([story, story.split("+").filter(Boolean).sort()]);
    }
  });
});
