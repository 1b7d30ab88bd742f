import { readXml } from "./xml.ts";

/** Reads the texts that all sheets of a workbook share, in order. */
export function sharedStrings(xml: string): string[] {
  const texts: string[] = [];
  const rich = new RichText();
  readXml(xml, {
    open: (name) => rich.open(name),
    close: (name) => {
      if (name === "si") texts.push(rich.take());
      rich.close(name);
    },
    text: (text) => rich.text(text),
  });
  return texts;
}

/** Collects the runs of a text; the pronunciation that may stand beside them is no part of it. */
export class RichText {
  private runs = "";
  private isIn = false;
  private spoken = false;

  open(name: string): void {
    if (name === "rPh") this.spoken = true;
    if (name === "t") this.isIn = !this.spoken;
  }

  close(name: string): void {
    if (name === "rPh") this.spoken = false;
    if (name === "t") this.isIn = false;
  }

  text(text: string): void {
    if (this.isIn) this.runs += text;
  }

  /** Returns the text and begins the next. */
  take(): string {
    const text = withControls(this.runs);
    this.runs = "";
    return text;
  }
}

/**
 * Replaces the characters that the format writes as codes.
 * @example withControls("一行_x000D_") // => "一行\r"
 */
export const withControls = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
