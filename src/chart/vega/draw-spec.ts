import type { Runtime } from "vega";
import { memoize } from "../../model/memoize.ts";
import type { Datum, VegaLiteSpec } from "../chart.ts";
import { THEME } from "../style/theme.ts";
import { loadVega, type Vega } from "./load-vega.ts";

let last: Promise<unknown> = Promise.resolve();

/**
 * The markup that Vega writes of a spec. Specs are drawn one after the other, in the order in which they come:
 * the same spec gives the same bytes.
 * @throws when Vega has something to warn of.
 */
export function drawSpec(spec: VegaLiteSpec): Promise<string> {
  const drawn = last.then(async () => draw(await loadVega(), spec));
  last = drawn.catch(() => {});
  return drawn;
}

/** What a spec holds besides its form: rows, the numbers and names its scales begin and end at, its size. */
interface Contents {
  readonly rows: ReadonlyMap<string, readonly Datum[]>;
  readonly params: ReadonlyMap<string, unknown>;
  /** Null where a plot is made of several, each with its own. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Charts of one form differ in their contents only: they are compiled and parsed once. */
const runtimes = new Map<string, Runtime>();

function draw(vega: Vega, spec: VegaLiteSpec): Promise<string> {
  const { form, rows, params, size } = divide(spec);
  return vega.toSvg(runtimeOf(vega, form), (view) => {
    if (size) view.width(size.width).height(size.height);
    for (const [name, value] of params) view.signal(name, value);
    for (const [name, data] of rows)
      view.data(
        name,
        data.map((row) => ({ ...row })),
      );
  });
}

const runtimeOf = (vega: Vega, form: VegaLiteSpec): Runtime =>
  memoize(runtimes, JSON.stringify(form), () => vega.parse({ ...form, config: THEME }));

/** Stands in a form where the size of a chart would: any number does. */
const SOME_SIZE = { width: 100, height: 100 };

function divide(spec: VegaLiteSpec): Contents & { readonly form: VegaLiteSpec } {
  const { datasets = {}, params = [], ...rest } = spec;
  const values = params.flatMap((param) =>
    "value" in param ? ([[param.name, param.value]] as const) : [],
  );
  const size = sizeOf(rest);
  return {
    form: { ...rest, ...(size ? SOME_SIZE : {}), params: params.map(withoutValue) } as VegaLiteSpec,
    rows: new Map(Object.entries(datasets) as [string, Datum[]][]),
    params: new Map(values),
    size,
  };
}

const sizeOf = (spec: object): Contents["size"] =>
  "width" in spec &&
  "height" in spec &&
  typeof spec.width === "number" &&
  typeof spec.height === "number"
    ? { width: spec.width, height: spec.height }
    : null;

type Param = NonNullable<VegaLiteSpec["params"]>[number];
const withoutValue = (param: Param): Param =>
  "value" in param ? { name: param.name, value: null } : param;
