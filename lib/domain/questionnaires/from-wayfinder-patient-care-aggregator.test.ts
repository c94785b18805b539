import { expect, test } from "vitest";
import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import { toAsked } from "./from-wayfinder-patient-care-aggregator.ts";

type Item = HospitalCare["items"][number];

const hospital = { odsCode: "RZ901", name: "Northfield Hospital" };
const appointment = (status: string) =>
  ({
    ...{ kind: "appointment", id: "a1", description: "Hernia operation", organisation: hospital, status },
    start: "2028-05-22T09:30:00+01:00",
  }) as unknown as Item;
const form = (status: string) =>
  ({
    ...{ kind: "questionnaire", id: "q1", linkedTo: "Appointment/a1", description: "Before your operation" },
    ...{ status, organisation: hospital, lastModified: null, start: null, end: null, portalLink: null },
  }) as unknown as Item;
const ids = { form: (own: string) => `f-${own}`, appointment: (own: string) => `h-${own}` };

const stageOf = (asked: string, held: string) =>
  toAsked({ items: [form(asked), appointment(held)] } as unknown as HospitalCare, ids)[0]?.stage;

test("questions before an appointment that is cancelled are asked no more, and what was sent stays sent", () => {
  expect(stageOf("not-started", "booked")).toBe("to-answer");
  expect(stageOf("not-started", "cancelled")).toBe("closed");
  expect(stageOf("in-progress", "cancelled")).toBe("closed");
  expect(stageOf("in-progress", "cancelledPendingReschedule")).toBe("to-answer");
  expect(stageOf("completed", "cancelled")).toBe("sent");
});
