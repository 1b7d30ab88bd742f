import { fileURLToPath } from "node:url";
import { buildPackage } from "./build-package.ts";

/** `npm pack` runs this first, unless scripts are off; `npm run package` turns them on. */
await buildPackage(fileURLToPath(new URL("..", import.meta.url)));
