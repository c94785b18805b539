import { snomed, UUID_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { ORDER_SYSTEM, orderNumber } from "#mocks/people/results/identifiers.ts";
import type { OrderedTest, Stage } from "#mocks/people/results/result.ts";
import { tests } from "#mocks/people/results/tests.ts";
import { contactOrganisation, searchset, subjectOf, ukCore } from "./searchset.ts";

const STAGE_SYSTEM = "https://sandbox.front-door.example/CodeSystem/test-status";

const taskStatus: Record<Stage, string> = {
  ordered: "requested",
  taken: "in-progress",
  "at-lab": "in-progress",
  ready: "completed",
  reviewed: "completed",
};

/** Ordered tests as ServiceRequests, each with a Task that says how far it has come by now. */
export function orderedTests(ordered: OrderedTest[], person: Person, now: Date, withTasks: boolean): Json {
  const begun = ordered.flatMap((test) => {
    const step = test.steps.findLast(({ at }) => Date.parse(at) <= now.getTime());
    return step ? [{ test, step }] : [];
  });
  return searchset(
    begun.map(({ test, step }) => serviceRequest(test, step.stage, person)),
    withTasks ? begun.map(({ test, step }) => task(test, step, person)) : [],
  );
}

const requestId = (test: OrderedTest) => uuidOf(`service request ${test.order}`);

function serviceRequest(test: OrderedTest, stage: Stage, person: Person): Resource {
  const contact = contactOrganisation(test.contact);
  return {
    resourceType: "ServiceRequest",
    id: requestId(test),
    meta: ukCore("ServiceRequest-Lab"),
    contained: [contact],
    identifier: [
      { system: UUID_SYSTEM, value: requestId(test) },
      { system: ORDER_SYSTEM, value: orderNumber(test.order) },
    ],
    status: stage === "reviewed" ? "completed" : "active",
    intent: "order",
    code: snomed(tests[test.test]),
    subject: subjectOf(person),
    authoredOn: test.steps[0]?.at,
    requester: { display: test.requester },
    performer: [{ reference: `#${contact.id}`, display: test.contact.name }],
  };
}

function task(test: OrderedTest, step: { stage: Stage; at: string }, person: Person): Resource {
  return {
    resourceType: "Task",
    id: uuidOf(`task ${test.order}`),
    status: taskStatus[step.stage],
    businessStatus: { coding: [{ system: STAGE_SYSTEM, code: step.stage }] },
    intent: "order",
    focus: { reference: `ServiceRequest/${requestId(test)}` },
    for: subjectOf(person),
    authoredOn: test.steps[0]?.at,
    lastModified: step.at,
    restriction: { period: { end: test.expectedBy } },
  };
}
