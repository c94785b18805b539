/** Absolute difference allowed by key; everything else must match exactly. */
export type Tolerance = Readonly<Record<string, number>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The first difference between what a case expects and what we answered, as `key: expected …, got …`; null for
 * none. Only the keys that the case names are compared.
 */
export function difference(
  expected: unknown,
  actual: unknown,
  tolerance: Tolerance,
  key = "",
): string | null {
  const told = `${key || "answer"}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  if (typeof expected === "number" && typeof actual === "number") {
    const allowed = tolerance[key] ?? tolerance[key.split(".").at(-1) ?? ""] ?? 0;
    return Math.abs(expected - actual) <= allowed ? null : told;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return told;
    return expected.map((one, at) => difference(one, actual[at], tolerance, key)).find(Boolean) ?? null;
  }
  if (isObject(expected)) {
    if (!isObject(actual)) return told;
    const inner = Object.entries(expected).map(([name, value]) =>
      difference(value, actual[name], tolerance, key === "" ? name : `${key}.${name}`),
    );
    return inner.find(Boolean) ?? null;
  }
  return Object.is(expected, actual) ? null : told;
}
