import { expect, test } from "vitest";
import { dayOf, toOwnEntry, type OwnMedicine } from "./model.ts";

const medicine: OwnMedicine = { kind: "medicine", name: "Ibuprofen", howTaken: "", whatFor: "", since: null };

test("a medicine without a day has the day of its adding in England", () => {
  expect(dayOf({ content: medicine, addedAt: "2028-06-16T23:30:00Z" })).toBe("2028-06-17");
  expect(dayOf({ content: medicine, addedAt: "2028-12-16T23:30:00Z" })).toBe("2028-12-16");
});

test("a version that was kept before versions had their own sharing was not shared", () => {
  const at = new Date("2028-06-16T10:00:00Z");
  const former = [{ content: medicine, until: "2028-06-16T10:00:00Z" }];
  const kept = { content: medicine, sharing: null, former };
  const row = { id: "1a2b3c4d", version: 2, addedAt: at, changedAt: at, withdrawnAt: null };
  expect(toOwnEntry({ ...row, kept })?.former[0]?.sharing).toBeNull();
});
