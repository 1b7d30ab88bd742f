const BLANK = 0x20;
const DELETE = 0x7f;

/** Values one behind the other: `ends[n]` is the place at which the bytes of value n end. */
interface Values {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/**
 * True where each value from one number to another is longer than the one before it, or as long and later in order of
 * its bytes, as ids that were given one after the other are: then none repeats, and none has to be kept to know it.
 * False where a value has other bytes than those of printed ASCII signs, whose texts may be equal though they differ.
 */
export function ascend({ bytes, ends }: Values, first: number, last: number): boolean {
  let before = ends[first - 1]!;
  let length = 0;
  for (let number = first; number <= last; number++) {
    const from = ends[number - 1]!;
    const to = ends[number]!;
    let isLater = to - from > length;
    if (to - from < length) return false;
    for (let at = from, known = before; at < to; at++, known++) {
      const byte = bytes[at]!;
      if (byte <= BLANK || byte >= DELETE) return false;
      if (isLater || byte === bytes[known]!) continue;
      if (byte < bytes[known]!) return false;
      isLater = true;
    }
    if (!isLater) return false;
    before = from;
    length = to - from;
  }
  return true;
}
