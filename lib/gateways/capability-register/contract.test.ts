import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { hospitals, practices } from "#mocks/nation/organisations.ts";
import { getOrganisation, listHospitals, listNationalServices } from "./client.ts";

const api = "capability-register";
const room = contractRoom();

const switchesOf = async (odsCode: string) => {
  const found = await getOrganisation(room.publicPermit(), odsCode);
  if (!found.ok) throw new Error(found.failure.kind);
  return Object.fromEntries(found.value.capabilities.map(({ name, on }) => [name, on]));
};

test.each(practices)(
  "$name says what it has switched on, in the same words whatever its system",
  async (one) => {
    const { onlineBooking, onlineCancellation, onlineOrdering } = one.switches;
    const { detailedRecord, documents, requests, actingFor } = one.switches;
    expect(await switchesOf(one.odsCode)).toEqual({
      "detailed-record": detailedRecord,
      documents,
      "appointment-booking": onlineBooking,
      "appointment-cancelling": onlineCancellation,
      "medicine-ordering": onlineOrdering,
      "written-requests": requests,
      "acting-for-others": actingFor,
      "contact-preferences": expect.any(Boolean) as unknown,
    });
  },
);

test("each capability says since when, and cancelling until how long before the start", async () => {
  expect(await getOrganisation(room.publicPermit(), "A20002")).toMatchObject({
    ok: true,
    value: {
      type: "gp-surgery",
      name: "Mill Lane Surgery",
      telephone: "01632 960102",
      capabilities: expect.arrayContaining([
        { name: "appointment-cancelling", on: true, since: expect.any(String) as string, untilMinutes: 120 },
      ]) as unknown,
    },
  });
});

test("the hospitals that a surgery refers to say whether they take part", async () => {
  const found = await listHospitals(room.publicPermit(), "A20002");
  if (!found.ok) throw new Error(found.failure.kind);
  expect(found.value.map(({ odsCode, capabilities }) => [odsCode, capabilities[0]?.on])).toEqual(
    hospitals.map(({ odsCode, inAggregator }) => [odsCode, inAggregator]),
  );
});

test("surgeries and national services say whether they write to people as they chose, and since when", async () => {
  const ofSurgery = await getOrganisation(room.publicPermit(), "A20002");
  const since = expect.any(String) as unknown;
  const switched = { name: "contact-preferences", on: true, since };
  expect(ofSurgery).toMatchObject({ value: { capabilities: expect.arrayContaining([switched]) as unknown } });
  await room.happens("switch-contact-choices", "A20002");
  const off = { name: "contact-preferences", on: false, since: null };
  expect(await getOrganisation(room.publicPermit(), "A20002")).toMatchObject({
    value: { capabilities: expect.arrayContaining([off]) as unknown },
  });
  const national = await listNationalServices(room.publicPermit());
  if (!national.ok) throw new Error(national.failure.kind);
  expect(national.value.map(({ type, capabilities }) => [type, capabilities[0]?.on])).toEqual([
    ["national-service", false],
    ["national-service", true],
  ]);
});

test("an organisation that nobody knows is not found, and no surgery refers from there", async () => {
  expect(await getOrganisation(room.publicPermit(), "X00000")).toEqual({
    ok: false,
    failure: { kind: "not-found" },
  });
  expect(await listHospitals(room.publicPermit(), "X00000")).toMatchObject({
    ok: false,
    failure: { kind: "unreadable" },
  });
});

test.each([
  ["status", { status: 401, count: 2 }, "unavailable"],
  ["status", { status: 500, count: 2 }, "unavailable"],
  ["truncate", { count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: { odsCode: "A20002" } }, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await getOrganisation(room.publicPermit(), "A20002")).toMatchObject({
    ok: false,
    failure: { kind },
  });
});
