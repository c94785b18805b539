import "server-only";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { keyedHash } from "./sealing.ts";

/** The name under which somebody's messages are kept: no NHS number. */
export const inboxOf = (nhsNumber: NhsNumber): string =>
  keyedHash(env().HANDLE_KEY, "message-recipient", nhsNumber);
