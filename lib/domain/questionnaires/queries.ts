import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { forWhoAsks } from "#lib/access/kept-private.ts";
import { placeBefore } from "#lib/access/public-place.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { before, sourceDeadlineMs } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { getAnswers, getQuestionnaire, type GivenForm } from "#lib/gateways/questionnaire-service/client.ts";
import { log } from "#lib/log.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { startedQuestionnaires, type StartedQuestionnaire } from "#lib/store/started-questionnaires.ts";
import { nothingKept, readKept, refit, type Kept } from "./form.ts";
import { toForm } from "./from-questionnaire-service.ts";
import { toReceipt } from "./from-questionnaire-service-answers.ts";
import { toAsked } from "./from-wayfinder-patient-care-aggregator.ts";
import type { Answers, Asked, Form, FormList, ListedForm, Receipt } from "./model.ts";

type QuestionsPermit = Permit<"questionnaires:read"> | Permit<"questionnaires:answer">;

interface Heard {
  readonly asked: readonly Asked[];
  readonly complete: boolean;
}

/** Until when (on the clock of `performance`) one page or act waits, however many it has to ask. */
const oneWait = (): number => performance.now() + sourceDeadlineMs;

async function hear(care: Permit<"hospital-care:read">, end: number): Promise<Result<Heard>> {
  const told = await before(end, askHospitals(care));
  if (!told.ok) return told;
  if (told.value.kind === "under-16") return failed({ kind: "not-allowed", because: "refused-by-source" });
  const key = env().HANDLE_KEY;
  const { subject } = care;
  const asked = toAsked(told.value.care, {
    form: (own) => opaqueId(key, "questionnaires", subject, own),
    appointment: (own) => appointmentAddressId(key, subject, "hospital", own),
  });
  // A question about a private appointment would tell of it.
  const about = asked.flatMap(({ appointment }) => appointment ?? []);
  const shown = await forWhoAsks(care, "appointment", about);
  if (!shown.ok) return shown;
  const isShown = ({ appointment }: Asked) => appointment === null || shown.value.includes(appointment);
  return ok({ asked: asked.filter(isShown), complete: told.value.care.complete });
}

type Started = ReadonlyMap<string, StartedQuestionnaire>;

/** What is kept here; nothing where the store does not answer, because the list is worth more than how far it is. */
async function startedOf(permit: QuestionsPermit, asked: readonly Asked[]): Promise<Started> {
  try {
    return await startedQuestionnaires(
      permit,
      asked.flatMap(({ own }) => own ?? []),
    );
  } catch {
    log("warn", "started-questionnaires-not-known", { correlationId: permit.correlationId });
    return new Map();
  }
}

/** Sent from here counts as sent, also while the aggregator has not heard of it. */
function listed(asked: Asked, started: Started): ListedForm {
  const row = asked.own === null ? undefined : started.get(asked.own);
  const kept = row === undefined || row.sentAt !== null ? null : readKept(row.kept);
  const stage = row !== undefined && row.sentAt !== null ? "sent" : asked.stage;
  const progress = kept === null ? null : { answered: kept.answered, of: kept.of };
  return { ...asked, stage, started: stage === "sent" ? null : progress };
}

/**
 * Everything that hospitals ask the person to fill in, with how far they are. Waits until `end`, on the clock of
 * `performance`.
 */
export async function listQuestionnaires(
  asker: Asker,
  person: PersonHandle,
  end = oneWait(),
): Promise<Result<FormList>> {
  const permit = await requirePermit(asker, "questionnaires:read", person);
  if (!permit.ok) return permit;
  const care = await requirePermit(asker, "hospital-care:read", person);
  if (!care.ok) return care;
  const heard = await hear(care.value, end);
  if (!heard.ok) return heard;
  const { asked, complete } = heard.value;
  const started = await startedOf(permit.value, asked);
  return ok({ forms: asked.map((one) => listed(one, started)), complete });
}

/** What waits to be answered, for parts of other pages: null where not every hospital has told. */
export async function waitingQuestionnaires(
  asker: Asker,
  person: PersonHandle,
): Promise<readonly ListedForm[] | null> {
  const list = await listQuestionnaires(inBackground(asker), person);
  return list.ok ? list.value.forms : null;
}

/** Answers that were not sent, with the ISO instant of the last. */
interface Unsent {
  readonly answers: Answers;
  readonly changedAt: string;
}

/** How one form stands here. */
export type FormStanding =
  | {
      readonly kind: "open";
      readonly form: Form;
      readonly kept: Kept;
      /** Of what is kept, so that of two pages none undoes the other; 0 where nothing is. */
      readonly version: number;
      /** ISO instant of the last answer. */
      readonly changedAt: string | null;
    }
  /** It is answered at the hospital: it gives nothing to us, or something that cannot be asked here. */
  | { readonly kind: "elsewhere"; readonly because: "not-given" | "cannot-be-asked" }
  /** The hospital has answers; `unsent` are those that are kept here and were not sent, null where there are none. */
  | { readonly kind: "sent"; readonly unsent: Unsent | null }
  | { readonly kind: "closed" };

