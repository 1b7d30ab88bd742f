const BLOCK_BITS = 12;
const BLOCK = 1 << BLOCK_BITS;

export type PackedArray = Uint8Array | Uint16Array | Uint32Array;

/**
 * A growing list of small whole numbers, written a block at a time into one array, whose numbers are as narrow as the
 * largest so far; positions that were never written are 0.
 */
export class PackedInts {
  private all: PackedArray = new Uint8Array(BLOCK);
  private block = new Uint32Array(BLOCK);
  private blockIndex = 0;
  /** The bits set in any number, of this block and of earlier ones: they give the width needed. */
  private blockBits = 0;
  private bits = 0;

  /** Writes one number; positions may be skipped but never go back to an earlier block. */
  put(position: number, value: number): void {
    const index = position >>> BLOCK_BITS;
    if (index !== this.blockIndex) this.turnTo(index);
    this.block[position & (BLOCK - 1)] = value;
    this.blockBits |= value;
  }

  /** Writes numbers at places that follow each other. */
  putAll(first: number, numbers: ArrayLike<number>): void {
    for (let i = 0; i < numbers.length; ) {
      const at = (first + i) & (BLOCK - 1);
      const index = (first + i) >>> BLOCK_BITS;
      if (index !== this.blockIndex) this.turnTo(index);
      const end = Math.min(numbers.length, i + BLOCK - at);
      const { block } = this;
      let bits = this.blockBits;
      for (let to = at; i < end; i++, to++) {
        const number = numbers[i]!;
        block[to] = number;
        bits |= number;
      }
      this.blockBits = bits;
    }
  }

  private turnTo(index: number): void {
    this.keepBlock();
    this.block.fill(0);
    this.blockIndex = index;
  }

  private keepBlock(): void {
    if (this.blockBits === 0) return;
    const from = this.blockIndex * BLOCK;
    this.bits |= this.blockBits;
    this.makeRoom(from + BLOCK);
    this.all.set(this.block, from);
    this.blockBits = 0;
  }

  private makeRoom(length: number): void {
    const known = this.all;
    const isEnough = length <= known.length;
    if (isEnough && widthFor(this.bits) <= known.BYTES_PER_ELEMENT) return;
    const room = isEnough ? known.length : Math.max(length, known.length * 2);
    this.all = packedArray(room, this.bits);
    this.all.set(known);
  }

  /** Returns all numbers in one array of the narrowest width; nothing can be written afterwards. */
  finish(count: number): PackedArray {
    this.keepBlock();
    this.makeRoom(count);
    return this.all.subarray(0, count);
  }
}

/**
 * Picks the numbers at some places, in ascending order; places without a gap are a view, not a copy.
 * @example picked(Uint8Array.of(5, 6, 7, 8), Uint32Array.of(1, 3)) // => Uint8Array.of(6, 8)
 */
export function picked<T extends PackedArray>(numbers: T, places: Uint32Array): T {
  const [first = 0] = places;
  const last = places.at(-1) ?? -1;
  if (last - first + 1 === places.length) return numbers.subarray(first, last + 1) as T;
  const some = new (numbers.constructor as new (length: number) => T)(places.length);
  for (let i = 0; i < places.length; i++) some[i] = numbers[places[i]!]!;
  return some;
}

/** The bytes that a number needs in which any of these bits may be set. */
const widthFor = (bits: number): 1 | 2 | 4 => {
  if (bits >>> 8 === 0) return 1;
  return bits >>> 16 === 0 ? 2 : 4;
};

const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/** Makes an array of numbers, as narrow as any number with these bits may be. */
export const packedArray = (length: number, bits: number): PackedArray =>
  new ARRAYS[widthFor(bits)](length);
