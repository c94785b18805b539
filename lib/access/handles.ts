import "server-only";
import { createHmac } from "node:crypto";
import { env } from "#lib/env.ts";
import { me, parsePersonHandle } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** Sixty bits of a keyed hash, five to a letter. */
function lettersOf(actor: string, subject: string, round: number): string {
  const hash = createHmac("sha256", Buffer.from(env().HANDLE_KEY, "base64"))
    .update(JSON.stringify(["handle", actor, subject, round]))
    .digest();
  let bits = hash.readBigUInt64BE();
  let letters = "";
  for (let place = 0; place < 12; place += 1) {
    letters += alphabet[Number(bits & 31n)];
    bits >>= 5n;
  }
  return letters;
}

/**
 * The name of a subject in this actor's addresses: the same every time, another for every actor, and saying nothing
 * of who it is. Twelve of a to z and 2 to 7 with at least one digit, so that it is never a word.
 */
export function handleFor(actor: string, subject: string): PersonHandle {
  for (let round = 0; ; round += 1) {
    const handle = parsePersonHandle(lettersOf(actor, subject, round));
    if (handle !== null) return handle;
  }
}

/** Whether an address names the person who asks; all others name somebody for whom they may act. */
export function namesOneself(person: PersonHandle): boolean {
  return person === me;
}
