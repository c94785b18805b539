import { randomUUID } from "node:crypto";
import { askerFor, type Asker } from "#lib/access/asker.ts";
import { createSession, type NewSession } from "#lib/access/session.ts";
import { sealNhsLoginTokens } from "#lib/access/tokens.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import type { CorrelationId } from "#lib/permit.ts";

/** A fresh correlation id, as the proxy makes one for every request. */
export const aRequest = (): CorrelationId => randomUUID() as CorrelationId;

/** Kris as NHS login describes her at P9, with a session that a test may change in any part. */
export async function signIn(
  changes: Partial<NewSession> = {},
  tokens = { idToken: "none", refreshToken: null as string | null },
): Promise<string> {
  const { id } = await createSession({
    claims: {
      sub: "kris",
      nhsNumber: parseNhsNumber("9990000018"),
      birthdate: "1978-02-03",
      familyName: "Hale",
    },
    identityLevel: "P9",
    vot: "P9.Cp.Cd",
    authTime: new Date(),
    sharedDevice: false,
    sealTokens: (idHash) => sealNhsLoginTokens(idHash, tokens),
    ...changes,
  });
  return id;
}

/** One request of the browser that holds this session id. */
export function visitOf(sessionId: string | null, correlationId = aRequest()): Asker {
  return askerFor(sessionId, correlationId, { touches: true });
}
