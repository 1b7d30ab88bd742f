import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import { shareText } from "../../model/areas/apportion.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { firstDay, yearOf } from "../../model/periods/period.ts";

/**
 * Makes the note for the page of one area on what its earlier numbers contain: areas that were merged into it, and
 * shares of areas that were split; and the measures that contain its own only. None where nothing became part of it.
 */
export function sayInherited(measures: readonly MeasureView[], code: string): readonly Text[] {
  const added = measures.find(({ overAreas }) => overAreas === "sum");
  const panel = added?.panel("year", "like-for-like");
  const area = panel?.areas.find((each) => each.code === code);
  if (!panel || !area) return [];
  const contents = contentsOf(panel, area);
  if (contents.length === 0) return [];
  const { zh, en } = ownOnly(measures, area);
  return [
    {
      zh: `按现行区划，${contents.map((each) => each.zh).join("；")}${zh}。`,
      en: `On today's boundaries, ${contents.map((each) => each.en).join("; ")}${en}.`,
    },
  ];
}

/** Names what a row contains besides the area itself, each with the years. */
function contentsOf(panel: Panel, area: Area): Text[] {
  const merged = panel
    .members(area)
    .filter((each) => each.code !== area.code)
    .map((from) => ({ from, of: { zh: "", en: "" } }));
  const shares = panel.inherited(area).map(({ from, share }) => ({
    from,
    of: { zh: `的${shareText(share)}（估算）`, en: `, ${shareText(share)} of it (estimated)` },
  }));
  return [...merged, ...shares].flatMap(({ from, of }) => {
    const years = yearsWith(panel, from);
    const name = { zh: `${from.name}${of.zh}`, en: `${from.nameEn ?? from.name}${of.en}` };
    return years === null
      ? []
      : {
          zh: `${years.zh}的数含${name.zh}`,
          en: `the numbers of ${years.en} contain ${name.en}`,
        };
  });
}

/** Names the years of a panel in which an area still existed; null where it was gone before the first. */
function yearsWith({ periods }: Panel, { from, to }: Area): Text | null {
  const years = periods
    .filter((period) => to !== null && firstDay(period) <= to && from <= `${yearOf(period)}-12-31`)
    .map(yearOf);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last) return { zh: `${first}年`, en: String(first) };
  return { zh: `${first}—${last}年`, en: `${first} to ${last}` };
}

/** Names the measures that do not add up over areas, and so contain the area alone. */
function ownOnly(measures: readonly MeasureView[], { name, nameEn }: Area): Text {
  const own = measures.filter(({ overAreas }) => overAreas !== "sum").map(({ label }) => label);
  if (own.length === 0) return { zh: "", en: "" };
  return {
    zh: `；${own.map(({ zh }) => zh).join("、")}只是${name}本身的`,
    en: `; ${own.map(({ en }) => en.toLowerCase()).join(", ")} is that of ${nameEn ?? name} alone`,
  };
}
