import type { ByteSource } from "./open-bytes.ts";

/** The same text as UTF-8. What does not decode becomes U+FFFD. */
export function transcoded(
  source: ByteSource,
  encoding: "utf-16le" | "utf-16be" | "gb18030",
): ByteSource {
  return { name: source.name, windows: () => transcodedWindows(source, encoding) };
}

function* transcodedWindows(source: ByteSource, encoding: string): Generator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (const window of source.windows()) {
    const text = decoder.decode(window, { stream: true });
    if (text !== "") yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}
