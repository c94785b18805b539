import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { surgeryRequests } from "#mocks/nation/surgery-requests/state.ts";
import { askWhy } from "./commands.ts";

vi.mock("#lib/access/gate.ts");

const room = contractRoom();
const wendy = "9996677885";
let store: TestDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
});

const ask = (key: string, words = "I do not know her.") =>
  askWhy(visitOf(sessionId), me, key, {
    ...{ on: "2028-05-11", what: "Test results", who: "Sarah Okafor, who acts for you", words },
  });
const questions = () => surgeryRequests(room.nation).filter(({ kind }) => kind === "access-question");

test("a question goes to the surgery once, with a reference and the day of the answer", async () => {
  const first = await ask("a");
  const answerBy = Temporal.PlainDate.from(room.nation.today()).add({ months: 1 }).toString();
  expect(first).toEqual(ok({ kind: "sent", reference: expect.stringMatching(/^SR-/) as string, answerBy }));
  expect(await ask("a")).toEqual(first);
  expect(questions()).toMatchObject([
    {
      words: "I do not know her.",
      details: [
        { code: "looked-on", value: "2028-05-11" },
        { code: "what", value: "Test results" },
        { code: "who", value: "Sarah Okafor, who acts for you" },
      ],
    },
  ]);
  expect(await ask("a", "Other words.")).toEqual(failed({ kind: "changed-meanwhile" }));
  expect(questions()).toHaveLength(1);
});

test("it needs no words of one's own, and is not lost with the answer", async () => {
  room.breaks("surgery-requests", "applied", { status: 500, method: "POST", count: 9 });
  expect(await ask("b", "")).toMatchObject({ failure: { kind: "unavailable" } });
  room.nation.faults.clear();
  expect(await ask("b", "")).toMatchObject({ value: { kind: "sent" } });
  expect(questions()).toHaveLength(1);
});

test("a surgery that takes nothing in writing says so", async () => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission, { nhsNumber: wendy }))),
  );
  expect(await ask("c")).toEqual(ok({ kind: "not-offered" }));
});

test("who may not ask sends nothing", async () => {
  vi.mocked(requirePermit).mockResolvedValue(failed({ kind: "not-allowed", because: "not-granted" }));
  expect(await ask("d")).toMatchObject({ failure: { kind: "not-allowed" } });
  expect(questions()).toEqual([]);
});
