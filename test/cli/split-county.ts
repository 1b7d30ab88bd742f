import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleCopy } from "../golden/story.ts";

/** The township that ends with 2022 in the made counties. */
export const OLD = "990123104";
export const EAST = "990123301";
export const WEST = "990123302";

type Line = (line: string) => readonly string[];

function rewrite(folder: string, file: string, of: Line): void {
  const path = join(folder, file);
  const lines = readFileSync(path, "utf8").replace(/\r/g, "").trimEnd().split("\n");
  writeFileSync(path, `${lines.flatMap(of).join("\n")}\n`);
}

const renamed = (line: string, code: string): string =>
  line.replace(`${OLD},双溪镇`, `${code},${code === EAST ? "双溪东镇" : "双溪西镇"}`);

/**
 * Copies the sample so that 双溪镇 ends with 2022 and has two successors, 双溪东镇 and 双溪西镇. Its events of 2023
 * go to one and the other in turn, its other returns to both.
 */
export function splitCounty(splitInto: string): string {
  const folder = sampleCopy();
  rewrite(folder, "areas/raw/townships.csv", (line) => {
    const cells = line.split(",");
    const with_ = (into: string) => [...cells.slice(0, 8), into, ...cells.slice(8)];
    if (cells[0] === "代码") return [with_("拆分为").join(",")];
    if (cells[0] !== OLD) return [with_("").join(",")];
    const old = with_(splitInto);
    old[6] = "2022-12-31";
    const successor_ = (code: string, name: string) =>
      `${code},${name},镇,,,2023-01-01,,,,,,,,${code === EAST ? 23_000 : 10_230}`;
    return [old.join(","), successor_(EAST, "双溪东镇"), successor_(WEST, "双溪西镇")];
  });
  let events = 0;
  rewrite(folder, "activities/raw/activities.csv", (line) =>
    line.includes(`,${OLD},`) && line.includes(",2023,")
      ? [renamed(line, events++ % 2 === 0 ? EAST : WEST)]
      : [line],
  );
  for (const file of ["funds/raw/funds.csv", "scores/raw/scores.csv"])
    rewrite(folder, file, (line) =>
      line.startsWith("2023,") && line.includes(`,${OLD},`)
        ? [renamed(line, EAST), renamed(line, WEST)]
        : [line],
    );
  return folder;
}
