/** Work that grows with the square of the length is sixteen times as much for four times the length. */
const GROWTH = 10;
/** Work that grows with the length is four times as much: one look that says less than this is enough. */
const NO_GROWTH = 7;
/** Less work than this is not measured. */
const LITTLE_MS = 250;

/**
 * True where a work takes much more than four times as long on an input four times as long. The times of one run
 * are compared with each other, and they are those of the processor, so a busy machine changes little; where one look
 * says that the work grows, the shortest of three decide. Short inputs come first, so that a work that grows faster
 * than any power ends soon.
 */
export function growsFasterThanLength(work: (length: number) => unknown, length: number): boolean {
  const taken = (length: number): number => {
    const start = process.cpuUsage();
    work(length);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const least = (length: number) => Math.min(...[0, 1, 2].map(() => taken(length)));
  for (const size of [length / 1024, length / 64, length / 8, length]) {
    const once = taken(size);
    if (once < LITTLE_MS || once <= NO_GROWTH * taken(size / 4)) continue;
    const shortest = least(size);
    if (shortest > LITTLE_MS && shortest > GROWTH * least(size / 4)) return true;
  }
  return false;
}
