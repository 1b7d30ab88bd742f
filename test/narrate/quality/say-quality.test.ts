import { expect, test } from "vitest";
import type { CheckResult } from "../../../src/checks/check/check-result.ts";
import type { FileResult, StatedTotal } from "../../../src/ingest/result/file-result.ts";
import type { Control } from "../../../src/model/panel/counted.ts";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { sayCheckSummary } from "../../../src/narrate/quality/say-check-summary.ts";
import { sayControls, sayStatedTotals } from "../../../src/narrate/quality/say-controls.ts";
import { sayCorrections } from "../../../src/narrate/quality/say-corrections.ts";
import { sayRecords } from "../../../src/narrate/quality/say-records.ts";
import { said } from "../well-said.ts";

const balance = (records: number, header: number, facts: number, quarantined: number): FileResult =>
  ({ balance: { records, header, facts, quarantined, totals: 1, skipped: 2 } }) as FileResult;

test("every record of every file has its place, or the sum says it has not", () => {
  expect(said(sayRecords([balance(14, 1, 10, 0), balance(12003, 1, 11990, 9)]))).toEqual([
    "2个文件共12,017条记录＝表头2＋计入12,000＋未计入9＋合计行2＋其他4。",
    "2 files, 12,017 records = header 2 + counted 12,000 + set aside 9 + totals 2 + other 4.",
  ]);
  expect(sayRecords([balance(14, 1, 10, 0)]).lead?.zh).toBe("没有未计入的记录。");
  expect(sayRecords([balance(15, 1, 10, 1)]).lead?.zh).toBe("有记录未计入。");
  expect(sayRecords([balance(20, 1, 10, 0)]).zh).toContain("20条记录≠");
});

const result = (status: CheckResult["status"], proposals: readonly number[] = []): CheckResult =>
  ({
    status,
    findings: proposals.map((count) => ({ proposals: Array.from({ length: count }) })),
  }) as unknown as CheckResult;

test("what was not run is told apart from what passed", () => {
  const ledger = [result("fail", [1, 0]), result("pass"), result("pass"), result("not-run")];
  expect(said(sayCheckSummary(ledger))).toEqual([
    "4项检查：需核实1项、通过2项、未能检查1项；共2处需要核实。未能检查的不算通过。",
    "4 checks: 1 to be checked, 2 passed, 1 not run; 2 points to ask about in all. A check that was not run has not passed.",
  ]);
  expect(textOf(sayCheckSummary(ledger).lead!).en).toBe("2 points to ask about.");
  expect(sayCheckSummary([result("pass")]).lead?.zh).toBe("没有需要核实的。");
});

test("controls that agree, differ, or cannot be compared", () => {
  const controls = [true, true, false, null].map((agrees) => ({ agrees }) as Control);
  expect(said(sayControls(controls))[0]).toBe(
    "4个数另有报表可核对：一致2个，不一致1个，无法核对1个。",
  );
  expect(said(sayControls([]))[0]).toBe("没有同一时期的另一份报表可供核对。");
});

test("stated totals count number by number", () => {
  const total = (...matches: boolean[]): StatedTotal => ({
    ...{ line: 2, axis: "column", label: "合计", scope: "all" },
    measures: Object.fromEntries(
      matches.map((match, i) => [`m${i}`, { stated: 1, computed: 1, match }]),
    ),
  });
  expect(said(sayStatedTotals([total(true, false), total(true)]))[0]).toBe(
    "文件自带合计3个：与各行之和一致2个，不符1个；以各行之和为准，请核对明细和合计。",
  );
  expect(said(sayStatedTotals([total(true)]))[1]).toBe(
    "The files state 1 totals: 1 agree with the rows, 0 do not.",
  );
  expect(said(sayStatedTotals([]))[0]).toBe("报送的文件没有自带合计。");
});

test("proposed corrections are told, and that they are not applied", () => {
  const none = { applied: [], refused: [] };
  expect(said(sayCorrections(none, [result("fail", [2, 1])]))[0]).toBe(
    "没有经核实的更正；另有3条建议更正，核实前不采用。",
  );
  const some = { applied: [{}, {}], refused: [{}] } as unknown as typeof none;
  expect(said(sayCorrections(some, []))[0]).toBe(
    "经核实的更正已采用2条，未采用1条；没有建议更正。",
  );
});
