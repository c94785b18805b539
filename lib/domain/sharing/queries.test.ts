import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import type { SurgeryFeature } from "./model.ts";
import { getSharing } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn(), requirePublicPermit: vi.fn() }));

const room = contractRoom();
const [joan, omar, wendy] = ["9992223332", "9994455664", "9996677885"];

function asks(nhsNumber = kris) {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission, { nhsNumber }))),
  );
}

beforeEach(() => {
  asks();
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
});

async function sharing(known: string | null = null) {
  const answer = await getSharing({} as Asker, me, known);
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}

async function feature(wanted: SurgeryFeature) {
  return (await sharing()).features.find(({ feature: one }) => one === wanted);
}

const standings = async () =>
  Object.fromEntries((await sharing()).features.map(({ feature: one, standing }) => [one, standing]));

const allOn = {
  medicines: "on",
  "detailed-record": "on",
  documents: "on",
  booking: "on",
  cancelling: "on",
  ordering: "on",
  requests: "on",
  "acting-for": "on",
};

describe("what is on and off", () => {
  test("Mill Lane shares everything with Kris, and says since when", async () => {
    expect(await standings()).toEqual(allOn);
    const { surgery, hospitals } = await sharing();
    expect(surgery).toEqual({ name: "Mill Lane Surgery", telephone: "01632 960102" });
    expect(hospitals?.map(({ name, care }) => [name, care?.on])).toEqual([
      ["Northfield Hospital", true],
      ["Southquay General Hospital", true],
      ["Westmoor Hospital", false],
    ]);
    expect(await feature("cancelling")).toMatchObject({ untilMinutes: 120, keptFrom: null });
    expect((await feature("booking"))?.since).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test("Castle Street takes no bookings online, from nobody", async () => {
    asks(omar);
    expect(await standings()).toEqual({ ...allOn, booking: "off", cancelling: "off" });
    expect(await feature("booking")).toMatchObject({ keptFrom: "everyone" });
  });

  test("Riverside shows Wendy the summary alone, and she has asked for more", async () => {
    asks(wendy);
    expect(await standings()).toEqual({
      ...allOn,
      "detailed-record": "off",
      documents: "off",
      requests: "off",
    });
    expect(await feature("detailed-record")).toMatchObject({
      keptFrom: "everyone",
      askedAt: expect.any(String) as string,
    });
  });

  test("what Joan's surgery's system cannot give is named, in the words of every other system", async () => {
    asks(joan);
    expect(await standings()).toEqual({ ...allOn, "detailed-record": "partly", "acting-for": "off" });
    expect(await feature("detailed-record")).toMatchObject({ lacking: ["referrals", "reminders"] });
  });

  test("what is kept from one person alone is told from what is off for everyone", async () => {
    room.nation.change("kris", {
      "practice.recordAccess": "none",
      "practice.historicalAccess": "none",
      "practice.prescriptions": "view",
    });
    expect(await standings()).toMatchObject({ medicines: "off", "detailed-record": "off", booking: "on" });
    expect(await feature("detailed-record")).toMatchObject({ keptFrom: "you", since: null });
    expect(await feature("ordering")).toMatchObject({ standing: "partly", viewOnly: true, keptFrom: "you" });
  });

  test("how far back is part of it", async () => {
    room.nation.change("kris", { "practice.historicalAccess": "none" });
    expect(await feature("detailed-record")).toMatchObject({
      standing: "partly",
      howFarBack: { kind: "from" },
    });
  });
});

describe("who does not answer", () => {
  test("without the surgery's answer what is for this person is not known", async () => {
    room.breaks("gp-connect-pfs-user-permissions", "status", { status: 500, count: 10 });
    const { features, gathered } = await sharing();
    expect(gathered.missing.map(({ source }) => source)).toEqual(["surgery", "record"]);
    expect(features.find((one) => one.feature === "documents")?.standing).toBe("unknown");
    expect(features.find((one) => one.feature === "booking")?.standing).toBe("on");
  });

  test("without the register what is for everyone is not known, and the hospitals are not named", async () => {
    room.breaks("capability-register", "status", { status: 500, count: 10 });
    const { features, hospitals } = await sharing();
    expect(features.find((one) => one.feature === "booking")?.standing).toBe("unknown");
    expect(features.find((one) => one.feature === "documents")?.standing).toBe("on");
    expect(hospitals).toBeNull();
  });

  test("without the register nobody knows whether what is off is off for everyone", async () => {
    room.nation.change("kris", { "practice.recordAccess": "none", "practice.historicalAccess": "none" });
    room.breaks("capability-register", "status", { status: 500, count: 10 });
    expect(await feature("documents")).toMatchObject({ standing: "off", keptFrom: null });
  });

  test("without the record nobody knows what the system lacks, and nothing is on", async () => {
    room.breaks("gp-connect-pfs-access-record", "status", { status: 500, count: 10 });
    expect(await feature("detailed-record")).toMatchObject({ standing: "unknown", lacking: [] });
  });

  test("PDS is not needed where the surgery is known already", async () => {
    room.breaks("pds-fhir", "status", { status: 500, count: 10 });
    expect((await sharing()).surgery).toBeNull();
    expect((await sharing("A20002")).surgery?.name).toBe("Mill Lane Surgery");
  });

  test("a restricted record names no surgery, and nothing is guessed", async () => {
    room.nation.change("kris", { restricted: true });
    expect(await sharing()).toMatchObject({ surgery: null, hospitals: null });
  });
});
