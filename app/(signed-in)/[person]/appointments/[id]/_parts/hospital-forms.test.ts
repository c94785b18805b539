import { beforeEach, describe, expect, test, vi } from "vitest";
import { describeSession } from "#lib/access/asker.ts";
import { readDraft, saveDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { keptForm, requireLive } from "#app/(signed-in)/kept-form.ts";
import { afterAsking } from "./hospital-forms.ts";

vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ set: vi.fn() }) }));
vi.mock("#lib/access/asker.ts", { spy: true });
vi.mock("#lib/access/drafts.ts", { spy: true });
vi.mock("#lib/access/request.ts");

const posted = { asker: visitOf(null), person: me, key: "the-key", values: { words: "Earlier, please" } };
const place = { form: "hospital-change", here: "/me/appointments/h1/ask-to-change" };

beforeEach(() => {
  stubEnvironment();
  vi.mocked(requireAsker).mockResolvedValue(posted.asker);
  vi.mocked(describeSession).mockResolvedValue({ state: "live" } as never);
  vi.mocked(saveDraft).mockReset().mockResolvedValue(ok(null));
});

const whereTo = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => expect.fail("it leads nowhere"),
    (error: unknown) => (error as Error).message,
  );

describe("after asking a hospital", () => {
  test.each([
    ["done", `${place.here}?sent=yes&key=the-key`],
    ["unknown", `${place.here}?sent=unknown&key=the-key`],
    ["shut", "/me/appointments/h1?hospital=shut"],
    ["asked-before", "/me/appointments/h1?hospital=asked-before"],
  ] as const)("what is %s leads to %s", async (kind, address) => {
    expect(await whereTo(afterAsking(posted, "h1", place, ok({ kind })))).toBe(address);
    expect(saveDraft).not.toHaveBeenCalled();
  });

  test("an appointment that changed is seen again first", async () => {
    const changed = afterAsking(posted, "h1", place, failed({ kind: "changed-meanwhile" }));
    expect(await whereTo(changed)).toBe("/me/appointments/h1?hospital=changed");
  });

  test("what failed leads back to the form, with what was typed", async () => {
    const silent = () => afterAsking(posted, "h1", place, failed({ kind: "unavailable" }));
    expect(await whereTo(silent())).toBe(`${place.here}?form=the-key`);
    expect(saveDraft).toHaveBeenCalledWith(posted.asker, me, "the-key", {
      ...{ form: place.form, values: posted.values, codes: { [wholeForm]: "failed" } },
    });
    vi.mocked(saveDraft).mockResolvedValue(failed({ kind: "unavailable" }));
    expect(await whereTo(silent())).toBe(`${place.here}?kept=no`);
  });
});

test("after a time-out what was sent is kept, and nothing is asked before somebody has logged in again", async () => {
  await requireLive(posted, place);
  expect(saveDraft).not.toHaveBeenCalled();
  vi.mocked(describeSession).mockResolvedValue({ state: "ended", reason: "idle" });
  expect(await whereTo(requireLive(posted, place))).toBe("/logged-out?reason=idle");
  expect(saveDraft).toHaveBeenCalledOnce();
});

test("a form is found by its key and its name; one that is gone is told as lost", async () => {
  const form = (query: Record<string, string>) => keptForm(me, place.form, Promise.resolve(query));
  const draft = { form: place.form, values: posted.values, codes: { words: "too-long" } };
  vi.mocked(readDraft).mockResolvedValue(ok(draft));
  const { values, codes } = draft;
  expect(await form({ form: "the-key" })).toEqual({ key: "the-key", values, codes, lost: false });
  vi.mocked(readDraft).mockResolvedValue(ok({ ...draft, form: "another" }));
  const gone = await form({ form: "the-key" });
  expect(gone).toMatchObject({ values: {}, codes: {}, lost: true });
  expect(gone.key).not.toBe("the-key");
  expect(await form({})).toMatchObject({ values: {}, lost: false });
  expect(await form({ kept: "no" })).toMatchObject({ lost: true });
});
