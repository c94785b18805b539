import { expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { actingRoom } from "#lib/access/testing/acting-room.ts";
import { me } from "#lib/paths.ts";
import { failed, ok, type Failure } from "#lib/result.ts";
import * as oneTimeKeys from "#lib/store/one-time-keys.ts";
import { confirmReferral } from "./commands.ts";
import type { Confirmed } from "./form.ts";
import { getFreeTimes, hoursOf, listReferrals } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });
vi.mock("#lib/store/one-time-keys.ts", { spy: true });

const { room, isAsked, denies, asker, written } = actingRoom();
const toChoose = "999000000201";
const booked = "999000000202";
const calledOff = "999000000402";

async function referral(wanted = toChoose) {
  const list = await listReferrals(asker(), me);
  const found = list.ok && list.value.referrals.find(({ reference }) => reference === wanted);
  if (!found || found.choices === null) throw new Error("no referral");
  return { ...found, version: found.choices.version };
}

async function booking(place = 0): Promise<{ id: string; asked: Confirmed }> {
  const { id, version } = await referral();
  const times = await getFreeTimes(asker(), me, "902004");
  const time = times.ok ? times.value[place] : undefined;
  if (!time) throw new Error("no time");
  return { id, asked: { act: "book", service: "902004", version, time } };
}

const confirm = (key: string, { id, asked }: { id: string; asked: Confirmed }) =>
  confirmReferral(asker(), me, id, { key, asked });
const posts = { method: "POST", status: 503, count: 9 } as const;

test("twenty parallel confirmations of one form make one booking and one outcome", async () => {
  const asked = await booking();
  const all = await Promise.all(Array.from({ length: 20 }, () => confirm("parallel", asked)));
  for (const one of all) expect(one).toEqual({ ok: true, value: { kind: "done" } });
  expect(await referral()).toMatchObject({ state: "BOOKED" });
  const another = { ...asked, asked: { ...asked.asked, version: "other" } };
  expect(await confirm("parallel", another)).toEqual({ ok: true, value: { kind: "done-otherwise" } });
});

test("a second form for what was booked meanwhile does nothing", async () => {
  const [first, second] = [await booking(0), await booking(1)];
  expect(await confirm("first", first)).toMatchObject({ value: { kind: "done" } });
  expect(await confirm("second", second)).toEqual({ ok: true, value: { kind: "changed" } });
});

test("a time that somebody took is taken, and another can be had under the same key", async () => {
  const gone = await booking();
  await room.happens("take-referral-time", "902004");
  expect(await confirm("again", gone)).toEqual({ ok: true, value: { kind: "taken" } });
  expect(await confirm("again", await booking())).toEqual({ ok: true, value: { kind: "done" } });
});

type Wanted = Awaited<ReturnType<typeof booking>>;

const seen = async (reference: string, asked: Record<string, string>): Promise<Wanted> => {
  const { id, version } = await referral(reference);
  return { id, asked: { ...asked, version } as Confirmed };
};

/** Every act, with who does it. */
const acts: readonly (readonly [string, string, () => Promise<Wanted>])[] = [
  ["book", "kris", () => booking()],
  ["ask", "kris", () => seen(toChoose, { act: "move", service: "903003" })],
  ["move", "kris", () => seen(booked, { act: "move", service: "903003" })],
  ["cancel", "kris", () => seen(booked, { act: "cancel" })],
  ["stay", "nadia", () => seen(calledOff, { act: "stay" })],
];

test.each(acts)(
  "%s: done, though every answer was lost, is found to be done",
  async (name, person, wanted) => {
    isAsked(person);
    const asked = await wanted();
    room.breaks("referral-choice", "applied", posts);
    written();
    expect(await confirm(`lost ${name}`, asked)).toEqual(ok({ kind: "done" }));
    expect(written()).toEqual(["referrals:change done"]);
  },
);

test.each(acts)(
  "%s: not seen to be done may be under way, and can be sent again",
  async (name, person, wanted) => {
    isAsked(person);
    const asked = await wanted();
    room.breaks("referral-choice", "status", posts);
    written();
    expect(await confirm(`silent ${name}`, asked)).toEqual(ok({ kind: "unknown" }));
    expect(written()).toEqual(["referrals:change unknown unavailable"]);
    room.nation.faults.clear();
    expect(await confirm(`silent ${name}`, asked)).toEqual(ok({ kind: "done" }));
  },
);

