import { isAscii, isUtf8 } from "node:buffer";
import { gb18030Shape } from "./bytes/gb18030.ts";

/** Turns the bytes of a value into text. */
export type Decode = (bytes: Uint8Array) => string;

/** The encoding of values in the bytes that the tokenizer sees. */
export type ValueEncoding = "utf-8" | "transcoded" | "gb18030";

/**
 * Returns the decoder of a value; invalid bytes become U+FFFD.
 * @example decoderOf("gb18030")(Uint8Array.of(0xcf, 0xe7)) // => "乡"
 */
export function decoderOf(encoding: ValueEncoding): Decode {
  return encoding === "gb18030" ? decodeGb18030 : decodeUtf8;
}

/**
 * Returns a test that is true if the bytes of one value decode without loss.
 * @example validatorOf("utf-8")(Uint8Array.of(0xcf, 0xe7)) // => false
 */
export function validatorOf(encoding: ValueEncoding): (bytes: Uint8Array) => boolean {
  if (encoding === "gb18030") return (bytes) => gb18030Shape(bytes) !== "invalid";
  if (encoding === "utf-8") return isUtf8;
  return (bytes) => viewOf(bytes).indexOf("\ufffd") < 0;
}

function decodeUtf8(bytes: Uint8Array): string {
  return viewOf(bytes).toString("utf8");
}

const gb18030 = new TextDecoder("gb18030", { ignoreBOM: true });

function decodeGb18030(bytes: Uint8Array): string {
  return isAscii(bytes) ? viewOf(bytes).toString("latin1") : gb18030.decode(bytes);
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
