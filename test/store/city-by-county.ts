import { type CityShape, madeCity } from "../counties/made-city.ts";

type Files = Readonly<Record<string, string>>;

/** A made city whose counties keep their own folders: what each of them pushes, and all of it in one folder. */
export interface CityByCounty {
  /** The data folders of the counties, by code: the list of areas of the city, and the rows of the county. */
  readonly counties: ReadonlyMap<string, Files>;
  /** One folder with a folder of each county. */
  readonly whole: Files;
  /** What the office of the city keeps. */
  readonly office: Files;
}

/** Makes a city, and parts its rows by the county that their codes begin with. */
export function cityByCounty(
  shape: CityShape,
  edit: (row: string) => string = String,
): CityByCounty {
  const { "areas.csv": areas = "", ...files } = madeCity(shape);
  const codes = [...new Set([...areas.matchAll(/^(9901\d\d),/gm)].map(([, code]) => code!))];
  const rowsOf = (text: string, code: string): string => {
    const [head, ...rows] = text.split("\n");
    const own = rows.filter((row) => !/9901\d\d/.test(row) || row.includes(`,${code}`));
    return own.length === 0 ? "" : [head, ...own.map(edit)].join("\n");
  };
  const counties = new Map(
    codes.map((code) => {
      const own = Object.entries(files).map(([file, text]) => [file, rowsOf(text, code)] as const);
      const filed = Object.fromEntries(own.filter(([, text]) => text !== ""));
      return [code, { "areas.csv": areas, ...filed }];
    }),
  );
  const parts = [...counties].flatMap(([code, { "areas.csv": _, ...own }]) =>
    Object.entries(own).map(([file, text]) => [`${code}/${file}`, text] as const),
  );
  return {
    counties,
    whole: { "areas.csv": areas, ...Object.fromEntries(parts) },
    office: { "areas.csv": areas },
  };
}
