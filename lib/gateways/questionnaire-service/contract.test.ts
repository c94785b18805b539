import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { getAnswers, getQuestionnaire, sendAnswers } from "./client.ts";

const api = "questionnaire-service";
const room = contractRoom();
const kris = "9996789012";
const abdul = "9990123454";
const breathing = uuidOf("hospital questionnaire kris-lung-function");
const cataract = uuidOf("hospital questionnaire abdul-cataract-health");

const reader = () => room.permit("questionnaires:read");
const answerer = () => room.permit("questionnaires:answer");

const response = (version = "1", cigarettes = 2, more: object[] = []) => ({
  resourceType: "QuestionnaireResponse",
  questionnaire: `https://sandbox.front-door.example/Questionnaire/${breathing}|${version}`,
  status: "completed",
  subject: {
    type: "Patient",
    identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris },
  },
  authored: "2028-05-16T09:00:00Z",
  item: [
    { linkId: "breathless", answer: [{ valueBoolean: false }] },
    { linkId: "chest-pain", answer: [{ valueBoolean: false }] },
    { linkId: "cigarettes", text: "How many?", answer: [{ valueInteger: cigarettes }] },
    ...more,
  ],
});

const send = (body: object, key: string = randomUUID()) =>
  sendAnswers(answerer(), { ...body }, { id: breathing, key });

describe("reading", () => {
  test("a form comes with every kind of item, its version and its answers that cannot wait", async () => {
    const given = await getQuestionnaire(reader(), breathing);
    if (!given.ok || given.value.kind !== "given") throw new Error("not given");
    const { form } = given.value;
    expect(form).toMatchObject({ version: "1", publisher: "Northfield Hospital", unsafe: false });
    const kinds = form.item.flatMap(({ item = [] }) => item.map(({ type }) => type));
    expect(new Set(kinds)).toEqual(
      new Set([
        ...["display", "boolean", "choice", "open-choice", "string", "text", "integer", "decimal", "date"],
        "quantity",
      ]),
    );
    expect(JSON.stringify(form)).toContain("questionnaire-red-flag");
  });

  test("a hospital that has only its portal gives nothing", async () => {
    const permit = room.permit("questionnaires:read", { nhsNumber: abdul });
    expect(await getQuestionnaire(permit, cataract)).toEqual({ ok: true, value: { kind: "not-given" } });
  });

  test("somebody else's form is not given, and one about somebody else is refused", async () => {
    const stranger = room.permit("questionnaires:read", { nhsNumber: abdul });
    expect(await getQuestionnaire(stranger, breathing)).toMatchObject({ value: { kind: "not-given" } });
    room.breaks(api, "wrong-patient");
    expect(await getQuestionnaire(reader(), breathing)).toEqual({
      ok: false,
      failure: { kind: "unreadable" },
    });
  });

  test("changed by the hospital it is another version; closed it takes nothing", async () => {
    await room.happens("change-hospital-questionnaire", breathing);
    expect(await getQuestionnaire(reader(), breathing)).toMatchObject({ value: { form: { version: "2" } } });
    await room.happens("close-hospital-questionnaire", breathing);
    expect(await getQuestionnaire(reader(), breathing)).toEqual({ ok: true, value: { kind: "closed" } });
    expect(await send(response("2"))).toEqual({ ok: true, value: { kind: "closed" } });
  });
});

describe("sending", () => {
  test("answers are taken once under their key, told by the aggregator, and read back", async () => {
    expect(await getAnswers(reader(), breathing)).toEqual({ ok: true, value: null });
    const key = randomUUID();
    const first = await send(response(), key);
    expect(first).toMatchObject({ value: { kind: "taken", answers: { status: "completed" } } });
    expect(await send(response(), key)).toEqual(first);
    expect(await send(response("1", 3), key)).toEqual({ ok: true, value: { kind: "key-used" } });
    expect(await send(response())).toEqual({ ok: true, value: { kind: "answered-before" } });
    expect(await getAnswers(reader(), breathing)).toMatchObject({ value: { item: { length: 3 } } });
    const told = knownCare(room.nation, "kris").questionnaires.find(({ id }) => id === breathing);
    expect(told).toMatchObject({ status: "completed", changed: room.nation.today() });
  });

  test("a version that is asked no more has to be looked at first", async () => {
    expect(await send(response("9"))).toEqual({ ok: true, value: { kind: "changed" } });
  });

  test.each([
    ["too many", response("1", 500)],
    ["one too few", { ...response(), item: response().item.slice(0, 2) }],
    ["one that is not asked", response("1", 1, [{ linkId: "nights", answer: [{ valueString: "x" }] }])],
    ["nights without breathlessness", response("1", 1, [nights()])],
  ])("answers that the form does not take are not taken: %s", async (_name, body) => {
    expect(await send(body)).toEqual({ ok: true, value: { kind: "not-taken" } });
  });

  test("an answer that was lost is got again: it was taken once", async () => {
    room.breaks(api, "applied", { method: "POST" });
    expect(await send(response())).toMatchObject({ value: { kind: "taken" } });
  });
});

function nights() {
  const system = "https://sandbox.front-door.example/CodeSystem/questionnaire-answer";
  return { linkId: "nights", answer: [{ valueCoding: { system, code: "never" } }] };
}

test("a hospital that takes answers later than a page waits is waited for", async () => {
  room.breaks(api, "delay", { method: "POST", ms: 2_800 });
  expect(await send(response())).toMatchObject({ value: { kind: "taken" } });
});

test.each([
  ["status", { status: 401, count: 2 }, "unavailable"],
  ["status", { status: 403 }, "not-allowed"],
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["truncate", { count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["drift", {}, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await getQuestionnaire(reader(), breathing)).toMatchObject({ ok: false, failure: { kind } });
});
