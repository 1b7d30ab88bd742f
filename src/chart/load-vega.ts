import type { Loader, Runtime, View } from "vega";
import type { VegaLiteSpec } from "./chart.ts";
import { textWidth } from "./text-width.ts";

/** The little of Vega that draws a chart. */
export interface Vega {
  parse(spec: VegaLiteSpec): Runtime;
  view(runtime: Runtime): View;
  /** Ids of clip paths start at zero again. */
  resetIds(): void;
}

/** A text as Vega draws it. */
interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

declare module "vega" {
  /** How Vega measures text; its typings leave it out. */
  export const textMetrics: { width: (item: TextItem, text: unknown) => number };
}

let loaded: Promise<Vega> | undefined;

/** Loads Vega when the first chart is drawn, and never before: it takes a fifth of a second. */
export function loadVega(): Promise<Vega> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Vega> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  vega.textMetrics.width = ({ fontSize = 11, fontWeight }, text) =>
    textWidth(String(text ?? ""), { size: fontSize, bold: fontWeight === "bold" });
  const logger = { ...vega.logger(vega.Warn), warn: refuse, error: refuse };
  return {
    parse: (spec) => vega.parse(compile(spec, { logger }).spec),
    view: (runtime) => new vega.View(runtime, { renderer: "none", loader: CLOSED, logger }),
    resetIds: vega.resetSVGDefIds,
  };
}

/** A chart that Vega would only warn of is a wrong chart. */
function refuse(...messages: readonly unknown[]): never {
  throw new Error(`chart: ${messages.map(String).join(" ")}`);
}

const closed = async (address: string): Promise<never> =>
  refuse(`a chart holds its own rows and reads nothing, not even ${address}`);

/** No chart reads a file or an address, whatever its spec says. */
const CLOSED: Loader = { load: closed, sanitize: closed, http: closed, file: closed };
