/** Writes `docs/reference.md`: `npm run docs`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { referenceText } from "./reference.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
writeFileSync(join(ROOT, "docs", "reference.md"), referenceText(ROOT));
