import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";

/** The one script of a page, without comments and indentation: sorting, copying, saving, theme, print. The page can be read without it. */
export const PAGE_SCRIPT = readFileSync(join(TOOLKIT, "src", "report", "page.js"), "utf8")
  .replace(/^\s*\/\/.*\n/gm, "")
  .replace(/^\s+/gm, "")
  .trim();

const hash = createHash("sha256").update(PAGE_SCRIPT).digest("base64");

/** The policy of a page: it loads nothing; its own style, drawn images and this one script are allowed. */
export const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'`;
