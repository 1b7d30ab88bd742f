import type { Runtime } from "vega";
import { memoize } from "../../model/memoize.ts";
import type { Datum, VegaLiteSpec } from "../chart.ts";
import { THEME } from "../style/theme.ts";
import { loadVega, type Vega } from "./load-vega.ts";

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a spec as the markup of Vega. Specs are drawn one after the other in order of arrival, so that equal specs
 * give equal bytes.
 * @throws if Vega warns.
 */
export function drawSpec(spec: VegaLiteSpec): Promise<string> {
  const drawn = last.then(async () => draw(await loadVega(), spec));
  last = drawn.catch(() => {});
  return drawn;
}

/** The contents of a spec, without its form: rows, the domains of its scales, its size. */
interface Contents {
  readonly rows: ReadonlyMap<string, readonly Datum[]>;
  readonly params: ReadonlyMap<string, unknown>;
  /** Null for a plot of several, each with its own size. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Compiled specs by form: charts of one form differ only in their contents. */
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
  memoize(runtimes, JSON.stringify(form), () =>
    vega.parse({ ...form, config: { ...THEME, ...form.config } }),
  );

/** A placeholder in a form for the size of a chart. */
const SOME_SIZE = { width: 100, height: 100 };

/** Separates the form of a spec from its contents. */
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
