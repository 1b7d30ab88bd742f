import { readFileSync, writeFileSync } from "node:fs";

/** What townships write into a cell that should hold a count. */
const DIRT = ["约300人次", "１２０", "三百二十", "-5", "12.5", "#REF!", "待统计", "1,200"];
/** The column 受众人次. */
const AUDIENCE = 9;

/** Copies a file of `makeActivities` with a mistake in the audience of every hundredth row. */
export function dirtyCopy(from: string, to: string): void {
  let rows = 0;
  const lines = readFileSync(from, "utf8")
    .split("\n")
    .map((line) => {
      if (!line.startsWith("HD") || ++rows % 100 !== 0) return line;
      const cells = line.split(",");
      const dirt = DIRT[(rows / 100) % DIRT.length]!;
      cells[AUDIENCE] = dirt.includes(",") ? `"${dirt}"` : dirt;
      return cells.join(",");
    });
  writeFileSync(to, lines.join("\n"));
}
