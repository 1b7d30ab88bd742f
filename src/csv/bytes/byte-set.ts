/**
 * Makes a set of bytes: 1 at each of them, else 0.
 * @example byteSet(0x2c)[0x2c] // => 1
 */
export function byteSet(...bytes: number[]): Uint8Array {
  const set = new Uint8Array(256);
  for (const byte of bytes) set[byte] = 1;
  return set;
}
