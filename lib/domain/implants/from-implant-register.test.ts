import { describe, expect, test } from "vitest";
import { readDevices, readNotices } from "#lib/gateways/implant-register/schema.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { toImplants, toRecalls } from "./from-implant-register.ts";

const number = parseNhsNumber("9990123454");
if (number === null) throw new Error("no NHS number");
const about = { type: "Patient", identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: number } };
const snomed = "http://snomed.info/sct";
const modifierExtension = [{ url: "https://example.test/not-this-one", valueBoolean: true }];

const pacemaker = {
  resourceType: "Device",
  id: "p",
  status: "active",
  patient: about,
  manufacturer: "Meridian \u202eCardiac",
  type: { coding: [{ system: snomed, code: "14106009", display: "Cardiac pacemaker" }] },
};
const operation = {
  resourceType: "Procedure",
  id: "o",
  status: "completed",
  subject: about,
  performedDateTime: "2026-11-04",
  performer: [{ actor: { display: "Dr Helen Marsh" }, onBehalfOf: { display: "Northfield Hospital" } }],
  focalDevice: [{ manipulated: { reference: "Device/p" } }],
};
const notice = {
  resourceType: "Communication",
  id: "n",
  contained: [
    {
      resourceType: "Organization",
      id: "call",
      name: "Clinic",
      telecom: [{ system: "phone", value: "01632 960 146" }],
    },
  ],
  status: "completed",
  subject: about,
  topic: { text: "Check of the battery" },
  about: [{ reference: "Device/p" }],
  sent: "2028-05-16T10:00:00+01:00",
  sender: { reference: "#call" },
  payload: [{ contentString: "The battery may run down." }],
};

const bundle = (...resources: object[]) => ({
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
});

function implantsIn(...resources: object[]) {
  const read = readDevices(bundle(...resources), number!);
  if (!read.ok) throw new Error(read.refusal.rule);
  return { ...toImplants(read.value, (id) => `id-${id}`), devices: read.value };
}

function recallsIn(...resources: object[]) {
  const read = readNotices(bundle(...resources), number!);
  if (!read.ok) throw new Error(read.refusal.rule);
  return toRecalls(read.value, implantsIn(pacemaker).devices, (id) => `id-${id}`);
}

describe("implants", () => {
  test("an implant has its maker's words, and the date and hospital of its operation", () => {
    expect(implantsIn(pacemaker, operation).implants).toEqual([
      {
        id: "id-p",
        concept: "14106009",
        term: "Cardiac pacemaker",
        maker: "Meridian \u202eCardiac",
        name: null,
        model: null,
        serial: null,
        lot: null,
        udi: null,
        fittedOn: "2026-11-04",
        hospital: "Northfield Hospital",
        site: null,
        standing: "in-body",
        cannotBeShownSafely: false,
      },
    ]);
  });

  test("what was entered in error is no fact, and is counted", () => {
    const { implants, removed } = implantsIn(pacemaker, {
      ...pacemaker,
      id: "x",
      status: "entered-in-error",
    });
    expect(implants.map(({ id }) => id)).toEqual(["id-p"]);
    expect(removed).toBe(1);
  });

  test.each([
    ["a date that does not exist", { ...operation, performedDateTime: "2026-02-30" }],
    ["an operation entered in error", { ...operation, status: "entered-in-error" }],
    ["an operation that carries an unknown modifier", { ...operation, modifierExtension }],
    [
      "an operation that took the device out",
      {
        ...operation,
        focalDevice: [
          { action: { coding: [{ code: "explanted" }] }, manipulated: { reference: "Device/p" } },
        ],
      },
    ],
    [
      "an operation with another device",
      { ...operation, focalDevice: [{ manipulated: { reference: "Device/q" } }] },
    ],
  ])("%s is not known", (_, strange) => {
    expect(implantsIn(pacemaker, strange).implants[0]?.fittedOn).toBeNull();
  });

  test("an unknown modifier marks its device alone", () => {
    const { implants } = implantsIn(pacemaker, { ...pacemaker, id: "x", modifierExtension });
    expect(implants.map(({ cannotBeShownSafely }) => cannotBeShownSafely)).toEqual([false, true]);
  });

  test("a device that cannot be read makes the list incomplete, and the others stay", () => {
    const { implants, complete } = implantsIn(pacemaker, { ...pacemaker, id: "x", status: "glowing" });
    expect(implants).toHaveLength(1);
    expect(complete).toBe(false);
  });

  test("what has no code is called by its text, and what has neither has no name", () => {
    const { implants } = implantsIn(
      { ...pacemaker, id: "a", type: { text: "Something else" } },
      { ...pacemaker, id: "b", type: undefined },
    );
    expect(implants).toMatchObject([
      { concept: null, term: "Something else" },
      { concept: null, term: null },
    ]);
  });
});

describe("recalls", () => {
  test("a recall says what it is about, and who answers", () => {
    expect(recallsIn(notice)).toMatchObject([
      {
        title: "Check of the battery",
        implant: { concept: "14106009" },
        implants: ["id-p"],
        about: ["The battery may run down."],
        action: [],
        call: { name: "Clinic", telephone: "01632 960 146" },
        sentOn: "2028-05-16T09:00:00.000Z",
      },
    ]);
  });

  test.each(["preparation", "on-hold", "not-done", "stopped", "entered-in-error"])(
    "a notice that is %s was not sent",
    (status) => {
      expect(recallsIn({ ...notice, status })).toEqual([]);
    },
  );

  test("a recall about a device that is not listed is told all the same", () => {
    expect(recallsIn({ ...notice, about: [{ reference: "Device/gone" }] })).toMatchObject([
      { implant: null, implants: [] },
    ]);
  });

  test("a recall that carries an unknown modifier is marked, never dropped", () => {
    expect(recallsIn({ ...notice, modifierExtension })).toMatchObject([{ cannotBeShownSafely: true }]);
  });
});
