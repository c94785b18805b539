import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { listDevices, listNotices } from "./client.ts";

const api = "implant-register";
const room = contractRoom();
const abdul = "9990123454";

const permit = (nhsNumber = abdul) => room.permit("implants:read", { nhsNumber });

test("Abdul's implants come with the operations at which they were put in", async () => {
  const devices = await listDevices(permit());
  if (!devices.ok) throw new Error(devices.failure.kind);
  const types = devices.value.resources.map(({ resourceType }) => resourceType);
  expect(types).toEqual(["Device", "Device", "Device", "Procedure", "Procedure", "Procedure"]);
  expect(devices.value.complete).toBe(true);
  expect(devices.value.resources[0]).toMatchObject({
    manufacturer: "Meridian Cardiac",
    serialNumber: "MPD2104471",
    udiCarrier: [
      {
        carrierHRF: expect.stringMatching(
          /^\(01\)05060999000211\(17\)\d{6}\(10\)M26-0918\(21\)MPD2104471$/,
        ) as string,
      },
    ],
  });
});

test("somebody without implants has an empty list", async () => {
  const none = { ok: true, value: { resources: [], complete: true } };
  expect(await listDevices(permit("9996789012"))).toMatchObject(none);
  expect(await listNotices(permit("9996789012"))).toMatchObject(none);
});

test("a recall comes when it was sent, once, about the device that it names", async () => {
  expect(await listNotices(permit())).toMatchObject({ ok: true, value: { resources: [] } });
  await room.happens("implant-recall", "abdul-pacemaker");
  await expect(room.happens("implant-recall", "abdul-pacemaker")).rejects.toThrow("cannot happen");
  const [devices, notices] = await Promise.all([listDevices(permit()), listNotices(permit())]);
  if (!devices.ok || !notices.ok) throw new Error("no answer");
  const [notice] = notices.value.resources;
  expect(notice).toMatchObject({ status: "completed", identifier: [{ value: "FSN-2028-0517" }] });
  const device = devices.value.resolve(notice?.about?.[0]?.reference);
  expect(device).toMatchObject({ resourceType: "Device", modelNumber: "PDR-210" });
});

test("a device that cannot be read takes nothing else with it, and an unknown modifier is marked", async () => {
  const about = {
    type: "Patient",
    identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: abdul },
  };
  const device = { resourceType: "Device", status: "active", patient: about };
  const modifierExtension = [{ url: "https://example.test/not-this-one", valueBoolean: true }];
  const entry = [
    { resource: { ...device, id: "right" } },
    { resource: { ...device, id: "strange", modifierExtension } },
    { resource: { ...device, id: "unreadable", status: "glowing" } },
  ];
  room.breaks(api, "body", { body: { resourceType: "Bundle", type: "searchset", total: 3, entry } });
  const devices = await listDevices(permit());
  expect(devices).toMatchObject({
    value: {
      resources: [
        { resourceType: "Device", id: "right", unsafe: false },
        { resourceType: "Device", id: "strange", unsafe: true },
        { resourceType: "Unreadable", id: "unreadable" },
      ],
    },
  });
});

describe("failing", () => {
  test("nothing of somebody else comes", async () => {
    const other = room.permit("implants:read", { nhsNumber: abdul, subject: "9996789012" });
    expect(await listDevices(other)).toMatchObject({ ok: false, failure: { kind: "not-allowed" } });
    room.breaks(api, "wrong-patient");
    expect(await listDevices(permit())).toEqual({ ok: false, failure: { kind: "unreadable" } });
    await room.happens("implant-recall", "abdul-pacemaker");
    room.breaks(api, "wrong-patient");
    expect(await listNotices(permit())).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });

  test.each([
    ["status", { status: 401, count: 2 }, "unavailable"],
    ["status", { status: 403 }, "not-allowed"],
    ["status", { status: 404 }, "not-found"],
    ["status", { status: 500, count: 2 }, "unavailable"],
    ["truncate", { count: 2 }, "unavailable"],
    ["content-type", {}, "unreadable"],
    ["body", { body: {} }, "unreadable"],
  ] as const)("%s %j is %s", async (fault, more, kind) => {
    room.breaks(api, fault, more);
    expect(await listNotices(permit())).toMatchObject({ ok: false, failure: { kind } });
  });

  test("a recall of a status that nobody published is not passed over", async () => {
    await room.happens("implant-recall", "abdul-pacemaker");
    room.breaks(api, "drift");
    expect(await listNotices(permit())).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });
});
