import { expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { actingRoom } from "#lib/access/testing/acting-room.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import { handOverLogin } from "#lib/gateways/nhs-login/client-hand-off.ts";
import { me } from "#lib/paths.ts";
import { failed } from "#lib/result.ts";
import * as oneTimeKeys from "#lib/store/one-time-keys.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import { openHospitalWebsite } from "./commands.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });
vi.mock("#lib/store/one-time-keys.ts", { spy: true });
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const { room, isAsked, asker, written } = actingRoom();
const idOf = (own: string, person = "kris") =>
  appointmentAddressId(env().HANDLE_KEY, room.nation.personByKey(person)?.nhsNumber ?? "", "hospital", own);

test("the hospital's website takes the login that is handed over once, and for nobody else", async () => {
  const skin = appointmentId("kris-skin");
  const opened = await openHospitalWebsite(asker(), me, { id: idOf(skin), key: "skin" });
  if (!opened.ok) throw new Error(opened.failure.kind);
  expect([...opened.value.searchParams.keys()].at(-1)).toBe("assertedLoginIdentity");
  const first = await fetch(opened.value);
  expect([first.status, await first.text()]).toEqual([200, expect.stringContaining("signed in as Kris")]);
  const again = await fetch(opened.value);
  expect([again.status, await again.text()]).toEqual([401, expect.stringContaining("used before")]);
  isAsked("joan");
  const bones = await openHospitalWebsite(asker(), me, {
    ...{ id: idOf(appointmentId("joan-bones"), "joan"), key: "bones" },
  });
  if (!bones.ok) throw new Error(bones.failure.kind);
  const strange = new URL(opened.value);
  const handed = bones.value.searchParams.get("assertedLoginIdentity") ?? "";
  strange.searchParams.set("assertedLoginIdentity", handed);
  const refused = await fetch(strange);
  expect([refused.status, await refused.text()]).toEqual([401, expect.stringContaining("not the one")]);
});

test("one key hands one login over, however often its link is followed; a new key hands over another", async () => {
  const skin = { id: idOf(appointmentId("kris-skin")), key: "one click" };
  written();
  const all = await Promise.all(Array.from({ length: 8 }, () => openHospitalWebsite(asker(), me, skin)));
  expect(all.filter(({ ok: opened }) => opened)).toHaveLength(1);
  expect(all.filter((one) => !one.ok && one.failure.kind === "changed-meanwhile")).toHaveLength(7);
  expect(written().toSorted()).toEqual([
    "hospital-care:change done",
    ...Array<string>(7).fill("hospital-care:change refused changed-meanwhile"),
  ]);
  expect(await openHospitalWebsite(asker(), me, { ...skin, key: "next click" })).toMatchObject({ ok: true });
});

test("no login is handed over that our store cannot remember, or that cannot be written down", async () => {
  const skin = { id: idOf(appointmentId("kris-skin")), key: "store" };
  vi.mocked(oneTimeKeys.claim).mockRejectedValueOnce(new Error("no answer"));
  expect(await openHospitalWebsite(asker(), me, skin)).toEqual(failed({ kind: "unavailable" }));
  vi.mocked(writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
  expect(await openHospitalWebsite(asker(), me, skin)).toEqual(failed({ kind: "unavailable" }));
  expect(await openHospitalWebsite(asker(), me, { ...skin, key: "again" })).toMatchObject({ ok: true });
});

test("a website that is none of those that we know is no way on, and no login goes there", async () => {
  const { origin } = room.nation;
  room.nation.origin = "https://portal.elsewhere.example";
  isAsked("kris");
  try {
    expect(
      await openHospitalWebsite(asker(), me, { id: idOf(appointmentId("kris-skin")), key: "strange" }),
    ).toEqual(failed({ kind: "not-found" }));
    expect(
      await handOverLogin(room.permit("hospital-care:change"), "https://portal.elsewhere.example/a"),
    ).toEqual(failed({ kind: "not-found" }));
  } finally {
    room.nation.origin = origin;
  }
});
