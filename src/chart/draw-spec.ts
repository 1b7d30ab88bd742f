import type { Runtime } from "vega";
import type { Datum, VegaLiteSpec } from "./chart.ts";
import { loadVega, type Vega } from "./load-vega.ts";
import { THEME } from "./theme.ts";

/** Makes the markup that Vega writes of a spec, which is plain data: here, or in a thread. */
export type DrawSpec = (spec: VegaLiteSpec) => Promise<string>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a spec. Specs are drawn one after the other, in the order in which they come: the same spec gives the
 * same bytes.
 * @throws when Vega has something to warn of.
 */
export const drawSpec: DrawSpec = (spec) => {
  const drawn = last.then(async () => draw(await loadVega(), spec));
  last = drawn.catch(() => {});
  return drawn;
};

/** What a spec holds besides its form: the rows, and the numbers and names its scales begin and end at. */
interface Contents {
  readonly rows: ReadonlyMap<string, readonly Datum[]>;
  readonly params: ReadonlyMap<string, unknown>;
}

/** Charts of one form differ in rows and params only: they are compiled and parsed once. */
const runtimes = new Map<string, Runtime>();

function draw(vega: Vega, spec: VegaLiteSpec): Promise<string> {
  const { form, rows, params } = divide(spec);
  return vega.toSvg(runtimeOf(vega, form), (view) => {
    for (const [name, value] of params) view.signal(name, value);
    for (const [name, data] of rows)
      view.data(
        name,
        data.map((row) => ({ ...row })),
      );
  });
}

function runtimeOf(vega: Vega, form: VegaLiteSpec): Runtime {
  const key = JSON.stringify(form);
  const runtime = runtimes.get(key) ?? vega.parse({ ...form, config: THEME });
  runtimes.set(key, runtime);
  return runtime;
}

function divide(spec: VegaLiteSpec): Contents & { readonly form: VegaLiteSpec } {
  const { datasets = {}, params = [], ...rest } = spec;
  const values = params.flatMap((param) =>
    "value" in param ? ([[param.name, param.value]] as const) : [],
  );
  return {
    form: { ...rest, params: params.map(withoutValue) },
    rows: new Map(Object.entries(datasets) as [string, Datum[]][]),
    params: new Map(values),
  };
}

type Param = NonNullable<VegaLiteSpec["params"]>[number];
const withoutValue = (param: Param): Param =>
  "value" in param ? { name: param.name, value: null } : param;