test.each(acts)(
  "%s: done, though our own store fails then, is told as done",
  async (name, person, wanted) => {
    isAsked(person);
    const asked = await wanted();
    vi.mocked(oneTimeKeys.doOnce).mockRejectedValueOnce(new Error("no answer"));
    expect(await confirm(`not kept ${name}`, asked)).toEqual(ok({ kind: "done" }));
    // Sent again, the service knows the key.
    expect(await confirm(`not kept ${name}`, asked)).toEqual(ok({ kind: "done" }));
  },
);

test("an act whose answer was lost is not taken for another that was done meanwhile", async () => {
  const first = await seen(booked, { act: "cancel" });
  expect(await confirm("moved", await seen(booked, { act: "move", service: "903003" }))).toEqual(
    ok({ kind: "done" }),
  );
  room.breaks("referral-choice", "status", posts);
  expect(await confirm("cancelled", first)).toEqual(ok({ kind: "unknown" }));
});

test("nobody knows what became of an act when the service stays silent after it", async () => {
  const asked = await booking();
  room.breaks("referral-choice", "applied", posts);
  // The first look is the reading before the act.
  const read = room.nation.faults;
  const take = read.take.bind(read);
  let reads = 0;
  vi.spyOn(read, "take").mockImplementation((api, method, url) => {
    if (api === "referral-choice" && method === "GET" && url.includes("ServiceRequest") && ++reads === 2)
      room.breaks(api, "status", { method: "GET", status: 503, count: 9 });
    return take(api, method, url);
  });
  expect(await confirm("nobody knows", asked)).toEqual(ok({ kind: "unknown" }));
  vi.mocked(read.take).mockRestore();
});

test("a refusal is told as one, though our own store fails then", async () => {
  const asked = await booking();
  room.breaks("referral-choice", "status", { ...posts, status: 403 });
  vi.mocked(writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
  expect(await confirm("refused", asked)).toEqual(ok({ kind: "refused" }));
});

test("nothing is sent where our store or the referral service fails before, and each time that is written down", async () => {
  const asked = await booking();
  written();
  vi.mocked(oneTimeKeys.outcomeOf).mockRejectedValueOnce(new Error("no answer"));
  expect(await confirm("store", asked)).toEqual(failed({ kind: "unavailable" }));
  expect(await confirm("none", { ...asked, id: "none" })).toEqual(failed({ kind: "not-found" }));
  room.breaks("ers-patient-care", "status", { status: 503, count: 9 });
  expect(await confirm("e-rs", asked)).toEqual(failed({ kind: "unavailable" }));
  room.nation.faults.clear();
  room.breaks("referral-choice", "status", { status: 503, count: 9 });
  expect(await confirm("choices", asked)).toEqual(failed({ kind: "unavailable" }));
  expect(written()).toEqual([
    "referrals:change refused unavailable",
    "referrals:change refused not-found",
    "referrals:change refused unavailable",
    "referrals:change refused unavailable",
  ]);
  room.nation.faults.clear();
  expect(await referral()).toMatchObject({ state: "NOT_BOOKED" });
});

test("every permit that was used has a line of what became of it", async () => {
  const asked = await booking();
  written();
  await confirm("line", asked);
  await confirm("line", asked);
  await confirm("line", { ...asked, asked: { ...asked.asked, version: "other" } });
  await confirm("second form", asked);
  expect(written()).toEqual([
    "referrals:change done",
    "referrals:change done done-before",
    "referrals:change refused key-used",
    "referrals:change refused changed",
  ]);
  const failure: Failure = { kind: "not-allowed", because: "not-granted" };
  denies("hospital-care:read", failure);
  expect(await confirm("no read", asked)).toEqual(failed(failure));
  expect(written()).toEqual(["referrals:change refused not-allowed"]);
});

test("when somebody is at the telephone is said where the directory has the same number", async () => {
  const service = (await referral()).choices?.services[0] ?? expect.fail();
  expect(await hoursOf(asker(), service)).not.toBeNull();
  expect(await hoursOf(asker(), { ...service, telephone: "0000" })).toBeNull();
  expect(await hoursOf(asker(), { ...service, odsCode: null })).toBeNull();
});
