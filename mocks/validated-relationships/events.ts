import type { NationEvent } from "#mocks/nation/event.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { roleMade } from "./make-role-event.ts";
import { patientDied, patientMoved } from "./patient-events.ts";
import { reviewed } from "./review-event.ts";
import { canTake, take, type Step } from "./role-step.ts";
import { pair } from "./words.ts";

const HEADING = "Relationships";

/** An event that takes one step, on every role on which it can be taken. */
function stepEvent(name: string, label: string, { said, ...step }: Step & { said: string }): NationEvent {
  return {
    name,
    label,
    heading: HEADING,
    choices: (nation) =>
      relationships(nation)
        .roles.filter((role) => canTake(nation, role, step))
        .map((role) => ({ key: role.id, label: pair(nation, role) })),
    happen: (nation, choice) => `${pair(nation, take(nation, choice, step))}: ${said}`,
  };
}

const rejections = {
  "no-consent": "APPLICATION_REJECTED_NO_CONSENT",
  "not-needed": "APPLICATION_REJECTED_NOT_NEEDED",
  safeguarding: "APPLICATION_REJECTED_SAFEGUARDING",
  "identity-not-verified": "APPLICATION_REJECTED_IDENTITY_NOT_VERIFIED",
  "no-legal-basis": "APPLICATION_REJECTED_NO_LEGAL_BASIS",
} as const;
type Rejection = keyof typeof rejections;

const rejects: NationEvent = {
  name: "surgery-rejects-application",
  label: "Turn down an application to act for someone",
  heading: HEADING,
  choices: (nation) =>
    relationships(nation)
      .roles.filter(({ status }) => status === "proposed")
      .flatMap((role) =>
        Object.keys(rejections).map((why) => ({
          key: `${role.id}:${why}`,
          label: `${pair(nation, role)} (${why.replaceAll("-", " ")})`,
        })),
      ),
  happen: (nation, choice) => {
    const [id = "", why = ""] = choice.split(":");
    if (!Object.hasOwn(rejections, why))
      throw new RangeError("That is no reason to turn an application down.");
    const role = take(nation, id, { status: "rejected", reason: rejections[why as Rejection] });
    return `${pair(nation, role)}: turned down.`;
  },
};

/** Everything that a surgery, a registrar or the years do to roles. */
export const events: readonly NationEvent[] = [
  stepEvent("surgery-approves-application", "Approve an application to act for someone", {
    status: "active",
    reason: "ROLE_ACTIVATED",
    said: "approved.",
  }),
  rejects,
  roleMade,
  stepEvent("role-suspended", "Suspend a role until it has been reviewed", {
    status: "inactive",
    reason: "ROLE_SUSPENDED_PENDING_REVIEW",
    said: "suspended.",
  }),
  reviewed,
  stepEvent("role-ended-for-safeguarding", "End a role for safeguarding", {
    status: "inactive",
    reason: "ROLE_DEACTIVATED_SAFEGUARDING",
    said: "ended for safeguarding.",
  }),
  stepEvent("role-ended-at-patient-request", "End a role because the patient asked the surgery to", {
    status: "inactive",
    reason: "ROLE_DEACTIVATED_PATIENT_REQUEST",
    said: "ended because the patient asked for it.",
  }),
  patientMoved,
  patientDied,
];
