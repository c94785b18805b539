import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { endEverySession } from "./asker.ts";
import { beginKeeping, endKeptOf, standingOfKept } from "./kept-devices.ts";
import { findSession, type Session } from "./session.ts";
import { signIn, visitOf } from "./testing/sign-in.ts";

let store: TestDatabase;

beforeAll(async () => {
  store = await openTestDatabase();
}, 60_000);
afterAll(() => store.close());

const found = (id: string) => findSession(id, { touches: false });

async function liveSession(id: string): Promise<Session> {
  const state = await found(id);
  if (state.state !== "live") throw new Error("No session is live.");
  return state.session;
}

const nobody = { state: "none" } as const;

test("what was begun stands, for its owner and for a browser in which nobody is logged in", async () => {
  const own = await signIn();
  const { id, person, loggedInAt } = await beginKeeping(await liveSession(own));
  expect(await standingOfKept(await found(own), id)).toEqual({ standing: "good", loggedInAt });
  expect(await standingOfKept(nobody, id)).toEqual({ standing: "good", loggedInAt: null });
  const again = await beginKeeping(await liveSession(own));
  expect(again.person).toBe(person);
  expect(again.id).not.toBe(id);
});

test("somebody else who logs in there ends it, and so does a device that others use", async () => {
  const own = await signIn();
  const { id } = await beginKeeping(await liveSession(own));
  const other = await signIn({
    claims: { sub: "somebody-else", nhsNumber: null, birthdate: "1980-01-01", familyName: "Else" },
  });
  expect((await standingOfKept(await found(other), id)).standing).toBe("anothers");
  const shared = await signIn({ sharedDevice: true });
  expect((await standingOfKept(await found(shared), id)).standing).toBe("ended");
});

test("logging out everywhere ends all of a person's, and what nobody began has ended", async () => {
  const own = await signIn();
  const { id } = await beginKeeping(await liveSession(own));
  const { id: kept } = await beginKeeping({ ...(await liveSession(own)), actor: "another" });
  await endEverySession(visitOf(own));
  expect((await standingOfKept(nobody, id)).standing).toBe("ended");
  expect((await standingOfKept(nobody, kept)).standing).toBe("good");
  await endKeptOf("another");
  expect((await standingOfKept(nobody, kept)).standing).toBe("ended");
  expect((await standingOfKept(nobody, crypto.randomUUID())).standing).toBe("ended");
});
