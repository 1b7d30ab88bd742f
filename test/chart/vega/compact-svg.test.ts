import { describe, expect, it } from "vitest";
import { compactSvg } from "../../../src/chart/vega/compact-svg.ts";
import { parseSvg, printSvg } from "../../../src/chart/vega/svg-tree.ts";

const compact = (svg: string): string => compactSvg(parseSvg(svg)).map(printSvg).join("");

describe("compactSvg", () => {
  it("puts every element where its groups had moved it", () => {
    expect(
      compact(
        '<svg><g transform="translate(10,20)"><g><g transform="translate(1.04,2)"><text transform="translate(3,4)" fill="#000">a &amp; b</text></g></g></g></svg>',
      ),
    ).toBe('<text x="14" y="26" fill="#000">a &amp; b</text>');
    expect(
      compact(
        '<svg><g transform="translate(5,5)"><path d="M0,1.26h10v-5.04h-10Z" fill="#111"/></g></svg>',
      ),
    ).toBe('<path d="M5,6.3h10v-5h-10Z" fill="#111"/>');
    expect(
      compact('<svg><line transform="translate(0,3)" x2="9" y2="0" stroke="#111"/></svg>'),
    ).toBe('<path d="M0,3h9" stroke="#111"/>');
  });

  it("moves every line of a text", () => {
    expect(
      compact(
        '<svg><text transform="translate(3,4)" fill="#000"><tspan>a</tspan><tspan x="0" dy="14">b</tspan></text></svg>',
      ),
    ).toBe('<text x="3" y="4" fill="#000"><tspan>a</tspan><tspan x="3" dy="14">b</tspan></text>');
  });

  it("drops what is not seen and what the page says", () => {
    expect(
      compact(
        '<svg><g class="root"><path class="background" d="M0,0h5v5h-5Z"/><path d="" display="none" fill="#000"/><text fill="#000" font-family="x"></text></g></svg>',
      ),
    ).toBe("");
    expect(
      compact('<svg><text font-family="x" font-size="12px" opacity="1" fill="#000">a</text></svg>'),
    ).toBe('<text x="0" y="0" fill="#000">a</text>');
    expect(compact('<svg><path d="M0,0h1v1h-1Z" opacity="0.3" fill="#000"/></svg>')).toContain(
      'opacity="0.3"',
    );
  });

  it("keeps the order of marks that may cover one another", () => {
    const bar = (fill: string): string => `<path d="M0,0h1v1h-1Z" fill="${fill}"/>`;
    const drawn = compact(`<svg><g>${bar("#1")}${bar("#2")}${bar("#1")}</g></svg>`);
    expect([...drawn.matchAll(/fill="([^"]*)"/g)].map(([, fill]) => fill)).toEqual([
      "#1",
      "#2",
      "#1",
    ]);
  });

  it("brings equal items of one mark together", () => {
    const bar = (x: number, fill: string): string => `<path d="M${x},0h1v1h-1Z" fill="${fill}"/>`;
    expect(
      compact(
        `<svg><g class="mark-rect role-mark">${bar(0, "#1")}${bar(2, "#2")}${bar(4, "#1")}</g></svg>`,
      ),
    ).toBe(
      '<path stroke="#1" stroke-width="1" d="M0,0.5h1M4,0.5h1"/><path d="M2,0h1v1h-1Z" fill="#2"/>',
    );
  });

  it("keeps the turn of a text, which stands by itself", () => {
    const title = (turn: string) => `<text transform="translate(1,2) ${turn}" fill="#1">a</text>`;
    const plain = '<text transform="translate(5,6)" fill="#1">b</text>';
    const drawn = compact(`<svg>${plain}${title("rotate(-90) translate(0,-3)")}${plain}</svg>`);
    expect(drawn).toContain('transform="translate(1,2) rotate(-90) translate(0,-3)"');
    expect(drawn.match(/transform=/g)).toHaveLength(1);
  });

  it("refuses curves and scaled parts", () => {
    expect(() => compact('<svg><path d="M0,0A5,5,0,1,1,5,5Z" fill="#1"/></svg>')).toThrow(
      "straight lines only",
    );
    expect(() =>
      compact('<svg><text transform="translate(1,2) scale(2)" fill="#1">a</text></svg>'),
    ).toThrow("no scaled parts");
  });
});
