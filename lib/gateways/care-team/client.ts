import "server-only";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readTeam, type TeamMember } from "./schema.ts";

// Ours, and not public: shared care records know a person's team, and no published API tells patients.
const api = "care-team";

/** Everyone who looks after the person, and who did until lately. */
export async function listTeamMembers(
  permit: Permit<"care-team:read">,
): Promise<Result<readonly TeamMember[]>> {
  const operation = "list-team-members";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/members", method: "GET", accept: ["application/json"] },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { correlationId, subject } = permit;
  return takeReading(readTeam(answer.value.body, subject), { api, operation, correlationId });
}
