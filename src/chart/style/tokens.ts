/**
 * The colours of a report, light and dark. Their contrast on paper is at least 4.5:1 for text and 3:1 for marks.
 * Each light hex belongs to one token only, so that a drawn literal can be turned back into its token.
 */
export const TOKENS = {
  paper: ["#ffffff", "#161c23"],
  bg: ["#eceff2", "#0e1217"],
  ink: ["#1a2129", "#e9edf2"],
  ink2: ["#47525e", "#bcc6d1"],
  ink3: ["#5f6b78", "#98a4b1"],
  rule: ["#c9d0d8", "#46515d"],
  grid: ["#e3e7ec", "#2b343d"],
  /** This year. */
  ac: ["#17375e", "#a9cdf5"],
  /** Last year. */
  py: ["#8793a1", "#63707c"],
  good: ["#0b4f94", "#8cc6ff"],
  bad: ["#c8641b", "#dd8338"],
  /** Text of unfavourable or missing values. */
  hi: ["#a63c06", "#ffb27a"],
  b1: ["#d3dae2", "#3a4651"],
  b2: ["#e1e6ec", "#303a44"],
  b3: ["#eceff3", "#27303a"],
  b4: ["#f6f7f9", "#1e262e"],
  l1: ["#12325a", "#cfe4fb"],
  l2: ["#3f72a6", "#86b3e0"],
  l3: ["#94b8d9", "#41678f"],
  l4: ["#d6e4f1", "#2a4663"],
  peer: ["#7d8894", "#7b8794"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Token = keyof typeof TOKENS;

/**
 * Returns the light colour of a token, which a spec uses.
 * @example color("ac") // => "#17375e"
 */
export const color = (token: Token): string => TOKENS[token][0];

/** Placeholder fills for stripes of a token on paper, which mark incomplete values. */
export const HATCH = { ac: "#17375f", py: "#8793a2" } as const;

/**
 * Writes the tokens that are used as declarations of a style sheet.
 * @example tokenDeclarations("dark", new Set(["paper"])) // => "--paper:#161c23;"
 */
export function tokenDeclarations(theme: "light" | "dark", used: ReadonlySet<string>): string {
  const side = theme === "light" ? 0 : 1;
  return Object.entries(TOKENS)
    .filter(([token]) => used.has(token))
    .map(([token, pair]) => `--${token}:${pair[side]};`)
    .join("");
}

/**
 * Turns a literal of the light theme into the variable of its token; leaves any other colour as it is.
 * @example colorVariable("#17375E") // => "var(--ac,#17375e)"
 */
export function colorVariable(literal: string): string {
  const hex = literal.toLowerCase();
  const token = TOKEN_OF.get(hex);
  return token === undefined ? literal : `var(--${token},${hex})`;
}

const TOKEN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(TOKENS).map(([token, [light]]) => [light, token]),
);
