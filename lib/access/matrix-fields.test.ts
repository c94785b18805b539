import { beforeEach, expect, test, vi } from "vitest";
import type { Permission, Permit } from "#lib/permit.ts";
import { changeSafety, keptSafety } from "#lib/store/safety.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { markPrivate, withoutPrivate, type PrivateKind } from "./kept-private.ts";
import { listLogIns } from "./log-ins.ts";
import { neverSeen } from "./matrix.ts";
import { aPermit } from "./testing/a-permit.ts";

// The fields of the matrix that no permission of their own keeps from a helper; matrix.test.ts has the others.

vi.mock("#lib/store/safety.ts");

const rosa = "9990000026";

beforeEach(() => {
  stubEnvironment();
  let kept: unknown = [];
  vi.mocked(changeSafety).mockImplementation((_subject, _name, _empty, change) => {
    kept = change(kept);
    return Promise.resolve();
  });
  vi.mocked(keptSafety).mockImplementation(() => Promise.resolve(kept));
});

const kinds: Readonly<Record<string, PrivateKind>> = {
  "own entries that they keep private": "own-entry",
  "appointments that they keep private": "appointment",
};

const permitOf = (relation: "self" | "acting") =>
  ({ ...aPermit("own-entries:read", rosa), relation }) as Permit<Permission>;

const takenOut = Object.entries(neverSeen).flatMap(([field, keeper]) =>
  keeper === "taken out" ? [field] : [],
);

test.each(takenOut)("%s: taken out for a helper without a trace", async (field) => {
  const kind = kinds[field]!;
  const items = [{ id: "a" }, { id: "b" }, { id: "c" }];
  await markPrivate(aPermit("profile:change", rosa), { kind, id: "b", isPrivate: true });
  expect(await withoutPrivate(permitOf("acting"), kind, items)).toEqual({
    ok: true,
    value: [{ id: "a" }, { id: "c" }],
  });
  expect(await withoutPrivate(permitOf("self"), kind, items)).toEqual({
    ok: true,
    value: [{ id: "a" }, { id: "b", keptPrivate: true }, { id: "c" }],
  });
});

test.each(takenOut)("%s: while nobody knows, nothing is shown", async (field) => {
  vi.mocked(keptSafety).mockRejectedValue(new Error("the store does not answer"));
  for (const relation of ["acting", "self"] as const)
    expect(await withoutPrivate(permitOf(relation), kinds[field]!, [{ id: "a" }])).toEqual({
      ok: false,
      failure: { kind: "unavailable" },
    });
});

test("where somebody is logged in is told to their own session: the question has no place for another person", () => {
  expect(neverSeen["where they are logged in"]).toBe("own session");
  expect(listLogIns).toHaveLength(1);
});
