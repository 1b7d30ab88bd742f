import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runSidecar, sidecarsIn } from "./run-sidecars.ts";

const FOLDER = fileURLToPath(new URL("messy", import.meta.url));

test.each(sidecarsIn(FOLDER))("%s", async (name) => {
  const { differences } = await runSidecar(FOLDER, name);
  expect(differences).toEqual([]);
});
