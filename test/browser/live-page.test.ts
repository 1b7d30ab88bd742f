import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, ROOT } from "../cli/run-report.ts";
import { hasChromium, launchChromium } from "./chromium.ts";

const script = (title: string, more = ""): string => `
import { notebook, yearColumns } from "${ROOT}/src/index.ts";
export default notebook(import.meta, { zh: "${title}", en: "Mine" }, ({ measure, page }) => {
  for (let i = 0; i < 6; i++) page.chart(yearColumns(measure("sessions").totals()));
  ${more}
});
`;

it.skipIf(!hasChromium)(
  "a watched page stays where it was read, and says what is wrong until it is mended",
  async () => {
    const folder = emptyFolder();
    const [path, out] = [join(folder, "mine.ts"), join(folder, "out")];
    writeFileSync(path, script("先写的"));
    const words = ["src/cli/start.mjs", "watch", path, "--out", out];
    const watching = spawn(process.execPath, words, { cwd: ROOT });
    const browser = await launchChromium();
    try {
      const address = await new Promise<string>((resolve) => {
        watching.stdout.on("data", (text) => {
          const found = /http:\S+mine\.html/.exec(String(text));
          if (found) resolve(found[0]);
        });
      });
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
      const faults: string[] = [];
      page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
      await page.goto(address);
      await page.evaluate(() => {
        document.querySelectorAll("details")[1]!.open = true;
        scrollTo(0, 900);
      });

      writeFileSync(path, script("后写的"));
      await page.waitForFunction(() => document.title.includes("后写的"));
      await page.waitForFunction(() => Math.abs(scrollY - 900) < 40);
      // The title and the scroll are there before the script at the end of the page has opened the folds, and the
      // page may be loaded once more when its types were checked.
      await page.waitForFunction(() => document.querySelectorAll("details[open]").length === 1);

      writeFileSync(path, script("坏的", 'page.note("说明");'));
      const banner = page.locator("#tb-fault");
      await banner.waitFor();
      const said = await banner.innerText();
      expect(said).toContain("没有做成的页面仍是上次的");
      expect(said).toContain("mine.ts:5:");
      expect(said).toContain('> 5 |   page.note("说明");');
      expect(await page.title()).toContain("后写的");

      writeFileSync(path, script("又好了"));
      await page.waitForFunction(() => document.title.includes("又好了"));
      await banner.waitFor({ state: "detached" });

      watching.kill();
      await page.waitForFunction(() =>
        document.getElementById("tb-fault")?.innerText.includes("不再更新"),
      );
      expect(faults.filter((text) => !text.includes("ERR_"))).toEqual([]);
    } finally {
      watching.kill();
      await browser.close();
    }
  },
  180_000,
);
