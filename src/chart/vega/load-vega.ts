import type { Loader, LoggerInterface, Runtime, View } from "vega";
import type { VegaLiteSpec } from "../chart.ts";
import { textWidth } from "../style/text-width.ts";

/** The parts of Vega that draw a chart. */
export interface Vega {
  /** @throws if Vega-Lite warns: a chart with a part left out is wrong. */
  parse(spec: VegaLiteSpec): Runtime;
  /** Runs a new view after `fill` has set its contents. */
  toSvg(runtime: Runtime, fill: (view: View) => void): Promise<string>;
}

/** The font of a text in Vega. */
interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

declare module "vega" {
  /** The measure of text in Vega, which its typings leave out. */
  export const textMetrics: { width: (item: TextItem, text: unknown) => number };
}

let loaded: Promise<Vega> | undefined;

/** Loads Vega for the first chart, not before: it takes a fifth of a second. */
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
      const log = warnings(vega.logger());
      const { spec: compiled } = compile(spec, { logger: log.logger });
      log.throwAny();
      return vega.parse(compiled);
    },
    toSvg: async (runtime, fill) => {
      const log = warnings(vega.logger());
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

/** Collects the warnings of Vega; an error thrown inside Vega would leave a view that never ends. */
function warnings(silent: LoggerInterface) {
  const said: string[] = [];
  const logger: LoggerInterface = { ...silent, warn: collect, error: collect };
  function collect(...messages: readonly unknown[]): LoggerInterface {
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

/** Refuses every file and address that a spec names. */
const CLOSED: Loader = { load: closed, sanitize: closed, http: closed, file: closed };
