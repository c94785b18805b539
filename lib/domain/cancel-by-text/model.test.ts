import { expect, test } from "vitest";
import { toMobileEnd } from "./from-pds-fhir.ts";
import { linkPage, mayAsk, type LinkAppointment, type LinkMemory } from "./model.ts";

const surgery = { odsCode: "A20002", name: "Mill Lane Surgery", telephone: "01632 960102" };
const startsAt = "2028-05-24T09:00:00Z";
const now = "2028-05-16T09:00:00Z";
const fresh: LinkMemory = {
  ...{ startsAt, surgery, begunAt: null, usedAt: null, undoBegunAt: null, undoneAt: null },
  changedFrom: null,
};
const booked: LinkAppointment = {
  ...{ startsAt, surgery, version: "1", booked: true, state: "open", cancelUntil: "2028-05-24T08:00:00Z" },
  ...{ cancelledByLinkAt: null, timeIsFree: null },
};
const cancelled: LinkAppointment = {
  ...booked,
  ...{ booked: false, state: "over", cancelledByLinkAt: now, timeIsFree: true },
};
const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

test("an appointment that stands can be cancelled as its surgery has it now", () => {
  const moved = { ...booked, startsAt: "2028-05-25T09:00:00Z", version: "2" };
  expect(linkPage(fresh, moved, now)).toMatchObject({
    ...{ kind: "open", startsAt: moved.startsAt, version: "2", changed: false },
  });
  expect(linkPage({ ...fresh, changedFrom: "1" }, moved, now)).toMatchObject({ changed: true });
  expect(linkPage({ ...fresh, changedFrom: "2" }, moved, now)).toMatchObject({ changed: false });
  for (const state of ["too-late", "not-offered", "over"] as const)
    expect(linkPage(fresh, { ...booked, state }, now).kind).toBe(state);
});

test("what was cancelled can be undone to the 15th minute, and not where somebody has the time", () => {
  const used = { ...fresh, begunAt: now, usedAt: now };
  expect(linkPage(used, cancelled, at(15))).toMatchObject({ undoUntil: at(15) });
  expect(linkPage(used, cancelled, at(15.02))).toMatchObject({ undoUntil: null, taken: false });
  expect(linkPage(used, { ...cancelled, timeIsFree: false }, at(1))).toMatchObject({
    ...{ undoUntil: null, taken: true },
  });
  expect(linkPage(used, null, at(1))).toMatchObject({ kind: "cancelled", undoUntil: at(15) });
});

test("the surgery's word stands before ours: cancelled though we never heard it, kept though we never heard that", () => {
  expect(linkPage({ ...fresh, begunAt: now }, cancelled, at(1)).kind).toBe("cancelled");
  const undoing = { ...fresh, usedAt: now, undoBegunAt: at(1) };
  expect(linkPage(undoing, { ...cancelled, booked: true, state: "open" }, at(2)).kind).toBe("kept");
  expect(linkPage(undoing, null, at(2))).toMatchObject({ kind: "cancelled", undoUnknown: true });
  const undone = { ...undoing, undoneAt: at(2) };
  expect(linkPage(undone, null, at(3)).kind).toBe("kept");
  expect(linkPage(undone, cancelled, at(3))).toMatchObject({ kind: "cancelled", undoUntil: null });
});

test("a cancellation without an answer is unknown while it may be under way, and silence is not 'nothing happened'", () => {
  const begun = { ...fresh, begunAt: now };
  expect(linkPage(begun, booked, at(0.5)).kind).toBe("unknown");
  expect(linkPage(begun, booked, at(1)).kind).toBe("open");
  expect(linkPage(begun, null, at(60)).kind).toBe("unknown");
  expect(linkPage(fresh, null, now).kind).toBe("silent");
});

test("a cancellation that may still arrive is unknown also past the limit, and one that is over is over", () => {
  const begun = { ...fresh, begunAt: now };
  for (const state of ["too-late", "not-offered"] as const) {
    expect(linkPage(begun, { ...booked, state }, at(0.5)).kind).toBe("unknown");
    expect(linkPage(begun, { ...booked, state }, at(1)).kind).toBe(state);
  }
  expect(linkPage(begun, { ...booked, booked: false, state: "over" }, at(0.5)).kind).toBe("over");
});

test("what the surgery took is not 'undone' because an old answer comes: cancelled for a moment, then unknown", () => {
  const used = { ...fresh, begunAt: now, usedAt: now };
  expect(linkPage(used, booked, at(0.5))).toMatchObject({ kind: "cancelled", undoUntil: at(15) });
  expect(linkPage(used, booked, at(1)).kind).toBe("unknown");
  expect(linkPage({ ...used, undoBegunAt: at(1) }, booked, at(2)).kind).toBe("kept");
});

test("a second text waits five minutes, unless the first was refused or its link was used", () => {
  const asked = { askedAt: now, texted: "taken" as const, used: false };
  expect([mayAsk(null, now), mayAsk(asked, at(4)), mayAsk(asked, at(5))]).toEqual([true, false, true]);
  expect(mayAsk({ ...asked, texted: "refused" }, at(1))).toBe(true);
  expect(mayAsk({ ...asked, used: true }, at(1))).toBe(true);
});

test("of a mobile number its last three digits are told, and only of one that is current", () => {
  const mobile = { system: "phone", use: "mobile", value: "07700 900 005" };
  const ended = { ...mobile, value: "07700 900 111", period: { end: "2027-01-01" } };
  const home = { system: "phone", use: "home", value: "01632960200" };
  expect(toMobileEnd({ telecom: [home, ended, mobile] }, "2028-05-16")).toEqual({
    kind: "known",
    end: "005",
  });
  for (const telecom of [[], [home, ended], [{ ...mobile, value: "005" }]])
    expect(toMobileEnd({ telecom }, "2028-05-16")).toEqual({ kind: "none" });
});
