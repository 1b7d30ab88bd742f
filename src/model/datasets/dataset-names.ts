import { type Dataset, NUMERIC } from "./dataset.ts";
import { derivedColumns } from "./derived-columns.ts";

/** A name in a definition that must exist elsewhere. */
export interface NamedThere {
  readonly at: string;
  readonly name: string | undefined;
  /** The names there are; null for schemes. */
  readonly known: readonly string[] | null;
}

/** Lists the names of columns and schemes that a definition uses, each with those there are. */
export function namesOf(dataset: Dataset): NamedThere[] {
  const { columns, measures, lifetime } = dataset;
  const all = Object.keys(columns);
  const breakdowns = all.filter((name) => columns[name]!.breakdown);
  const summed = all.filter((name) => NUMERIC.has(columns[name]!.kind));
  const ofColumns = Object.entries(columns).flatMap(([name, column]) => {
    const at = `dataset.columns.${name}`;
    const {
      partOf,
      atMost,
      notBefore,
      limitedBy,
      bodies,
      ratio,
      scheme,
      numbered,
      after = [],
    } = column;
    return [
      ...Object.entries({ partOf, atMost, notBefore, limitedBy, bodies }).map(
        ([property, other]) => ({ at: `${at}.${property}`, name: other, known: all }),
      ),
      { at: `${at}.ratio.of`, name: ratio?.of, known: all },
      { at: `${at}.ratio.to`, name: ratio?.to, known: all },
      { at: `${at}.numbered.code`, name: numbered?.code, known: all },
      { at: `${at}.numbered.points`, name: numbered?.points, known: all },
      { at: `${at}.scheme`, name: scheme, known: null },
      ...after.map((name) => ({ at: `${at}.after`, name, known: all })),
    ];
  });
  const ofMeasures = Object.entries(measures).flatMap(([id, { column, only = {} }]) => {
    const at = `dataset.measures.${id}`;
    return [
      { at: `${at}.column`, name: column, known: [...derivedColumns(dataset), ...summed] },
      ...Object.keys(only).map((name) => ({ at: `${at}.only`, name, known: breakdowns })),
    ];
  });
  const at = "dataset.lifetime";
  return [
    ...ofColumns,
    ...ofMeasures,
    { at: `${at}.from`, name: lifetime?.from, known: all },
    { at: `${at}.until`, name: lifetime?.until, known: all },
    { at: `${at}.moved.column`, name: lifetime?.moved?.column, known: all },
    { at: `${at}.due`, name: lifetime?.due, known: all },
    { at: `${at}.reopened`, name: lifetime?.reopened, known: all },
    ...namesInCounts(dataset),
    ...Object.entries(dataset.once ?? {}).flatMap(([name, { columns: own }]) =>
      own.map((column) => ({ at: `dataset.once.${name}`, name: column, known: all })),
    ),
  ];
}

/** Lists the columns that counts of rows and contradictions look at. */
const namesInCounts = ({ columns, counts, contradictions }: Dataset): NamedThere[] =>
  Object.entries({ ...counts, ...contradictions }).flatMap(([name, condition]) => {
    const { where = {}, days = {}, numbers = {} } = condition;
    const at = `dataset.${counts && name in counts ? "counts" : "contradictions"}.${name}`;
    const known = Object.keys(columns);
    const others = [...Object.values(days), ...Object.values(numbers)].flatMap((test) =>
      typeof test === "string"
        ? []
        : Object.values(test).filter((each) => typeof each === "string"),
    );
    return [...[where, days, numbers].flatMap(Object.keys), ...others].map((column: string) => ({
      ...{ at, name: column, known },
    }));
  });
