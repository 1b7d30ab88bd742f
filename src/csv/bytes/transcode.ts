import type { ByteSource } from "./byte-source.ts";
import { wholeCharacters } from "./chunks.ts";

/** Converts a source to UTF-8. Bytes that do not decode become U+FFFD. */
export function transcode(
  source: ByteSource,
  encoding: "utf-16le" | "utf-16be" | "gb18030",
): ByteSource {
  const windows = encoding === "gb18030" ? fromGb18030 : fromUtf16;
  return { name: source.name, windows: () => windows(source, encoding) };
}

function* fromUtf16(source: ByteSource, encoding: string): Generator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (const window of source.windows()) {
    yield Buffer.from(decoder.decode(window, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}

/**
 * Decodes without `stream`: with it, Node's decoder throws at some invalid bytes at a window's end.
 */
function* fromGb18030(source: ByteSource): Generator<Uint8Array> {
  const decoder = new TextDecoder("gb18030", { ignoreBOM: true });
  for (const window of wholeCharacters(source)) yield Buffer.from(decoder.decode(window));
}
