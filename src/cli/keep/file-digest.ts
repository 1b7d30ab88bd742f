import { createHash } from "node:crypto";
import { openBytes } from "../../csv/bytes/byte-source.ts";

/** Hashes the bytes of a file, window by window. @throws where it cannot be read */
export function fileDigest(path: string): string {
  const hash = createHash("sha256");
  for (const window of openBytes(path).windows()) hash.update(window);
  return hash.digest("hex");
}
