import type { Loader, LoggerInterface, Runtime, View } from "vega";
import type { VegaLiteSpec } from "../chart.ts";
import { textWidth } from "../style/text-width.ts";

/** The little of Vega that draws a chart. */
export interface Vega {
  /** @throws when Vega-Lite would only warn: a chart with a part left out is a wrong chart. */
  parse(spec: VegaLiteSpec): Runtime;
  /** A new view, filled before it runs. */
  toSvg(runtime: Runtime, fill: (view: View) => void): Promise<string>;
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
  return {
    parse: (spec) => {
      const log = complaints(vega.logger());
      const { spec: compiled } = compile(spec, { logger: log.logger });
      log.throwAny();
      return vega.parse(compiled);
    },
    toSvg: async (runtime, fill) => {
      const log = complaints(vega.logger());
      const view = new vega.View(runtime, { renderer: "none", loader: CLOSED, logger: log.logger });
      fill(view);
      vega.resetSVGDefIds();
      const svg = await view.toSVG();
      log.throwAny();
      view.finalize();
      return svg;
    },
  };
}

/** Collects what Vega says; thrown from inside, its own errors would leave a view that never ends. */
function complaints(silent: LoggerInterface) {
  const said: string[] = [];
  const logger: LoggerInterface = { ...silent, warn: complain, error: complain };
  function complain(...messages: readonly unknown[]): LoggerInterface {
    said.push(messages.map(String).join(" "));
    return logger;
  }
  return {
    logger,
    throwAny(): void {
      if (said.length > 0) throw new Error(`chart: ${said.join("; ")}`);
    },
  };
}

const closed = async (address: string): Promise<never> => {
  throw new Error(`a chart holds its own rows and reads nothing, not even ${address}`);
};

/** No chart reads a file or an address, whatever its spec says. */
const CLOSED: Loader = { load: closed, sanitize: closed, http: closed, file: closed };
