import { figureId, figureIdParts } from "../../src/analyze/figures/figure-id.ts";
import { apportion, WHOLE } from "../../src/model/areas/apportion.ts";
import type {
  Edition,
  EditionArea,
  EditionCell,
  EditionFigure,
  EditionInput,
  EditionMeasure,
} from "../../src/revisions/edition.ts";

export const COUNTY = "9";

export const input = (file: string, changes: Partial<EditionInput> = {}): EditionInput => ({
  file,
  sha256: `hash of ${file}`,
  dataset: "activities",
  disposition: "load",
  replaces: null,
  replacedBy: null,
  factors: {},
  ...changes,
});

export const area = (code: string, changes: Partial<EditionArea> = {}): EditionArea => ({
  code,
  name: `town ${code}`,
  from: "2010-01-01",
  to: null,
  mergedInto: null,
  splitInto: [],
  aliases: [],
  formerNames: [],
  residents: null,
  ...changes,
});

export const measure = (id: string, changes: Partial<EditionMeasure> = {}): EditionMeasure => ({
  id,
  dataset: "activities",
  column: id,
  kind: "count",
  perOne: 1,
  unit: "sessions",
  only: {},
  overTime: "sum",
  overAreas: "sum",
  smallestBase: 10,
  returns: "quarter",
  register: false,
  ...changes,
});

export const cell = (
  code: string,
  period: string,
  units: number,
  changes: Partial<EditionCell> = {},
): EditionCell => ({
  measure: "sessions",
  area: code,
  period,
  by: {},
  units,
  correction: 0,
  scale: 0,
  files: ["a.csv"],
  ...changes,
});

type Made = Partial<Omit<Edition, "figures">>;

/** An edition of 2022 with the figures that its cells add up to: levels by area, county and part, and changes. */
export function edition(made: Made): Edition {
  const base = {
    year: 2022,
    asOf: "2022-12-31",
    stage: null,
    toolkit: "1",
    reason: null,
    county: COUNTY,
    inputs: [input("a.csv")],
    areas: [area("1"), area("2"), area("3")],
    measures: [measure("sessions")],
    definitions: null,
    corrections: [],
    answers: [],
    cells: [],
    ranks: [],
    notebooks: [],
    findings: [],
    ...made,
  };
  const sums = new Map<string, number>();
  for (const [id, units] of base.cells.flatMap((each) => shares(each, base.areas ?? [])))
    sums.set(id, (sums.get(id) ?? 0) + units);
  return {
    ...base,
    figures: new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(figureOf(base.measures))),
  };
}

const figureOf =
  (measures: readonly EditionMeasure[] | null) =>
  ([id, units]: [string, number]): [string, EditionFigure] => {
    const parts = figureIdParts(id)!;
    const perOne = measures?.find((each) => each.id === parts.measure)?.perOne ?? 1;
    return [id, { id, ...parts, value: units / perOne, status: "reported", qualifier: null }];
  };

/** The figures that a cell counts in, with its sign. */
function shares(each: EditionCell, areas: readonly EditionArea[]): [string, number][] {
  const { measure: of, period, by, units } = each;
  const year = period.slice(0, 4);
  const { mergedInto, splitInto } = areas.find(({ code }) => code === each.area) ?? area("");
  const successors =
    splitInto.length > 0 ? splitInto : [{ code: mergedInto ?? each.area, share: WHOLE }];
  const inGroups = apportion(
    units,
    successors.map(({ share }) => share ?? 0),
  );
  const periods = [...new Set([period, year])].filter(
    (one) => one.length !== 4 + 3 || one[5] === "Q",
  );
  const places = [each.area, COUNTY];
  const levels = periods.flatMap((one) =>
    places.map((code): [string, number] => [figureId(of, one, code), units]),
  );
  const parts = Object.entries(by).map(([name, value]): [string, number] => [
    figureId(of, year, COUNTY, { [name]: value }),
    units,
  ]);
  const groups = [
    ...successors.map(({ code }, i) => ({ code, part: inGroups[i]! })),
    { code: COUNTY, part: units },
  ];
  const changes = groups.map(({ code, part }): [string, number] => [
    figureId(`${of}.change`, "2021..2022", code),
    year === "2022" ? part : -part,
  ]);
  return [...levels, ...parts, ...changes];
}
