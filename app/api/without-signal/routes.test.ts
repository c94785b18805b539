import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePassiveAsker } from "#lib/access/request.ts";
import type { NewSession } from "#lib/access/session.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { failed, ok, type Failure } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { GET } from "./[section]/route.ts";
import { readers } from "./_sections/readers.ts";

vi.mock("#lib/access/request.ts", () => ({ requirePassiveAsker: vi.fn() }));
vi.mock("./_sections/readers.ts", () => ({ readers: { allergies: vi.fn() } }));

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
}, 60_000);
afterAll(() => store.close());

const value = { list: { items: [] } };
const read = vi.mocked(readers.allergies!);
beforeEach(() => {
  read.mockReset();
  read.mockResolvedValue(ok(value as never));
});

const isHere = async (who: Partial<NewSession> = {}) =>
  vi.mocked(requirePassiveAsker).mockResolvedValue(visitOf(await signIn(who)));

async function ask(section: string) {
  const answer = await GET(new Request("http://localhost:3000/"), { params: Promise.resolve({ section }) });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return [answer.status, await answer.json()] as const;
}

test("a section comes with the time of its reading, about who is logged in", async () => {
  await isHere();
  expect(await ask("allergies")).toEqual([
    200,
    { at: expect.stringMatching(/^\d{4}-.*Z$/) as string, value },
  ]);
  expect(read).toHaveBeenCalledOnce();
});

test.each([
  ["nobody", null, 401, "signed-out"],
  ["who has not proven who they are", { identityLevel: "P5" }, 403, "proof"],
  ["a device that others use", { sharedDevice: true }, 403, "shared"],
  ["somebody in safety mode", { plain: true }, 403, "safety"],
] as const)("nothing is read for %s", async (_, who, status, because) => {
  if (who === null) vi.mocked(requirePassiveAsker).mockResolvedValue(visitOf(null));
  else await isHere(who);
  expect(await ask("allergies")).toEqual([status, { because }]);
  expect(read).not.toHaveBeenCalled();
});

test.each(["nothing", "me", "", "constructor", "writing"])(
  "what is no section is not found: %s",
  async (section) => {
    await isHere();
    expect(await ask(section)).toEqual([404, { because: "unknown" }]);
  },
);

test.each([
  [{ kind: "unavailable" }, 503, { failure: "unavailable" }],
  [{ kind: "not-found" }, 503, { failure: "not-found" }],
  [{ kind: "not-allowed", because: "session-ended" }, 401, { because: "session-ended" }],
  [{ kind: "not-allowed", because: "too-young" }, 403, { because: "too-young" }],
] satisfies readonly [Failure, number, unknown][])(
  "a section that could not be read is said to be that: %o",
  async (failure, status, said) => {
    await isHere();
    read.mockResolvedValue(failed(failure));
    expect(await ask("allergies")).toEqual([status, said]);
  },
);
