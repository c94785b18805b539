import { beforeEach, describe, expect, test, vi } from "vitest";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { describeSession } from "#lib/access/asker.ts";
import { saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { cancelAppointment, undoCancel } from "#lib/domain/appointments/commands.ts";
import { confirmAttendance } from "#lib/domain/hospital-appointments/commands.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { confirmHospitalAction } from "./actions.ts";
import { cancelAppointmentAction } from "./cancel/actions.ts";
import { undoCancelAction } from "./cancelled/actions.ts";

vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ set: vi.fn() }) }));
vi.mock("#app/(signed-in)/[person]/_parts/who-to-ask.ts");
vi.mock("#lib/access/asker.ts", { spy: true });
vi.mock("#lib/access/drafts.ts", { spy: true });
vi.mock("#lib/access/request.ts");
vi.mock("#lib/domain/appointments/commands.ts");
vi.mock("#lib/domain/hospital-appointments/commands.ts");

const key = "k".repeat(22);
const surgery = { odsCode: "A83001", name: "Mill Lane Surgery", telephone: "01632 960100" };

beforeEach(() => {
  stubEnvironment();
  vi.mocked(requireActingAsker).mockResolvedValue(ok(visitOf(null)));
  vi.mocked(describeSession).mockResolvedValue({ state: "live" } as never);
  vi.mocked(saveDraft).mockReset().mockResolvedValue(ok(null));
  vi.mocked(whoToAsk).mockResolvedValue({ surgery } as never);
});

const posted = (values: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key, ...values })) form.set(name, value);
  return form;
};
const whereTo = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => expect.fail("it leads nowhere"),
    (error: unknown) => (error as Error).message,
  );

describe("telling a hospital that somebody comes", () => {
  const confirm = (version = "v1") => whereTo(confirmHospitalAction(me, "h1", posted({ version })));

  test.each([
    ["confirmed", ok({ kind: "done" })],
    ["unknown", ok({ kind: "unknown" })],
    ["shut", ok({ kind: "shut" })],
    ["changed", failed({ kind: "changed-meanwhile" })],
    ["failed", failed({ kind: "unavailable" })],
  ] as const)("leads back to the appointment, which says: %s", async (told, asked) => {
    vi.mocked(confirmAttendance).mockResolvedValue(asked as never);
    expect(await confirm()).toBe(`/me/appointments/h1?hospital=${told}`);
  });

  test("asks nobody where the form does not say what was seen, or after a time-out", async () => {
    vi.mocked(confirmAttendance).mockClear();
    expect(await confirm("")).toBe("/me/appointments/h1?hospital=changed");
    vi.mocked(describeSession).mockResolvedValue({ state: "ended", reason: "idle" });
    expect(await confirm()).toBe("/logged-out?reason=idle");
    expect(confirmAttendance).not.toHaveBeenCalled();
  });
});

describe("cancelling", () => {
  const cancel = (id = "g1") =>
    whereTo(cancelAppointmentAction(me, id, "v1", posted({ reason: "cannot-come" })));
  const form = `/me/appointments/g1/cancel?form=${key}`;

  test("leads to the receipt of the form that did it, also for a vaccination that is listed no more", async () => {
    vi.mocked(cancelAppointment).mockResolvedValue(ok({ kind: "cancelled" } as never));
    expect(await cancel()).toBe(`/me/appointments/g1/cancelled?form=${key}`);
    vi.mocked(cancelAppointment).mockResolvedValue(failed({ kind: "not-found" }));
    expect(await cancel("v1")).toBe(`/me/appointments/v1/cancelled?form=${key}`);
  });

  test.each([
    ["too-late", ok({ kind: "refused", because: "too-late" })],
    ["unknown", ok({ kind: "unknown" })],
    ["failed", failed({ kind: "not-found" })],
  ])("leads back to the form with why not: %s", async (code, cancelled) => {
    vi.mocked(cancelAppointment).mockResolvedValue(cancelled as never);
    expect(await cancel()).toBe(form);
    const [, , , draft] = vi.mocked(saveDraft).mock.lastCall ?? expect.fail();
    expect(Object.values(draft.codes)).toEqual([code]);
  });

  test("says what became of it also where the answers cannot be kept", async () => {
    vi.mocked(saveDraft).mockResolvedValue(failed({ kind: "unavailable" }));
    vi.mocked(cancelAppointment).mockResolvedValue(ok({ kind: "unknown" } as never));
    expect(await cancel()).toBe("/me/appointments/g1/cancel?problem=unknown");
    vi.mocked(cancelAppointment).mockResolvedValue(failed({ kind: "unavailable" }));
    expect(await cancel()).toBe("/me/appointments/g1/cancel?problem=failed");
  });
});

describe("taking a cancellation back", () => {
  const undo = () => whereTo(undoCancelAction(me, "g1", posted({})));
  const receipt = `/me/appointments/g1/cancelled?form=${key}`;

  test("leads to the new appointment, which says after which it comes and what help was asked for", async () => {
    vi.mocked(undoCancel).mockResolvedValue(ok({ kind: "booked", id: "g2", help: "kept" } as never));
    expect(await undo()).toBe("/me/appointments/g2?after=g1&help=kept");
  });

  test.each([
    ["gone", ok({ kind: "gone" })],
    ["failed", failed({ kind: "unavailable" })],
  ])("leads back to the receipt with why not: %s", async (problem, undone) => {
    vi.mocked(undoCancel).mockResolvedValue(undone as never);
    expect(await undo()).toBe(`${receipt}&problem=${problem}`);
  });

  test("asks nobody where it is not known whom", async () => {
    vi.mocked(undoCancel).mockClear();
    vi.mocked(whoToAsk).mockResolvedValue({ surgery: null } as never);
    expect(await undo()).toBe(`${receipt}&problem=failed`);
    expect(undoCancel).not.toHaveBeenCalled();
  });
});
