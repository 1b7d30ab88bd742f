import type { Area } from "../../model/areas/areas.ts";
import { catalogueYearOf } from "../../model/facts/catalogue-years.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { groupBy } from "../../model/group-by.ts";
import { schemeIndex } from "../cells/read-category.ts";
import type { AreaFinder, Body } from "./area-finder.ts";
import { nameKey } from "./area-index.ts";
import type { WorkingScheme } from "./read-schemes.ts";

/** The areas, bodies and schemes that cells are checked against. */
export interface References {
  readonly areas: AreaFinder;
  /** The bodies by the `nameKey` of their codes and names. */
  readonly bodies: ReadonlyMap<string, Body>;
  readonly schemes: ReadonlyMap<string, WorkingScheme>;
}

/** One value that a dataset defines: an indicator with its points, a body with its township. */
interface Definition {
  readonly value: string;
  readonly spellings: Set<string>;
  readonly limit: number | null;
  /** The year of the catalogue. */
  readonly year: number;
  readonly area: Area | null;
}

/**
 * Adds to the references what the facts of a dataset define for others: the indicators of a
 * catalogue and their points, the bodies of a register and their townships.
 */
export function withDefined(references: References, facts: Facts): References {
  const names = new Set(
    Object.values(facts.dataset.columns).flatMap(({ defines }) => defines ?? []),
  );
  let { schemes, bodies } = references;
  for (const name of names) {
    const definitions = definitionsIn(facts, name);
    schemes = new Map([...schemes, [name, schemeOf(name, definitions, schemes.get(name))]]);
    bodies = new Map([...bodies, ...bodiesOf(definitions)]);
  }
  return { ...references, schemes, bodies };
}

/**
 * Collects the values of the columns that define something; the first column holds the name, the
 * others hold other spellings.
 */
function definitionsIn(facts: Facts, name: string): Definition[] {
  const { columns } = facts.dataset;
  const fields = Object.keys(columns).filter((field) => columns[field]!.defines === name);
  const limits = Object.keys(columns).find((field) => columns[field]!.kind === "score");
  const limit = facts.numbers.get(limits ?? "");
  const found = new Map<string, Definition>();
  for (let fact = 0; fact < facts.count; fact++) {
    const [value, ...others] = fields.flatMap((field) => wordAt(facts, field, fact) || []);
    if (value === undefined) continue;
    const year = catalogueYearOf(facts, fact);
    const known = found.get(`${year} ${value}`) ?? {
      value,
      year,
      spellings: new Set<string>(),
      limit: limit ? numberOf(limit, fact) : null,
      area: facts.area.values[facts.area.codes[fact]!] ?? null,
    };
    for (const other of others) known.spellings.add(other);
    found.set(`${year} ${value}`, known);
  }
  return [...found.values()];
}

function wordAt({ breakdowns, texts }: Facts, field: string, fact: number): string {
  const coded = breakdowns.get(field);
  return coded ? coded.values[coded.codes[fact]!]! : (texts.get(field)?.text(fact) ?? "");
}

/** Makes a scheme of definitions. The catalogues of other years stand beside it; one of the same year is replaced. */
function schemeOf(
  name: string,
  definitions: readonly Definition[],
  known: WorkingScheme | undefined,
): WorkingScheme {
  const limits = new Map(known?.limits);
  for (const [year, own] of groupBy(definitions, (each) => each.year)) {
    const points = own.flatMap(({ value, limit }) =>
      limit === null ? [] : [[value, limit] as const],
    );
    if (points.length > 0) limits.set(year, new Map(points));
  }
  const spellings = new Map(
    definitions.map((one) => [one.value, ownSpellings(one, definitions)] as const),
  );
  for (const value of [...limits.values()].flatMap((points) => [...points.keys()]))
    if (!spellings.has(value)) spellings.set(value, knownSpellings(value, known));
  const values = [...spellings].map(([value, aliases]) => ({ value, aliases }));
  return { index: schemeIndex({ name, values }), isOpen: false, limits };
}

const knownSpellings = (value: string, known: WorkingScheme | undefined): string[] =>
  [...(known?.index.aliases ?? [])].flatMap(([spelling, of]) => (of === value ? spelling : []));

/** Lists the other spellings of a value that no other value has. */
const ownSpellings = (
  { value, spellings }: Definition,
  definitions: readonly Definition[],
): string[] =>
  [...spellings].filter((spelling) =>
    definitions.every((other) => other.value === value || !other.spellings.has(spelling)),
  );

const bodiesOf = (definitions: readonly Definition[]): Map<string, Body> =>
  new Map(
    definitions.flatMap(({ value, spellings, area }) =>
      area === null
        ? []
        : [value, ...spellings].map((name) => [nameKey(name), { name: value, area }] as const),
    ),
  );
