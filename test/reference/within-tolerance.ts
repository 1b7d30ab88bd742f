/** {exact}, {abs}, {rel}: the larger of both wins; or one such, or "exact", per field. */
export type Tolerance = Readonly<Record<string, unknown>> | "exact";

/** Where a result leaves an expected value, as readable lines; empty if it holds everywhere. */
export function differences(expected: object, actual: object, tolerance: Tolerance): string[] {
  return Object.entries(expected).flatMap(([field, value]) =>
    compare(value, fieldOf(actual, field), forField(tolerance, field), field),
  );
}

function compare(expected: unknown, actual: unknown, tolerance: Tolerance, path: string): string[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length)
      return [`${path}: expected ${expected.length} entries, got ${actual.length}`];
    return expected.flatMap((value, i) => compare(value, actual[i], tolerance, `${path}[${i}]`));
  }
  if (isObject(expected) && isObject(actual))
    return Object.keys(expected).flatMap((key) =>
      compare(fieldOf(expected, key), fieldOf(actual, key), tolerance, `${path}.${key}`),
    );
  const close =
    typeof expected === "number" && typeof actual === "number"
      ? within(expected, actual, tolerance)
      : Object.is(expected, actual);
  return close ? [] : [`${path}: expected ${expected}, got ${actual}`];
}

/** The cases carry 15 digits: exact means equal to all of them. */
function within(expected: number, actual: number, tolerance: Tolerance): boolean {
  if (expected === actual) return true;
  const { abs, rel, exact } = tolerance === "exact" ? { exact: true } : limits(tolerance);
  if (exact) return expected.toPrecision(15) === actual.toPrecision(15);
  return Math.abs(expected - actual) <= Math.max(abs ?? 0, (rel ?? 0) * Math.abs(expected));
}

const limits = (tolerance: object): { abs?: number; rel?: number; exact?: boolean } => tolerance;

function forField(tolerance: Tolerance, field: string): Tolerance {
  const own = tolerance === "exact" ? undefined : tolerance[field];
  if (own === "exact") return own;
  return isObject(own) ? { ...own } : tolerance;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const fieldOf = (value: object, key: string): unknown =>
  Object.getOwnPropertyDescriptor(value, key)?.value;
