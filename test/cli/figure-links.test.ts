import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesIn } from "./run-report.ts";
import { sampleReport } from "./sample-report.ts";

const out = sampleReport();
const files = Object.keys(bytesIn(out)).filter((file) => file.endsWith(".html"));
const pages = new Map(files.map((file) => [file, readFileSync(join(out, file), "utf8")]));

const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
const targetsOf = (html: string): [string, string][] =>
  [...html.matchAll(/ href="([^"#]*)#([^"]+)"/g)].map(([, file, id]) => [file!, decodeURI(id!)]);

describe("the links of a whole report", () => {
  it("lead to places that are there, on this page and on others", () => {
    const dead = [...pages].flatMap(([file, html]) =>
      targetsOf(html).flatMap(([to, id]) => {
        const target = to === "" ? html : pages.get(join(file, "..", to));
        return target?.includes(` id="${id}"`) ? [] : `${file}: ${to}#${id}`;
      }),
    );
    expect(dead).toEqual([]);
  });

  it("no page has an id twice", () => {
    const twice = [...pages].flatMap(([file, html]) => {
      const ids = idsOf(html);
      return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${file}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it("every number of a sentence or tile leads to its panel on the page or to its row on another one; a panel says how to trace it, and no two panels are of one figure", () => {
    const brief = pages.get("brief.html")!;
    const cited = [...brief.matchAll(/<a class="tb-number"(?: id="[^"]+")? href="([^"]+)"/g)].map(
      ([, to]) => to!,
    );
    expect(cited.length).toBeGreaterThan(8);
    const panels = new Map(
      [...brief.matchAll(/class="tb-origin" id="(a\d+)">.*?trace -- ([^<]+)<\/code>/gs)].map(
        ([, anchor, id]) => [`#${anchor}`, id!],
      ),
    );
    expect(cited.filter((to) => to.startsWith("#") && !panels.has(to))).toEqual([]);
    const elsewhere = cited.filter((to) => !to.startsWith("#"));
    expect(elsewhere.filter((to) => !to.startsWith("year-over-year.html#"))).toEqual([]);
    expect(elsewhere.length).toBeLessThan(cited.length / 2);
    expect(new Set(panels.values()).size).toBe(panels.size);
  });
});
