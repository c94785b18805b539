import { beforeEach, expect, test, vi } from "vitest";
import { describeSession } from "#lib/access/asker.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { lookForBooking } from "#lib/domain/booking/commands.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { lookAction } from "./actions.ts";

vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ set: vi.fn() }) }));
vi.mock("#lib/access/asker.ts", { spy: true });
vi.mock("#lib/access/request.ts");
vi.mock("#lib/domain/booking/commands.ts");
vi.mock("#app/(signed-in)/[person]/_parts/who-to-ask.ts");

const key = "k".repeat(22);
const check = `/me/book?form=${key}&step=check`;

beforeEach(() => {
  stubEnvironment();
  vi.mocked(requireActingAsker).mockResolvedValue(ok(visitOf(null)));
  vi.mocked(describeSession).mockResolvedValue({ state: "live" } as never);
  vi.mocked(lookForBooking).mockReset();
});

/** Where looking leads. */
async function look(): Promise<string> {
  const form = new FormData();
  form.set("key", key);
  return lookAction(me, form).then(
    () => expect.fail("it leads nowhere"),
    (error: unknown) => (error as Error).message,
  );
}

test("what was booked after all leads to its receipt, with what it stands for", async () => {
  vi.mocked(lookForBooking).mockResolvedValue(ok({ kind: "booked", id: "gnew", instead: "" } as never));
  expect(await look()).toBe("/me/book/gnew/booked");
  vi.mocked(lookForBooking).mockResolvedValue(ok({ kind: "booked", id: "gnew", instead: "g&old" } as never));
  expect(await look()).toBe("/me/book/gnew/booked?instead=g%26old");
  expect(lookForBooking).toHaveBeenLastCalledWith(expect.anything(), me, key);
});

test.each([
  ["nothing was confirmed", ok(null)],
  ["nobody knows", ok({ kind: "unknown" })],
  ["the surgery is silent", failed({ kind: "unavailable" })],
])("where %s the page of the answers says so", async (_what, found) => {
  vi.mocked(lookForBooking).mockResolvedValue(found as never);
  expect(await look()).toBe(check);
});

test("nobody looks after a time-out: first there is to be logged in again", async () => {
  vi.mocked(describeSession).mockResolvedValue({ state: "ended", reason: "idle" });
  expect(await look()).toBe("/logged-out?reason=idle");
  expect(lookForBooking).not.toHaveBeenCalled();
});

test("a post that does not come from our pages looks for nothing", async () => {
  vi.mocked(requireActingAsker).mockResolvedValue(failed({ kind: "not-allowed", because: "not-granted" }));
  expect(await look()).toBe("/");
  expect(lookForBooking).not.toHaveBeenCalled();
});
