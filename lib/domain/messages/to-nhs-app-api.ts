import { acceptedCommunication, type SenderAnswer } from "#lib/gateways/nhs-app-api/schema-answers.ts";
import type { Communication } from "#lib/gateways/nhs-app-api/schema.ts";

export {
  invalidRequest,
  notRegisteredFor,
  refusedSender,
  unavailable,
} from "#lib/gateways/nhs-app-api/schema-answers.ts";
export type { SenderAnswer };

/** The request was taken, under this id, at the door of this address: there the published API says it is to be found. */
export const taken = (communication: Communication, id: string, door: string): SenderAnswer => ({
  status: 201,
  headers: { location: `${door}/${id}` },
  body: acceptedCommunication(communication, id),
});
