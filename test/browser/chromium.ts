import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Debian's browser. */
const PATH = "/usr/bin/chromium";
const isRequired = process.env.TALLYBOOK_REQUIRE_BROWSER === "1";

/** Whether browser tests run. With TALLYBOOK_REQUIRE_BROWSER=1 they run, and fail without a browser. */
export const hasChromium = existsSync(PATH) || isRequired;
if (!hasChromium) console.warn(`no browser at ${PATH}: browser tests are skipped`);

/** A browser without a head and without a mind of its own. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    // The path of its socket has at most some hundred signs: temporary folders within others are too long.
    env: { ...process.env, TMPDIR: "/tmp" },
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
