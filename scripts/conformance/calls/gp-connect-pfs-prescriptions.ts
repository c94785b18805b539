import { randomUUID } from "node:crypto";
import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, UUID_SYSTEM } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { events } from "#mocks/gp-connect-pfs-prescriptions/events.ts";
import { planId } from "#mocks/gp-connect-pfs-prescriptions/responses/medication-requests.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import type { Call } from "./call.ts";

const kris = { person: "kris" } as const;
const number = "9996789012";
const medicines = `/Patient/${number}/MedicationRequest`;
const tasks = `/Task?patient=${number}`;
const spray = planId("kris-nasal-spray");

const get = (name: string, path: Call["path"], status = 200, more: Partial<Call> = {}): Call => ({
  name,
  as: kris,
  method: "GET",
  path,
  status,
  ...more,
});

const person = { reference: `Patient/${number}`, identifier: { system: NHS_NUMBER_SYSTEM, value: number } };

const task = (more: object = {}) => ({
  resourceType: "Task",
  identifier: [{ system: UUID_SYSTEM, value: randomUUID() }],
  status: "requested",
  intent: "order",
  code: { coding: [{ system: "http://snomed.info/sct", code: "103742009" }] },
  focus: { reference: `MedicationRequest/${spray}` },
  for: person,
  requester: person,
  authoredOn: "2028-05-16T09:00:00.000Z",
  lastModified: "2028-05-16T09:00:00.000Z",
  ...more,
});

const preferred = (value: string) => ({
  input: [
    {
      type: {
        coding: [
          {
            system: "https://fhir.nhs.uk/England/CodeSystem/England-PFSPrescriptionOrderingParameter",
            code: "preferred-performer",
          },
        ],
      },
      valueIdentifier: { system: ODS_SYSTEM, value },
    },
  ],
});

const post = (name: string, body: unknown, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: kris,
  method: "POST",
  path: "/Task",
  body,
  status,
  ...more,
});

const change = (changes: Record<string, unknown>) => ({
  before: (nation: Nation) => nation.change("kris", changes),
});

const happens = (event: string) => ({
  before: (nation: Nation) => {
    const found = events.find(({ name }) => name === event);
    const choice = found?.choices(nation).find(({ label }) => label.startsWith("Kris"));
    if (found && choice) void found.happen(nation, choice.key);
  },
});

const ofNobody = { reference: "Patient/9999012345" };

export const calls: readonly Call[] = [
  get("every medicine and every issue", medicines),
  get("what can be asked for", `${medicines}?intent=plan&status=active`),
  get("issues of a time", `${medicines}?intent=order&authoredon=ge2028-04-01&authoredon=le2028-05-16`),
  get("one by its id", `${medicines}?identifier=${spray}`),
  get("one prescription by its number", (nation) => {
    const { id } = prescriptionsOf(nation).prescriptions.findLast((one) => one.nhsNumber === number) ?? {
      id: "",
    };
    return `${medicines}?identifier=${encodeURIComponent(`https://fhir.nhs.uk/Id/prescription-order-number|${id}`)}`;
  }),
  get("one that is not there", `${medicines}?identifier=${randomUUID()}`, 404),
  get("an identifier that is none", `${medicines}?identifier=spray`, 422),
  get("a date to come", `${medicines}?authoredon=ge2099-01-01`, 422),
  get("a date that is none", `${medicines}?authoredon=yesterday`, 422),
  get("an intent that is none", `${medicines}?intent=wish`, 422),
  get("an NHS number that is none", "/Patient/123/MedicationRequest", 422),
  get("somebody else's medicines", "/Patient/9999012345/MedicationRequest", 403),
  get("without a token", medicines, 401, { as: "nobody" }),
  get("below P9", medicines, 403, { as: { person: "kris", level: "P5" } }),
  get("without a request id", medicines, 400, { headers: { "x-request-id": "" } }),
  get("medicines of eight people", "/Patient/9990123454/MedicationRequest", 200, { as: { person: "abdul" } }),
  get("nothing to show", "/Patient/9992345675/MedicationRequest?status=draft", 200, {
    as: { person: "nadia" },
  }),
  get("every request", tasks),
  get("requests with what they are about", `${tasks}&_include=Task:focus:MedicationRequest`),
  get("requests that were rejected", `${tasks}&status=rejected`),
  get("requests of a day", `${tasks}&authored-on=eq2028-05-15`),
  get("neither patient nor id", "/Task", 422),
  get("a request that is not there", `${tasks}&id=${randomUUID()}`, 404),
  get("an id that is none", `${tasks}&id=1`, 422),
  get("a status that is none", `${tasks}&status=lost`, 422),
  get("somebody else's requests", "/Task?patient=9999012345", 403),
  post(
    "one repeat, to another pharmacy for once",
    task({ ...preferred("FZ904"), note: [{ text: "Soon." }] }),
    201,
  ),
  post("the same repeat again", task(), 409),
  get("after the surgery approved", `${tasks}&status=completed`, 200, happens("gp-approves-repeat")),
  get("after the surgery rejected", `${tasks}&status=rejected`, 200, happens("gp-rejects-repeat")),
  post("a body that is no JSON", "{", 422),
  post("a body that is no Task", { resourceType: "Basic" }, 422),
  post("a Task that is over", task({ status: "completed" }), 422),
  post("a Task for something else", task({ code: { coding: [{ code: "1" }] } }), 422),
  post("a Task about nothing", task({ focus: {} }), 422),
  post("a Task about what is not there", task({ focus: { reference: "MedicationRequest/1" } }), 422),
  post("a Task for somebody else", task({ for: ofNobody }), 422),
  post("a Task by somebody else", task({ requester: ofNobody }), 422),
  post("a Task to no pharmacy", task(preferred("ZZ999")), 422),
  post("who may look only", task(), 403, change({ "practice.prescriptions": "view" })),
  get("who may not look", medicines, 403, change({ "practice.prescriptions": "none" })),
  get("who is not registered", medicines, 404, change({ "practice.registered": false })),
];
