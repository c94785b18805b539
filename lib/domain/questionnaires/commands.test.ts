import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as outcomes from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { database } from "#lib/store/database.ts";
import * as oneTimeKeys from "#lib/store/one-time-keys.ts";
import { startedQuestionnaire } from "#lib/store/schema-appointments.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import { answerQuestion, deleteAnswers, sendQuestionnaire } from "./commands.ts";
import { getOpenedForm, getSentForm, listQuestionnaires } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/store/one-time-keys.ts", { spy: true });
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

describe("keeping answers", () => {
  test("an answer that cannot wait says so at once, and how far the person is", async () => {
    expect(await answer("chest-pain", "true")).toMatchObject({ value: { kind: "kept", urgent: true } });
    expect(await listed()).toMatchObject({ stage: "to-answer", started: { answered: 1, of: 10 } });
  });

  test("two pages at once undo nothing of each other", async () => {
    await Promise.all([
      answer("breathless", "true"),
      answer("cigarettes", "7"),
      answer("worse", ["dust", "cold"]),
    ]);
    const { kept } = await open();
    expect(kept.answers).toMatchObject({
      breathless: { chosen: ["true"] },
      cigarettes: { typed: "7" },
      worse: { chosen: ["cold", "dust"] },
    });
  });

  test("a refused answer changes nothing", async () => {
    expect(await answer("cigarettes", "many")).toMatchObject({
      value: { kind: "refused", codes: { answer: "not-a-number" } },
    });
    expect((await open()).version).toBe(0);
  });

  test("after the hospital changed its form, what still fits is kept and the rest is said", async () => {
    await answerAll();
    await answer("worse", ["animals"]);
    await room.happens("change-hospital-questionnaire", breathing);
    expect(await answer("breathless", "true", "1")).toEqual({ ok: true, value: { kind: "changed" } });
    const { kept, form } = await open();
    expect(form.version).toBe("2");
    expect(Object.keys(kept.answers)).toEqual(["breathless", "chest-pain"]);
    expect(kept).toMatchObject({ changed: true, again: ["cigarettes", "worse"] });
  });
});

const answersTaken = () => room.nation.keep<unknown[]>("answers to questionnaires", () => []);

describe("sending", () => {
  test("20 at the same moment are one, and the answers are kept here no more", async () => {
    const version = await answerAll();
    const all = await Promise.all(Array.from({ length: 20 }, () => send(version)));
    expect(all.map((one) => one.ok && one.value.kind)).toEqual(Array.from({ length: 20 }, () => "sent"));
    expect(answersTaken()).toHaveLength(1);
    expect(await getSentForm(asker(), me, await theId())).toMatchObject({
      ok: true,
      value: {
        asked: { stage: "sent", started: null },
        receipt: { takenBy: "Northfield Hospital", answers: { length: 3 } },
      },
    });
    expect(await send(version)).toEqual({ ok: true, value: { kind: "sent" } });
    expect(answersTaken()).toHaveLength(1);
  }, 30_000);

  test("answers that another page changed are checked again first", async () => {
    const version = await answerAll();
    await answer("cigarettes", "9");
    expect(await send(version)).toEqual({ ok: true, value: { kind: "answers-changed" } });
    expect(answersTaken()).toHaveLength(0);
  });

  test("nothing is sent while a needed answer is missing, or the hospital asks something else", async () => {
    await answer("breathless", "false");
    expect(await send()).toEqual({ ok: true, value: { kind: "form-changed" } });
    const version = await answerAll();
    await room.happens("change-hospital-questionnaire", breathing);
    expect(await send(version)).toEqual({ ok: true, value: { kind: "form-changed" } });
    expect(answersTaken()).toHaveLength(0);
  });

  test("closed meanwhile, nothing is sent and the answers stay until they are deleted", async () => {
    const version = await answerAll();
    await room.happens("close-hospital-questionnaire", breathing);
    expect(await send(version)).toEqual({ ok: true, value: { kind: "closed" } });
    expect(await listed()).toMatchObject({ stage: "closed", started: { answered: 3 } });
    await deleteAnswers(asker(), me, await theId());
    expect((await listed()).started).toBeNull();
  });

  test("taken without an answer, it is looked for and told as sent", async () => {
    const version = await answerAll();
    room.breaks(api, "applied", { status: 503, method: "POST", count: 9 });
    expect(await send(version)).toEqual({ ok: true, value: { kind: "sent" } });
    expect(answersTaken()).toHaveLength(1);
  });

  test("lost on its way, nobody says that it was sent, and the answers stay", async () => {
    const version = await answerAll();
    room.breaks(api, "status", { status: 503, method: "POST", count: 9 });
    expect(await send(version)).toEqual({ ok: true, value: { kind: "unknown" } });
    vi.mocked(outcomes.writeCommandOutcome).mockRejectedValueOnce(new Error("not written down"));
    expect(await send(version)).toEqual({ ok: true, value: { kind: "unknown" } });
    expect(answersTaken()).toHaveLength(0);
    room.nation.faults.clear();
    expect(await send(version)).toEqual({ ok: true, value: { kind: "sent" } });
  });
});

describe("this service cannot keep what became of it", () => {
  test("answers that the hospital has are told as sent, with their receipt, and are sent once", async () => {
    const version = await answerAll();
    vi.mocked(oneTimeKeys.doOnce).mockRejectedValueOnce(new Error("no answer"));
    expect(await send(version)).toEqual({ ok: true, value: { kind: "sent" } });
    expect(await getSentForm(asker(), me, await theId())).toMatchObject({
      ok: true,
      value: { receipt: { answers: { length: 3 } } },
    });
    expect(await send(version)).toEqual({ ok: true, value: { kind: "sent" } });
    expect(answersTaken()).toHaveLength(1);
  });

  test("answers that were to be deleted are told as kept, and are", async () => {
    await answerAll();
    vi.mocked(outcomes.writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
    expect(await deleteAnswers(asker(), me, await theId())).toMatchObject({ ok: false });
    expect(Object.keys((await open()).kept.answers)).toHaveLength(3);
  });
});

describe("forms that cannot be answered here", () => {
  test.each([
    ["only the hospital's website", "abdul", "abdul-cataract-health", "not-given"],
    ["a kind of question that nobody here knows", "tom", "tom-hernia", "cannot-be-asked"],
  ])("%s", async (_name, whose, form, because) => {
    isAsked(room.nation.personByKey(whose)?.nhsNumber ?? "");
    const { id } = await listed(uuidOf(`hospital questionnaire ${form}`));
    const opened = await getOpenedForm(asker(), me, id);
    expect(opened).toMatchObject({ ok: true, value: { standing: { kind: "elsewhere", because } } });
  });
});
