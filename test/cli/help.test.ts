import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { ROOT } from "./run-report.ts";

async function run(...argv: string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  return { code: await main(argv, { out, err: out, color: false }), said };
}

const { version, scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"));

describe("help", () => {
  it.each(["zh", "en"])("lists every command with one line, in %s", async (lang) => {
    const { code, said } = await run("help", "--lang", lang);
    expect(code).toBe(0);
    const commands = Object.entries<string>(scripts).flatMap(([name, line]) =>
      /start\.mjs (?!help)/.test(line) ? name : [],
    );
    expect(commands.length).toBeGreaterThan(5);
    for (const name of commands)
      expect(
        said.filter((line) =>
          line.startsWith(`npm ${name === "start" ? "start" : `run ${name}`} `),
        ),
      ).toHaveLength(1);
    expect(said.every((line) => !line.includes("\n"))).toBe(true);
  });

  it.each([["--version"], ["-v"], ["report", "--version"], ["check", "-v"]])(
    "%s %s prints the version",
    async (...argv) => {
      expect(await run(...argv)).toEqual({ code: 0, said: [`tallybook ${version}`] });
    },
  );
});
