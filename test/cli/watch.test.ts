import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, ROOT } from "./run-report.ts";

const script = (title: string): string => `
import { notebook } from "${ROOT}/src/index.ts";
export default notebook(import.meta, { zh: "${title}", en: "Mine" }, ({ measure, page }) => {
  page.table({ zh: "合计", en: "Totals" }, {
    columns: [{ label: { zh: "年", en: "Year" }, kind: "text" }],
    rows: measure("sessions").years.map((year) => ({ cells: [{ text: String(year) }] })),
  });
});
`;

/** Waits for the first match of a pattern in a stream. */
const said = (stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    stream.on("data", (part) => {
      text += part;
      const found = pattern.exec(text);
      if (found) resolve(found[0]);
    });
  });

const textAt = (address: string): Promise<string> => fetch(address).then((answer) => answer.text());

it("makes a page again when its script is saved, and tells the open page to reload", async () => {
  const folder = emptyFolder();
  const [path, out] = [join(folder, "mine.ts"), join(folder, "out")];
  writeFileSync(path, script("先写的"));
  const words = ["src/cli/start.mjs", "watch", path, "--out", out, "--lang", "zh"];
  const watching = spawn(process.execPath, words, { cwd: ROOT });
  try {
    const address = await said(watching.stdout, /http:\S+mine\.html/);
    const before = await textAt(address);
    expect(before).toContain("先写的");
    expect(before).toContain("EventSource");
    // The file has no reload script: it opens without the server.
    expect(readFileSync(join(out, "mine.html"), "utf8")).not.toContain("EventSource");

    const reload = new Promise<string>((resolve) => {
      const inOrder =
        /event: making\ndata: "[^"]*mine\.ts 有改动，这一页正在重做"[\s\S]*data: again/;
      get(new URL("/changes", address), (events) => void said(events, inOrder).then(resolve));
    });
    writeFileSync(path, script("后写的"));
    expect(await reload).toMatch(/data: again$/);
    expect(await textAt(address)).toContain("后写的");
    expect((await fetch(new URL("/../../mine.ts", address))).status).toBe(404);
  } finally {
    watching.kill();
  }
}, 120_000);
