/** The place of the empty value in `short`, after those of single bytes. */
const EMPTY = 256;

const PRIME = 0x9e3779b1;

/** The values of a pool that is complete, as they go from one thread to another. */
export interface PooledValues {
  /** The values from number 1 on, one behind the other. */
  readonly bytes: Uint8Array;
  /** The place at which the bytes of each value end; 0 for the number 0. */
  readonly ends: Uint32Array;
  /** The count of values, plus one for the number 0. */
  readonly size: number;
  /** The length of the longest value in bytes. */
  readonly longest: number;
}

/** Passes the bytes of a value to a function, without a view of them, for a million values. */
export const withBytes = <T>(
  { bytes, ends }: PooledValues,
  number: number,
  make: (bytes: Uint8Array, from: number, to: number) => T,
): T => make(bytes, ends[number - 1] ?? 0, ends[number] ?? 0);

/** Returns the bytes of a value: a view, not a copy. */
export const bytesOf = (values: PooledValues, number: number): Uint8Array =>
  withBytes(values, number, (bytes, from, to) => bytes.subarray(from, to));

/**
 * Numbers the distinct values, 1, 2, 3 in order of appearance. The bytes are compared on every hit,
 * so two values never share a number; equal values that were looked up with `numberOf` always do.
 */
export class StringPool {
  /** The count of numbers given so far, plus one for the number 0 that stands for "no value". */
  size = 1;
  /** The length of the longest value so far in bytes. */
  longest = 0;
  private bytes = new Uint8Array(256);
  private view = viewOf(this.bytes);
  /** The latest window: a million values lie in the same few, so its view is kept. */
  private window = new Uint8Array(0) as Uint8Array;
  private windowView = viewOf(this.window);
  /** `ends[n]` is the place at which the bytes of value n end and those of n + 1 begin. */
  private ends = new Uint32Array(16);
  /** The hash and the number of a value side by side, each pair in the slot of its hash; number 0 is a free slot. */
  private slots = new Int32Array(64);
  /** The numbers of the values of at most one byte. */
  private readonly short = new Uint32Array(EMPTY + 1);

  /**
   * Returns the number of a value. One long function because it runs for every cell: values of at
   * most one byte have a place each, longer ones are hashed four bytes at a time, the last four
   * from the end.
   */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (length < 2) {
      const place = length === 0 ? EMPTY : bytes[from]!;
      if (this.short[place] === 0) this.short[place] = this.append(bytes, from, to);
      return this.short[place]!;
    }
    if (bytes !== this.window) {
      this.window = bytes;
      this.windowView = viewOf(bytes);
    }
    const view = this.windowView;
    let hash = length;
    if (length < 4) {
      hash = Math.imul(bytes[from]! | (bytes[from + 1]! << 8) | (bytes[to - 1]! << 16), PRIME);
    } else {
      const last = to - 4;
      for (let at = from; at < last; at += 4) {
        hash = Math.imul(hash ^ view.getInt32(at, true), PRIME);
        hash ^= hash >>> 15;
      }
      hash = Math.imul(hash ^ view.getInt32(last, true), PRIME);
    }
    const { slots } = this;
    const mask = slots.length - 2;
    for (let slot = firstSlot(hash) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1]!;
      if (number === 0) return this.insert(bytes, from, to, hash);
      if (slots[slot] === hash && this.equals(number, view, from, to)) return number;
    }
  }

  private equals(number: number, view: DataView, from: number, to: number): boolean {
    const start = this.ends[number - 1]!;
    const length = to - from;
    if (this.ends[number]! - start !== length) return false;
    const known = this.view;
    if (length < 4)
      return (
        known.getUint16(start) === view.getUint16(from) &&
        known.getUint8(start + length - 1) === view.getUint8(to - 1)
      );
    const last = to - 4;
    for (let at = from, k = start; at < last; at += 4, k += 4)
      if (known.getInt32(k, true) !== view.getInt32(at, true)) return false;
    return known.getInt32(start + length - 4, true) === view.getInt32(last, true);
  }

  private insert(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const number = this.append(bytes, from, to);
    while (number * 4 > this.slots.length) this.growIndex();
    this.takeSlot(number, hash);
    return number;
  }

  /** Gives a value a new number, even if it already has one. */
  append(bytes: Uint8Array, from: number, to: number): number {
    const number = this.size++;
    const start = this.ends[number - 1]!;
    const end = start + to - from;
    if (to - from > this.longest) this.longest = to - from;
    this.makeRoom(end);
    for (let i = from, k = start; i < to; i++, k++) this.bytes[k] = bytes[i]!;
    this.ends[number] = end;
    return number;
  }

  /** Gives each of some values a new number. Returns the first of these. */
  appendAll({ bytes, ends, size, longest }: PooledValues): number {
    const first = this.size;
    const start = this.ends[first - 1]!;
    const end = start + ends[size - 1]!;
    this.size += size - 1;
    this.longest = Math.max(this.longest, longest);
    this.makeRoom(end);
    this.bytes.set(bytes.subarray(0, ends[size - 1]), start);
    for (let number = 1; number < size; number++)
      this.ends[first + number - 1] = start + ends[number]!;
    return first;
  }

  /** Makes room for all values, the bytes of which end at a place. */
  private makeRoom(end: number): void {
    if (this.size > this.ends.length)
      this.ends = copied(this.ends, Math.max(this.size, this.ends.length * 2));
    if (end <= this.bytes.length) return;
    this.bytes = copied(this.bytes, Math.max(end, this.bytes.length * 2));
    this.view = viewOf(this.bytes);
  }

  /** Returns the values; nothing is added to the pool afterwards. */
  finish(): PooledValues {
    this.dropIndex();
    const { bytes, ends, size, longest } = this;
    return { bytes, ends, size, longest };
  }

  /**
   * Frees the memory that only `numberOf` needs; afterwards values can only be appended and read.
   */
  dropIndex(): void {
    this.slots = new Int32Array(0);
    this.window = new Uint8Array(0);
    this.windowView = viewOf(this.window);
  }

  /** Doubles the index; every number finds its slot again by its stored hash. */
  private growIndex(): void {
    const known = this.slots;
    this.slots = new Int32Array(known.length * 2);
    for (let slot = 0; slot < known.length; slot += 2)
      if (known[slot + 1] !== 0) this.takeSlot(known[slot + 1]!, known[slot]!);
  }

  private takeSlot(number: number, hash: number): void {
    const mask = this.slots.length - 2;
    let slot = firstSlot(hash) & mask;
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.slots[slot] = hash;
    this.slots[slot + 1] = number;
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Spreads a hash over the even places of the index. */
function firstSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}

function copied<T extends Uint8Array | Uint32Array>(values: T, length: number): T {
  const larger = new (values.constructor as new (length: number) => T)(length);
  larger.set(values);
  return larger;
}
