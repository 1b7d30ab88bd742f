import { createRequire } from "node:module";
import { join } from "node:path";
import type * as ResvgModule from "@resvg/resvg-js";
import { OFFICE } from "../../messages/commands/office.ts";
import type { Text } from "../../messages/text.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { chineseFonts } from "./find-fonts.ts";

/** Draws an SVG as PNG, in twice its pixels. */
export type DrawPng = (svg: string) => Uint8Array;

/** Makes the drawer of PNG pictures; says why where this computer cannot draw any. */
export function pngDrawer(
  fonts: readonly string[] = chineseFonts(),
): DrawPng | { readonly says: Text } {
  const resvg = installedResvg();
  if (resvg === null) return { says: OFFICE["no-resvg"]() };
  if (fonts.length === 0) return { says: OFFICE["no-font"]() };
  return (svg) =>
    new resvg.Resvg(svg, {
      fitTo: { mode: "zoom", value: 2 },
      font: {
        fontFiles: [...fonts],
        loadSystemFonts: false,
        defaultFontFamily: "Noto Sans CJK SC",
      },
    })
      .render()
      .asPng();
}

/** Loads the optional package from the folder of the toolkit; null where it is not installed or not for this computer. */
function installedResvg(): typeof ResvgModule | null {
  try {
    return createRequire(join(TOOLKIT, "package.json"))("@resvg/resvg-js");
  } catch {
    return null;
  }
}
