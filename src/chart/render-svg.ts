import type { Runtime } from "vega";
import { type Chart, type Datum, type VegaLiteSpec, type View, WIDTHS } from "./chart.ts";
import { checkFields } from "./check-fields.ts";
import { compactSvg } from "./compact-svg.ts";
import { loadVega, type Vega } from "./load-vega.ts";
import { paintWithTokens } from "./paint-with-tokens.ts";
import { refuseMisleading } from "./refuse-misleading.ts";
import { parseSvg, printSvg, type SvgElement } from "./svg-tree.ts";
import { FONT_SIZE } from "./text-width.ts";
import { THEME } from "./theme.ts";

/**
 * Draws a chart as one inline SVG of a known width. The same chart gives the same bytes.
 * @throws when the spec names a field that its rows lack, when it would mislead, and when Vega has
 * something to warn of.
 */
export async function renderSvg(chart: Chart, view: View): Promise<string> {
  const spec = chart.spec(view);
  checkFields(spec);
  refuseMisleading(spec);
  const drawing = parseSvg(await draw(await loadVega(), spec));
  return printSvg(paintWithTokens(frame(drawing, WIDTHS[view.width], chart.alt[view.lang])));
}

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

/** Puts the drawing into a frame of the full width, with its name for those who do not see it. */
function frame(drawing: SvgElement, width: number, label: string): SvgElement {
  const drawn = Math.floor(Number(drawing.attributes.width));
  if (drawn > width)
    throw new Error(`chart: ${drawn} pixels wide, ${width} fit; make panels smaller`);
  const height = Math.ceil(Number(drawing.attributes.height));
  return {
    tag: "svg",
    attributes: {
      xmlns: "http://www.w3.org/2000/svg",
      class: "tb-chart",
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      "font-family": "sans-serif",
      "font-size": String(FONT_SIZE),
      fill: "none",
      role: "img",
      "aria-label": escaped(label),
    },
    children: compactSvg(drawing),
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
