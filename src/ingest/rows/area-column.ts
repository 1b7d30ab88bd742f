import type { Records } from "../../csv/read-records.ts";
import { hierarchyOf } from "../../model/areas/hierarchy.ts";
import { hasLevels } from "../../model/areas/node-tree.ts";
import { type CellReading, isRefused, read, refused } from "../cells/cell-reading.ts";
import { columnsOfKind, headerText, type Layout, type LayoutColumn } from "../layout/layout.ts";
import { behindOfWhich } from "../layout/total-words.ts";
import type { AreaFinder } from "../references/area-finder.ts";
import { nameKey, namesWithin } from "../references/area-index.ts";
import type { FoundArea } from "../references/read-area.ts";
import { absentKey, cellsKey, constantKey, type KeyColumn } from "./key-column.ts";

/**
 * Reads the township of each record: from its code where there is one, else its name, else from the
 * sender of the file. A code and a name of two different townships are refused.
 */
export function areaColumn(
  records: Records,
  layout: Layout,
  areas: AreaFinder,
): KeyColumn<FoundArea> {
  const own = ownColumns(layout);
  const cells = own.map(({ index }) => records.columns[index]!);
  if (cells.length === 0) return senderKey(layout.senders, areas);
  const readOwn = ([first = "", second]: readonly string[]): CellReading<FoundArea> => {
    if (second === undefined) return findMember(first, areas);
    return areas.coded?.(first, second) ?? agreed(areas.find(first), findMember(second, areas));
  };
  const beside = columnBeside(records, layout, areas);
  if (!beside) return cellsKey(cells, (...texts) => readOwn(texts));
  return cellsKey([...cells, records.columns[beside.index]!], (...texts) => {
    const [names, other] = [texts.slice(0, -1), texts.at(-1)!];
    return placed(readOwn(names), { own: names.at(-1)!, other }, areas);
  });
}

/** Lists the columns of the areas that file: that of codes first, then that of names. */
function ownColumns(layout: Layout): LayoutColumn[] {
  const columns = columnsOfKind(layout, "area");
  const code = columns.find((column) =>
    /代码|编码|code/i.test(column.byMeaning?.as ?? headerText(column)),
  );
  const name = columns.find((column) => column !== code);
  return [code, name].flatMap((column) => column ?? []);
}

/** The headers of columns of places above or below those that file. */
const PLACES = /村|社区|嘎查|[县区旗市州]|village|county|district|city/iu;
/** The most records that are looked at for places. */
const LOOKED_AT = 1000;

/**
 * Finds the column without a meaning that tells more of the areas, in a list of several levels: of villages beside
 * townships, of counties beside townships whose name is not the only one.
 */
export function columnBeside(
  { columns, count }: Records,
  layout: Layout,
  areas: AreaFinder,
): LayoutColumn | null {
  const own = ownColumns(layout).at(-1);
  if (!own || !hasLevels(areas.tree)) return null;
  const textIn = ({ index }: LayoutColumn, record: number): string => {
    const { codes, text } = columns[index]!;
    return text(codes[record]!);
  };
  const last = Math.min(count, layout.from + LOOKED_AT);
  const tellsMore = (column: LayoutColumn): boolean => {
    for (let record = layout.from; record < last; record++) {
      const names = { own: textIn(own, record), other: textIn(column, record) };
      const alone = findMember(names.own, areas);
      const found = placed(alone, names, areas);
      if (found !== alone && !isRefused(found)) return true;
    }
    return false;
  };
  const mayBe = layout.columns.filter(
    (column) => column.field === null && column.role === null && PLACES.test(headerText(column)),
  );
  return mayBe.find(tellsMore) ?? null;
}

/**
 * Reads an area by the place beside it: the one in it of that name or code, or of several of its own name the one in
 * that place. A place that is not in the list is refused where the list has others below the area.
 */
function placed(
  reading: CellReading<FoundArea>,
  { own, other }: { readonly own: string; readonly other: string },
  areas: AreaFinder,
): CellReading<FoundArea> {
  const name = nameKey(other);
  if (name === "" || name === nameKey(own)) return reading;
  if (isRefused(reading)) {
    const pair = areas.find(other + own);
    return isRefused(pair) || pair.value === null ? reading : read(pair.value);
  }
  if (reading.value === null) return reading;
  const { area } = reading.value;
  const below = hierarchyOf(areas.tree).below(area);
  const inside = below.find((each) => nameKey(each.name) === name || each.code === other.trim());
  const found = inside && areas.tree.byCode(inside.code);
  if (found) return read({ area: found, nameUsed: found.name });
  const isAbove = namesWithin(area, areas.tree).some((each) => nameKey(each).includes(name));
  return below.length === 0 || isAbove ? reading : areas.find(area.name + other);
}

const TOWNSHIP_NAME = /[镇乡]$|街道$/u;

/** Finds the township of a text, which may be 其中：沙河镇; without a list its name must be that of one. */
function findMember(text: string, areas: AreaFinder): CellReading<FoundArea> {
  const name = behindOfWhich(text);
  const isListed = areas.tree.areas.length > 0;
  return areas.find(name !== null && (isListed || TOWNSHIP_NAME.test(name)) ? name : text);
}

/**
 * Combines code and name: the code decides, a blank code leaves it to the name; warnings of the
 * name alone do not count.
 */
function agreed(
  code: CellReading<FoundArea>,
  name: CellReading<FoundArea>,
): CellReading<FoundArea> {
  if (isRefused(code) || isRefused(name)) return isRefused(code) ? code : code.value ? code : name;
  if (code.value === null) return name;
  if (name.value === null || isSame(code.value, name.value)) return withNameUsed(code, name);
  return refused("AMBIGUOUS_TOWNSHIP", {
    suggest: [code.value, name.value].map(({ area }) => area.name),
  });
}

/** True where code and name mean one area and body. A body may have the name of its township. */
const isSame = (code: FoundArea, name: FoundArea): boolean =>
  code.area === name.area && (name.body === undefined || code.body === name.body);

/** Keeps a former name that is beside a code. */
function withNameUsed(
  code: CellReading<FoundArea>,
  name: CellReading<FoundArea>,
): CellReading<FoundArea> {
  if (isRefused(code) || isRefused(name) || !code.value || !name.value) return code;
  return { ...code, value: { ...code.value, nameUsed: name.value.nameUsed } };
}

/** Takes the first sender that is a township; where none is, the reading of the first sender. */
function senderKey(senders: readonly string[], areas: AreaFinder): KeyColumn<FoundArea> {
  const readings = senders.map((text) => ({ text, reading: areas.find(text) }));
  const found = readings.find(({ reading }) => !isRefused(reading) && reading.value !== null);
  const first = found ?? readings[0];
  return first ? constantKey(first.reading, first.text) : absentKey();
}
