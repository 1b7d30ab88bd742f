import { AREA_LIST } from "../../messages/area-list.ts";
import type { Text } from "../../messages/text.ts";
import { type Area, slug } from "../../model/areas/areas.ts";
import type { AreaList } from "./check-succession.ts";

/** Codes that ids of figures and names of pages may hold on every system: letters, digits, inner dots and dashes. */
const CODE = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]|\.(?=[\p{L}\p{N}])){0,49}$/u;

/** The most characters of a code that are shown. */
const MOST_SHOWN = 40;

/** Names of devices, under which Windows opens no file. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Checks the codes of a list of areas. One that cannot be used, or that an area before has, is replaced by one made
 * of the name, and the list says so. A line that repeats an area, or names none, is left out.
 */
export function checkCodes(listed: readonly Area[]): AreaList {
  const areas = new Map<string, Area>();
  const troubles: Text[] = [];
  for (const area of listed) {
    const { code, name } = area;
    const other = areas.get(code);
    if (other?.name === name) troubles.push(AREA_LIST["same-line"](name, code));
    else if (other === undefined && isUsable(code)) areas.set(code, area);
    else {
      const made = freeCode(name, areas);
      troubles.push(troubleOf(area, other, made));
      if (made !== "") areas.set(made, { ...area, code: made });
    }
  }
  return { areas: [...areas.values()], troubles };
}

const isUsable = (code: string): boolean => CODE.test(code) && !DEVICE.test(code);

/** Makes a code of a name; empty where the name has no letter. */
function freeCode(name: string, taken: ReadonlyMap<string, Area>): string {
  const made = [...slug(name)].slice(0, 40).join("");
  if (made === "") return "";
  const safe = isUsable(made) ? made : `x-${made}`;
  let number = 1;
  const numbered = () => (number === 1 ? safe : `${safe}-${number}`);
  while (taken.has(numbered())) number++;
  return numbered();
}

function troubleOf({ code: whole, name }: Area, other: Area | undefined, made: string): Text {
  const code = whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN)}…` : whole;
  if (made === "") return AREA_LIST["no-name"](name, code);
  return other === undefined
    ? AREA_LIST["odd-code"](name, code)
    : AREA_LIST["same-code"](name, code, other.name);
}
