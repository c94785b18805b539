import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as outcomes from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { database } from "#lib/store/database.ts";
import { startedQuestionnaire } from "#lib/store/schema-appointments.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { sendAnswers } from "#lib/gateways/questionnaire-service/client.ts";
import { careIn } from "#mocks/nation/hospital-care/care.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import { answerQuestion, deleteAnswers, sendQuestionnaire } from "./commands.ts";
import { getOpenedForm, listQuestionnaires } from "./queries.ts";
import { toResponse } from "./to-questionnaire-service.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const room = contractRoom();
const kris = "9996789012";
const breathing = uuidOf("hospital questionnaire kris-lung-function");
const api = "questionnaire-service";
let store: TestDatabase;
let sessionId: string;
let jti = 0;

beforeAll(async () => {
  const { origin } = room.sandbox;
  // The key that this room's sandbox knows us by; env() remembers, so it is not asked yet.
  const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
  store = await openTestDatabase({
    CLIENT_PRIVATE_KEY_FILE,
    PLATFORM_BASE_URL: origin,
    SANDBOX_ORIGIN: origin,
  });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());

/** From here on the gate says yes to this person, whose ID token has an id. */
function isAsked(nhsNumber: string): void {
  trustTestLogin(room.nation);
  const idToken = idTokenFor(room.nation.origin, nhsNumber, { jti: `token-${++jti}` });
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(
      ok({ ...room.permit(permission, { nhsNumber }), idToken: async () => ok(await idToken) }),
    ),
  );
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
}

beforeEach(async () => {
  isAsked(kris);
  await database().delete(startedQuestionnaire);
});

const asker = () => visitOf(sessionId);

/** A form as it is listed. */
async function listed(its = breathing) {
  const list = await listQuestionnaires(asker(), me);
  return (list.ok ? list.value.forms.find(({ own }) => own === its) : undefined) ?? expect.fail("not asked");
}

const theId = async (): Promise<string> => (await listed()).id;

async function open() {
  const opened = await getOpenedForm(asker(), me, await theId());
  if (!opened.ok || opened.value.standing.kind !== "open") throw new Error("not open");
  return opened.value.standing;
}

const answer = async (question: string, given: string | readonly string[], version = "1") =>
  answerQuestion(asker(), me, await theId(), { question, version, values: { answer: given } });

/** Everything that must be answered; gives the version of what is kept then. */
async function answerAll() {
  for (const [question, given] of [
    ["breathless", "false"],
    ["chest-pain", "false"],
    ["cigarettes", "4"],
  ] as const)
    await answer(question, given);
  return (await open()).version;
}

const send = async (version?: number) =>
  sendQuestionnaire(asker(), me, await theId(), version ?? (await open()).version);

/** The hospital gets answers that are not those that are kept here. */
async function sentElsewhere(cigarettes: number) {
  const { form } = await open();
  const at = "2028-05-16T09:00:00Z";
  const answers = {
    breathless: { chosen: ["false"], typed: null },
    "chest-pain": { chosen: ["false"], typed: null },
    cigarettes: { chosen: [], typed: String(cigarettes) },
  };
  const permit = room.permit("questionnaires:answer");
  const response = toResponse(form, answers, { subject: permit.subject, at });
  const taken = await sendAnswers(permit, response, { id: breathing, key: crypto.randomUUID() });
  expect(taken).toMatchObject({ value: { kind: "taken" } });
}

/** The aggregator has not heard of answers yet. */
function aggregatorIsLate(): void {
  for (const one of careIn(room.nation, "kris").questionnaires)
    if (one.id === breathing) Object.assign(one, { status: "in-progress" });
}

describe("answers that the hospital has already", () => {
  test.each(["told by the aggregator", "not told yet"])(
    "others are not ours, and ours stay: %s",
    async (when) => {
      const version = await answerAll();
      await sentElsewhere(9);
      if (when === "not told yet") aggregatorIsLate();
      vi.mocked(outcomes.writeCommandOutcome).mockClear();
      expect(await send(version)).toEqual({ ok: true, value: { kind: "other-answers" } });
      expect(vi.mocked(outcomes.writeCommandOutcome).mock.calls.map(([, , outcome]) => outcome)).toEqual([
        { decision: "refused", reason: "other-answers" },
      ]);
      const opened = await getOpenedForm(asker(), me, await theId());
      expect(opened).toMatchObject({
        value: {
          standing:
            when === "not told yet"
              ? { kind: "open", kept: { answered: 3 } }
              : { kind: "sent", unsent: { answers: { cigarettes: { typed: "4" } } } },
        },
      });
      await deleteAnswers(asker(), me, await theId());
      expect(await database().select().from(startedQuestionnaire)).toEqual([]);
    },
  );

  test.each(["told by the aggregator", "not told yet"])("the same are sent: %s", async (when) => {
    const version = await answerAll();
    await sentElsewhere(4);
    if (when === "not told yet") aggregatorIsLate();
    expect(await send(version)).toEqual({ ok: true, value: { kind: "sent" } });
    expect(await database().select().from(startedQuestionnaire)).toMatchObject([
      { sentAt: expect.any(Date) as Date },
    ]);
  });

  test("after an answer that was lost, others are not taken for ours", async () => {
    const version = await answerAll();
    await sentElsewhere(9);
    aggregatorIsLate();
    room.breaks(api, "status", { status: 503, method: "POST", count: 9 });
    expect(await send(version)).toEqual({ ok: true, value: { kind: "other-answers" } });
  });
});

describe("every act has a line of what became of it", () => {
  test.each([
    ["an answer that is kept", () => answer("cigarettes", "4"), { decision: "done", reason: null }],
    ["one that is none", () => answer("cigarettes", "x"), { decision: "refused", reason: "not-an-answer" }],
    [
      "one to another form",
      () => answer("cigarettes", "4", "0"),
      { decision: "refused", reason: "form-changed" },
    ],
    ["nothing to send", () => send(7), { decision: "refused", reason: "answers-changed" }],
    [
      "a form that is not asked",
      () => sendQuestionnaire(asker(), me, "none", 1),
      { decision: "refused", reason: "not-found" },
    ],
  ] as const)("%s", async (_name, act, outcome) => {
    vi.mocked(outcomes.writeCommandOutcome).mockClear();
    await act();
    expect(vi.mocked(outcomes.writeCommandOutcome).mock.calls.map(([, , written]) => written)).toEqual([
      outcome,
    ]);
  });
});
