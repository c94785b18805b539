import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import type { Permission } from "#lib/permit.ts";
import { ok, type Failure } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import type { Asker } from "../asker.ts";
import { contractRoom } from "./contract-room.ts";
import { signIn, visitOf } from "./sign-in.ts";

/**
 * A contract room with a store of its own, for the tests of commands: the gate says yes to the person whom a test names
 * (Kris at first). The file that uses it says `vi.mock("#lib/access/gate.ts")`, and spies on command-outcome.ts where it
 * asks what was written.
 */
export function actingRoom() {
  const room = contractRoom();
  let store: TestDatabase | undefined;
  let sessionId = "";
  let tokens = 0;
  beforeAll(async () => {
    const { origin } = room.sandbox;
    // The key that this room's sandbox knows us by; env() remembers, so it is not asked yet.
    const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
    store = await openTestDatabase({
      CLIENT_PRIVATE_KEY_FILE,
      PLATFORM_BASE_URL: origin,
      SANDBOX_ORIGIN: origin,
    });
    sessionId = await signIn();
  }, 60_000);
  afterAll(() => store?.close());

  /** From here on the gate says yes to this person, whose ID token has an id. */
  function isAsked(person: string): void {
    const nhsNumber = room.nation.personByKey(person)?.nhsNumber ?? "";
    trustTestLogin(room.nation);
    const idToken = idTokenFor(room.nation.origin, nhsNumber, { jti: `token-${++tokens}` });
    vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
      Promise.resolve(
        ok({ ...room.permit(permission, { nhsNumber }), idToken: async () => ok(await idToken) }),
      ),
    );
  }

  /** From here on the gate refuses this one permission. */
  function denies(denied: Permission, failure: Failure): void {
    const allow = vi.mocked(requirePermit).getMockImplementation();
    vi.mocked(requirePermit).mockImplementation((asker, permission, person) =>
      permission === denied || allow === undefined
        ? Promise.resolve({ ok: false, failure })
        : allow(asker, permission, person),
    );
  }

  beforeEach(() => {
    isAsked("kris");
    vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
  });

  return {
    room,
    isAsked,
    denies,
    asker: (): Asker => visitOf(sessionId),
    /** What was written down of commands since the last look: permission, decision, reason. */
    written(): readonly string[] {
      const calls = vi.mocked(writeCommandOutcome).mock.calls.splice(0);
      return calls.map(([, permit, { decision, reason }]) =>
        [permit.permission, decision, reason ?? ""].join(" ").trim(),
      );
    },
  };
}
