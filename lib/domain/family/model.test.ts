import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { PersonHandle } from "#lib/permit.ts";
import {
  canStop,
  inOrder,
  toRelationship,
  toUnanswered,
  wasLetIn,
  type Facts,
  type Standing,
} from "./model.ts";

const today = "2028-05-16";
const at = Temporal.Instant.from("2028-05-16T09:00:00Z");
const person = "aaaaaaaaaaa2" as PersonHandle;

const asked: Facts = {
  ...{ status: "proposed", reason: "APPLICATION_SUBMITTED", basis: "consent" },
  ...{ start: null, end: null, created: "2028-05-16T09:00:00Z" },
  ...{ given: "Tom", family: "Reed", birthDate: "1968-05-05", access: ["PRESCR", "APPT"], reviewAge: 13 },
};

const told = (standing: Standing, changes: Partial<Facts>, typed: string | null = null) =>
  toRelationship({
    ...{ side: "helping", person, standing, today, typed, agreed: false },
    facts: { ...asked, ...changes },
  });

test("whoever was asked and has not answered reads the same, whether they exist or not", () => {
  const typed = { person, name: "Tom Read", access: asked.access, askedOn: today, withdrawn: false };
  expect(toUnanswered(typed, at)).toEqual(told("asked", {}, "Tom Read"));
});

test("after four weeks who does not exist reads as any refusal", () => {
  const typed = { person, name: "Tom Read", access: asked.access, askedOn: "2028-04-18", withdrawn: false };
  const refused = told("over", { status: "rejected", created: "2028-04-18T09:00:00Z" }, "Tom Read");
  expect(toUnanswered(typed, at)).toEqual(refused);
  expect(toUnanswered({ ...typed, askedOn: "2028-04-19" }, at).why).toBe("being-checked");
});

test("what was taken back reads the same, whether they exist or not", () => {
  const typed = { person, name: "Tom Read", access: asked.access, askedOn: today, withdrawn: true };
  const withdrawn = { status: "rejected", reason: "APPLICATION_WITHDRAWN" } as const;
  expect(toUnanswered(typed, at)).toEqual(told("over", withdrawn, "Tom Read"));
});

test.each([
  "APPLICATION_REJECTED_NO_CONSENT",
  "APPLICATION_REJECTED_SAFEGUARDING",
  "APPLICATION_REJECTED_IDENTITY_NOT_VERIFIED",
  "SOMETHING_NEW",
  null,
])("a refusal because of %s is told as any other", (reason) => {
  const refused = told("over", { status: "rejected", reason }, "Tom Read");
  expect(refused).toEqual(
    told("over", { status: "rejected", reason: "APPLICATION_REJECTED_NOT_NEEDED" }, "Tom Read"),
  );
  expect(refused).toMatchObject({ why: "not-agreed", name: "Tom Read", age: null });
});

test.each([
  "ROLE_DEACTIVATED_SAFEGUARDING",
  "ROLE_DEACTIVATED_PATIENT_REQUEST",
  "ROLE_DEACTIVATED_MISUSE_OF_SYSTEM",
  "SOMETHING_NEW",
])("an end because of %s is told as any other end", (reason) => {
  expect(told("over", { status: "inactive", reason }).why).toBe("ended");
});

test.each<[string, Standing, Partial<Facts>, string]>([
  [
    "nobody uses it",
    "over",
    { status: "inactive", reason: "ROLE_DEACTIVATED_INACTIVE_ROLE" },
    "no-longer-used",
  ],
  ["its last day", "over", { status: "inactive", reason: "ROLE_DEACTIVATED_END_DATE_REACHED" }, "end-date"],
  [
    "its last day, which only we have seen",
    "over",
    { status: "active", end: "2028-05-15T22:59:59Z" },
    "end-date",
  ],
  ["a sixteenth birthday", "over", { status: "active", birthDate: "2012-05-16" }, "sixteen"],
  ["a review", "paused", { status: "inactive", reason: "ROLE_SUSPENDED_PENDING_REVIEW" }, "being-reviewed"],
  ["a review age", "paused", { status: "active", birthDate: "2015-05-16" }, "review-age"],
  ["what does not fit together", "unclear", { status: "active" }, "unclear"],
])("why it stands so is told in words: %s", (_why, standing, changes, why) => {
  expect(told(standing, changes).why).toBe(why);
});

test("before somebody is let in they know only what they typed; after, the name and the age", () => {
  expect(told("asked", {}, "T Reed")).toMatchObject({ name: "T Reed", age: null });
  expect(told("active", { status: "active", reason: "ROLE_ACTIVATED" }, "T Reed")).toMatchObject({
    ...{ name: "Tom Reed", age: 60, usuallyBy: null },
  });
});

test("without what was typed, the service's name is told to who is helped alone", () => {
  expect(told("asked", {}).name).toBeNull();
  expect(told("over", { status: "rejected" }).name).toBeNull();
  const of = { side: "helped", person, standing: "asked", today, typed: null, agreed: false } as const;
  expect(toRelationship({ ...of, facts: asked }).name).toBe("Tom Reed");
});

test("a surgery has five working days, and what waits comes before what is over", () => {
  expect(told("asked", {}).usuallyBy).toBe("2028-05-23");
  const all = (["over", "active", "unclear", "asked", "paused"] as const).map((one) => told(one, {}));
  expect(inOrder(all).map(({ standing }) => standing)).toEqual([
    "asked",
    "paused",
    "active",
    "unclear",
    "over",
  ]);
  expect(all.filter(canStop).map(({ standing }) => standing)).toEqual(["active", "unclear", "paused"]);
  expect(all.filter(wasLetIn).map(({ standing }) => standing)).not.toContain("asked");
});
