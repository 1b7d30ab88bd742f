import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { NotebookTools } from "../../../src/cli/review/notebook.ts";
import { importScript, type Load } from "../../../src/cli/terminal/effects.ts";
import { openSession } from "../../../src/cli/terminal/session.ts";
import { yearColumns } from "../../../src/index.ts";
import { bytesIn, emptyFolder } from "../run-report.ts";
import { AREAS, keepingIn, officeFolder, report, returns } from "./office.ts";

/** The contents of each input that a save may bring. */
const CSV = [0, 1, 2].map(returns);
const LISTS = [AREAS, AREAS.replace("松柏乡", "松柏镇")];

/** Versions of a script that says the total of the year, as modules that are loaded once each. */
const SCRIPTS = [0, 1].map((version) => ({
  default: {
    name: "mine",
    title: { zh: `第${version}稿`, en: `Draft ${version}` },
    build: ({ measure, page, year }: NotebookTools) => {
      page.note({ zh: `第${version}稿，${year}年`, en: `Draft ${version}, ${year}` });
      page.chart(yearColumns(measure("audience").totals()));
    },
  },
}));

interface Saved {
  readonly csv: number;
  readonly list: number;
  readonly script: number;
}

it("a session gives the pages of a new process, whatever was saved in between", async () => {
  const [data, script] = [officeFolder(), join(emptyFolder(), "mine.ts")];
  writeFileSync(script, "");
  const session = openSession();
  const out = emptyFolder();
  const saved = fc.record({ csv: fc.nat(2), list: fc.nat(1), script: fc.nat(1) });
  const run = async (state: Saved): Promise<void> => {
    writeFileSync(join(data, "报送", "活动.csv"), CSV[state.csv]!);
    writeFileSync(join(data, "areas.csv"), LISTS[state.list]!);
    const load: Load = async (path) =>
      path === script ? SCRIPTS[state.script]! : importScript(path);
    const fresh = emptyFolder();
    const argv = [script, "audiences", "index", "--data", data];
    const code = { "analysis/mine.ts": String(state.script), "src/cli/main.ts": "1" };
    // A store of its own: what is not made again comes from the memory of the process.
    const keeping = keepingIn(emptyFolder(), { code });
    const kept = await report([...argv, "--out", out], { load, session, keeping });
    const anew = await report([...argv, "--out", fresh], { load });
    expect([kept.code, anew.code, kept.isRepeated]).toEqual([0, 0, false]);
    expect(Object.keys(bytesIn(out))).toEqual(["audiences.html", "index.html", "mine.html"]);
    expect(bytesIn(out)).toEqual(bytesIn(fresh));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(saved, { minLength: 2, maxLength: 4 }), async (states) => {
      for (const state of states) await run(state);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

it("a session reads nothing again for a script that was saved", async () => {
  const [data, session, out] = [officeFolder(), openSession(), emptyFolder()];
  const read = async (code: string): Promise<boolean> => {
    let isRead = false;
    const progress = (text: string) => {
      isRead ||= text.includes("读取");
    };
    const keeping = keepingIn(emptyFolder(), { code: { "analysis/audiences.ts": code } });
    await report(["audiences", "--data", data, "--out", out], { session, keeping, progress });
    return isRead;
  };
  expect([await read("1"), await read("2")]).toEqual([true, false]);
  writeFileSync(join(data, "报送", "活动.csv"), returns(3));
  expect(await read("2")).toBe(true);
});
