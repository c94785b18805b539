import { expect, test } from "vitest";
import type { KeptName } from "#lib/kept-sections.ts";
import type { KeptValues } from "./kept.ts";

type Plain = string | number | boolean | null;

/** A property that may be missing is missing after a journey through JSON too; one that is there as `undefined` is lost. */
type OfProperty<T, K extends keyof T> =
  object extends Pick<T, K> ? Lost<Exclude<T[K], undefined>> : Lost<T[K]>;

/** What of a type JSON does not bring back: `never` where everything comes back. */
type Lost<T> = T extends Plain
  ? never
  : T extends readonly (infer Item)[]
    ? Lost<Item>
    : T extends Date | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Uint8Array | undefined | bigint
      ? T
      : T extends (...taken: never[]) => unknown
        ? T
        : T extends object
          ? { [K in keyof T]-?: OfProperty<T, K> }[keyof T]
          : T;

type ComesBack<T> = [Lost<T>] extends [never] ? true : false;

type Known = { [N in KeptName as unknown extends KeptValues[N] ? never : N]: KeptValues[N] };

test("what is kept of every section comes back out of JSON as it went in", () => {
  const all: { [N in keyof Known]: ComesBack<Known[N]> } = {
    essentials: true,
    "emergency-card": true,
    appointments: true,
    medicines: true,
    allergies: true,
    conditions: true,
    "test-results": true,
    documents: true,
    vaccinations: true,
    messages: true,
    "care-plan": true,
  };
  const lost: ComesBack<{ readonly at: Date }> = false;
  const undefinedLost: ComesBack<{ readonly at: string | undefined }> = false;
  expect([...Object.values(all), lost, undefinedLost]).toContain(true);
});
