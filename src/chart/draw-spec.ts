import type { Runtime } from "vega";
import type { Datum, VegaLiteSpec } from "./chart.ts";
import { compactSvg } from "./compact-svg.ts";
import { loadVega, type Vega } from "./load-vega.ts";
import { paintWithTokens } from "./paint-with-tokens.ts";
import { parseSvg, printSvg, type SvgElement } from "./svg-tree.ts";
import { FONT_SIZE } from "./text-width.ts";
import { THEME } from "./theme.ts";

/** A spec with the frame it is drawn into: plain data, which can go to a thread of its own. */
export interface DrawingJob {
  readonly spec: VegaLiteSpec;
  /** In pixels. */
  readonly width: number;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
}

/** Makes an inline SVG of a job: here, or in a thread. */
export type DrawSpec = (job: DrawingJob) => Promise<string>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a spec as one inline SVG. Jobs are drawn one after the other, in the order in which they come: the same
 * spec gives the same bytes.
 * @throws when Vega has something to warn of, and when the drawing is wider than its frame.
 */
export const drawSpec: DrawSpec = (job) => {
  const drawn = last.then(() => drawNow(job));
  last = drawn.catch(() => {});
  return drawn;
};

async function drawNow({ spec, width, label }: DrawingJob): Promise<string> {
  const drawing = parseSvg(await draw(await loadVega(), spec));
  return printSvg(paintWithTokens(frame(drawing, width, label)));
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
