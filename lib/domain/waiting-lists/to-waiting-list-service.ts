import type { AskedToLeave, ChangeCommunication } from "#lib/gateways/waiting-list-service/schema.ts";
import type { ChangeTold, LeaveAsked } from "./form.ts";

const system = "https://fhir.example/CodeSystem/waiting-list-change";

/** What is different, as a FHIR Communication (R4) in the codes of departments. */
export const toCommunication = ({ what, words }: ChangeTold): ChangeCommunication => ({
  resourceType: "Communication",
  status: "completed",
  reasonCode: what.map((code) => ({ coding: [{ system, code }] })),
  payload: [{ contentString: words }],
});

/** "Take me off this list." */
export const toLeaving = ({ reason }: Pick<LeaveAsked, "reason">): AskedToLeave => ({ reason });
