import { expect, test } from "vitest";
import type { Relationship, Standing } from "#lib/domain/family/model.ts";
import type { Invitation } from "#lib/domain/invitations/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok } from "#lib/result.ts";
import { helperOf, nameOfHelper } from "./who-helps.ts";

const person = "aaaaaaaaaaa2" as PersonHandle;

const invitation: Invitation = {
  ...{ person, name: "Nadia Rahman (asked)", access: ["APPT"], relationship: "CHILD", surgery: null },
  ...{ lastDay: null, reference: "ABC-DEF-GHJ", askedOn: "2028-05-16", ended: false },
};

const relationship = (standing: Standing): Relationship => ({
  ...{ person, standing, name: "Nadia Rahman", age: null, why: "active", granted: ["APPT"], agreed: true },
  ...{ askedOn: null, since: null, lastDay: null, usuallyBy: null, review: null },
});

const shown = (...[invited, known]: Parameters<typeof helperOf>) => {
  const helper = helperOf(invited, known);
  return helper.ok ? nameOfHelper(helper.value) : helper.failure.kind;
};
const nobody = failed({ kind: "not-found" });

test.each(["active", "paused", "unclear"] as const)(
  "an access that is %s is told of before an invitation that waits, so that it can be stopped",
  (standing) => {
    expect(shown(ok(invitation), ok(relationship(standing)))).toBe("Nadia Rahman");
  },
);

test.each(["asked", "over"] as const)("who was asked anew is told of before what is %s", (standing) => {
  expect(shown(ok(invitation), ok(relationship(standing)))).toBe("Nadia Rahman (asked)");
});

test("where only one of the two is known, it is told of; else why not", () => {
  expect(shown(nobody, ok(relationship("over")))).toBe("Nadia Rahman");
  expect(shown(ok(invitation), nobody)).toBe("Nadia Rahman (asked)");
  expect(shown(ok(invitation), failed({ kind: "unavailable" }))).toBe("Nadia Rahman (asked)");
  expect(shown(nobody, failed({ kind: "unavailable" }))).toBe("unavailable");
  expect(shown(nobody, nobody)).toBe("not-found");
});