export interface OpenedForm {
  readonly asked: ListedForm;
  readonly standing: FormStanding;
  /** Of the hospital, from the public directory. */
  readonly telephone: string | null;
}

function standingOf(given: GivenForm, row: StartedQuestionnaire | undefined): FormStanding {
  if (given.kind === "closed") return { kind: "closed" };
  if (given.kind === "not-given") return { kind: "elsewhere", because: "not-given" };
  const form = toForm(given.form);
  if (form === null) return { kind: "elsewhere", because: "cannot-be-asked" };
  const kept = readKept(row?.kept) ?? nothingKept(form.version);
  return {
    ...{ kind: "open", form, kept: refit(kept, form) },
    version: row?.version ?? 0,
    changedAt: row?.changedAt.toISOString() ?? null,
  };
}

function unsentIn(row: StartedQuestionnaire | undefined): Unsent | null {
  if (row === undefined || row.sentAt !== null) return null;
  const { answers } = readKept(row.kept) ?? nothingKept("");
  if (Object.keys(answers).length === 0) return null;
  return { answers, changedAt: row.changedAt.toISOString() };
}

/** One form as it is asked; `unavailable` where it may stand in a part that did not come. */
async function findAsked(
  care: Permit<"hospital-care:read">,
  id: string,
  end: number,
): Promise<Result<Asked>> {
  const heard = await hear(care, end);
  if (!heard.ok) return heard;
  const found = heard.value.asked.find((one) => one.id === id);
  return found === undefined
    ? failed({ kind: heard.value.complete ? "not-found" : "unavailable" })
    : ok(found);
}

type Opened = Omit<OpenedForm, "telephone">;

async function openAsked(permit: QuestionsPermit, found: Asked, end: number): Promise<Result<Opened>> {
  const { own } = found;
  const started =
    own === null ? new Map<string, StartedQuestionnaire>() : await startedQuestionnaires(permit, [own]);
  const asked = listed(found, started);
  const row = own === null ? undefined : started.get(own);
  if (asked.stage === "sent") return ok({ asked, standing: { kind: "sent", unsent: unsentIn(row) } });
  if (asked.stage === "closed") return ok({ asked, standing: { kind: "closed" } });
  if (own === null) return ok({ asked, standing: { kind: "elsewhere", because: "not-given" } });
  const given = await before(end, getQuestionnaire(permit, own));
  return given.ok ? ok({ asked, standing: standingOf(given.value, row) }) : given;
}

/** One form, read with permits that somebody has already; for the doors of this room. Rejects when the store does not answer. */
export async function openForm(
  permit: QuestionsPermit,
  care: Permit<"hospital-care:read">,
  id: string,
): Promise<Result<Opened>> {
  const end = oneWait();
  const found = await findAsked(care, id, end);
  return found.ok ? openAsked(permit, found.value, end) : found;
}

/** One form with how it stands, what is kept of the answers, and whom to call, in one wait. */
export async function getOpenedForm(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<OpenedForm>> {
  const end = oneWait();
  const permit = await requirePermit(asker, "questionnaires:read", person);
  if (!permit.ok) return permit;
  const care = await requirePermit(asker, "hospital-care:read", person);
  if (!care.ok) return care;
  try {
    const found = await findAsked(care.value, id, end);
    if (!found.ok) return found;
    const [opened, { telephone }] = await Promise.all([
      openAsked(permit.value, found.value, end),
      placeBefore(asker, found.value.hospital.odsCode, end),
    ]);
    return opened.ok ? ok({ ...opened.value, telephone }) : opened;
  } catch {
    log("error", "started-questionnaire-not-read", { correlationId: asker.correlationId });
    return failed({ kind: "unavailable" });
  }
}

export interface SentForm {
  readonly asked: ListedForm;
  /** Null where it was answered elsewhere, and the hospital alone has the answers. */
  readonly receipt: Receipt | null;
  readonly telephone: string | null;
}

/** What was sent for one form, as the hospital has it, in one wait. `not-found` where nothing was sent. */
export async function getSentForm(asker: Asker, person: PersonHandle, id: string): Promise<Result<SentForm>> {
  const end = oneWait();
  const permit = await requirePermit(asker, "questionnaires:read", person);
  if (!permit.ok) return permit;
  const list = await listQuestionnaires(asker, person, end);
  if (!list.ok) return list;
  const asked = list.value.forms.find((one) => one.id === id);
  if (asked === undefined) return failed({ kind: list.value.complete ? "not-found" : "unavailable" });
  const { own, hospital } = asked;
  const [taken, { telephone }] = await Promise.all([
    own === null ? ok(null) : before(end, getAnswers(permit.value, own)),
    placeBefore(asker, hospital.odsCode, end),
  ]);
  if (!taken.ok) return taken;
  // The hospital's own word: it may have answers of which neither the aggregator nor this service knows yet.
  if (taken.value === null && asked.stage !== "sent") return failed({ kind: "not-found" });
  return ok({ asked, receipt: taken.value === null ? null : toReceipt(taken.value), telephone });
}
