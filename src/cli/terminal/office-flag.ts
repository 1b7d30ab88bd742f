import { OFFICE } from "../../messages/commands/office.ts";
import { OFFICE_FORMATS, type OfficeFormat } from "../../office/formats.ts";
import type { Printed } from "../../report/html/page-style.ts";
import { matching, type ValueFlag } from "./command.ts";
import { UsageError } from "./errors.ts";

/** The formats beside the pages: `xlsx,docx`; none unless given. */
export const officeFormats: ValueFlag<readonly OfficeFormat[]> = {
  type: "string",
  read: (given) => {
    const names = given === undefined ? [] : given.split(/[,，、\s]+/).filter(Boolean);
    const wrong = names.find((name) => !isFormat(name.toLowerCase()));
    if (wrong !== undefined || (given !== undefined && names.length === 0))
      throw new UsageError(OFFICE["unknown-format"](wrong ?? "", OFFICE_FORMATS));
    const asked = new Set(names.map((name) => name.toLowerCase()));
    return OFFICE_FORMATS.filter((format) => asked.has(format));
  },
};

/** The paper that pages print on: A4, or `slides`. */
export const printedOn: ValueFlag<Printed> = {
  type: "string",
  read: (given) =>
    given === undefined || matching("--print", given, /^(?:sheets|slides)$/, "slides") === "sheets"
      ? "sheets"
      : "slides",
};

const isFormat = (name: string): name is OfficeFormat =>
  (OFFICE_FORMATS as readonly string[]).includes(name);
