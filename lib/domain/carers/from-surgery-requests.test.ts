import { expect, test } from "vitest";
import type { RequestTask } from "#lib/gateways/surgery-requests/schema.ts";
import { kindOf, toCarerRequest, toldOfError } from "./from-surgery-requests.ts";

const task = (given: Partial<RequestTask> = {}): RequestTask => ({
  resourceType: "Task",
  id: "t",
  identifier: [{ value: "SR-1A2B3C" }],
  status: "in-progress",
  code: { coding: [{ code: "carer" }] },
  for: {},
  authoredOn: "2028-05-16T10:00:00+01:00",
  lastModified: "2028-05-17T10:00:00+01:00",
  ...given,
});

test("whom somebody cares for, how far it is and what was said last", () => {
  const step = (code: string, recorded: string) => ({
    ...{ resourceType: "Provenance" as const, recorded, activity: { coding: [{ code }] } },
  });
  expect(
    toCarerRequest(
      task({
        input: [{ type: { coding: [{ code: "cares-for" }] }, valueString: "My father" }],
        contained: [step("sent", "2028-05-16T09:00:00Z"), step("other", "2028-05-16T09:00:00Z")],
        note: [
          { authorString: "surgery", time: "", text: "Please call." },
          { authorString: "person", time: "", text: "I did." },
        ],
      }),
      "a",
    ),
  ).toEqual({
    ...{ id: "a", reference: "SR-1A2B3C", kind: "carer", stage: "in-progress", caresFor: "My father" },
    ...{ sentAt: "2028-05-16T09:00:00.000Z", changedAt: "2028-05-17T09:00:00.000Z", said: "Please call." },
    ...{ expectedBy: "2028-05-23", steps: [{ stage: "sent", at: "2028-05-16T09:00:00.000Z" }] },
  });
});

test("without told steps its sending is one", () => {
  expect(toCarerRequest(task(), "a")).toMatchObject({
    caresFor: null,
    said: null,
    steps: [{ stage: "sent", at: "2028-05-16T09:00:00.000Z" }],
  });
});

test("something else, and times that are none, are not read", () => {
  expect(kindOf(task({ code: { coding: [{ code: "letter" }] } }))).toBeNull();
  expect(toCarerRequest(task({ code: { coding: [{ code: "letter" }] } }), "a")).toBeNull();
  expect(toCarerRequest(task({ authoredOn: "soon" }), "a")).toBeNull();
  expect(toldOfError({ outcomes: [] })).toBe(false);
});
