import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { howFarBack } from "#lib/access/from-gp-connect-pfs-user-permissions.ts";
import { dateAt, now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { gather, type Gathered } from "#lib/gathered.ts";
import { getStructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/client.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import { listOrderedTests, listReports } from "#lib/gateways/hospital-tests/client.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import { log } from "#lib/log.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { seenBefore } from "#lib/store/seen.ts";
import { toSurgeryResults, type SurgeryResults } from "./from-gp-connect-pfs-access-record.ts";
import { toldOfError, toOrderedTests, toTestResults, type MappedResults } from "./from-hospital-tests.ts";
import {
  detailOf,
  isNewSince,
  mostUrgentFirst,
  newestFirst,
  type OrderedTest,
  type ResultSource,
  type TestResult,
  type TestResultDetail,
  type TestResultList,
} from "./model.ts";

type ResultsPermit = Permit<"test-results:read">;

/** The first letter says which source to ask; the rest says nothing. */
const letters: Readonly<Record<ResultSource | "ordered", string>> = { gp: "g", hospital: "h", ordered: "o" };

const idsOf = (permit: ResultsPermit, source: ResultSource | "ordered") => (id: string) =>
  letters[source] + opaqueId(env().HANDLE_KEY, "test-result", permit.subject, source, id);

const askedNow = (): string => now().toString();
const today = (): string => dateAt(now()).toString();

interface Heard {
  readonly gp:
    (SurgeryResults & { readonly howFarBack: HowFarBack }) | { readonly howFarBack: HowFarBack } | null;
  readonly hospital: MappedResults | null;
}

/** Permissions first: at some practices that call switches online access on. */
async function askSurgery(
  permit: ResultsPermit,
  heard: { gp: Heard["gp"] },
): Promise<Result<readonly TestResult[]>> {
  const permissions = await getUserPermissions(permit);
  if (!permissions.ok) return permissions;
  const reach = howFarBack(permissions.value);
  if (reach.kind === "nothing") {
    heard.gp = { howFarBack: reach };
    return failed({ kind: "not-allowed", because: "refused-by-source" });
  }
  const record = await getStructuredRecord(permit, { investigations: true });
  if (!record.ok) return record;
  const mapped = toSurgeryResults(record.value, idsOf(permit, "gp"));
  if (!mapped.ok) return mapped;
  heard.gp = { ...mapped.value, howFarBack: reach };
  return ok(mapped.value.results);
}

async function askHospital(
  permit: ResultsPermit,
  heard: { hospital: Heard["hospital"] },
): Promise<Result<readonly TestResult[]>> {
  const bundle = await listReports(permit);
  if (!bundle.ok) return bundle;
  if (toldOfError(bundle.value)) return late();
  heard.hospital = toTestResults(bundle.value, "hospital", idsOf(permit, "hospital"));
  return ok(heard.hospital.results);
}

const late = () => failed({ kind: "unavailable" });

async function gatherOrdered(permit: ResultsPermit) {
  let complete = true;
  const hospital = async (): Promise<Result<readonly OrderedTest[]>> => {
    const bundle = await listOrderedTests(permit);
    if (!bundle.ok) return bundle;
    if (toldOfError(bundle.value)) return late();
    complete = bundle.value.complete;
    return ok(toOrderedTests(bundle.value, idsOf(permit, "ordered"), today()));
  };
  const gathered = await gather({ hospital }, askedNow);
  return { ordered: { ...gathered, items: mostUrgentFirst(gathered.items) }, complete };
}

/** Marks what is new. When the store does not answer, that is not known: no reason to show less. */
async function withNews(permit: ResultsPermit, results: readonly TestResult[]) {
  try {
    const { unseen } = await seenBefore(permit, "test-result", results);
    const isNew = (result: TestResult) => isNewSince(result, unseen.has(result.id), today());
    return { items: results.map((result) => ({ ...result, isNew: isNew(result) })), newsKnown: true };
  } catch {
    log("warn", "seen-not-known", { correlationId: permit.correlationId });
    return { items: results, newsKnown: false };
  }
}

async function gatherResults(permit: ResultsPermit) {
  const heard: { -readonly [Key in keyof Heard]: Heard[Key] } = { gp: null, hospital: null };
  const gathered = await gather<TestResult, ResultSource>(
    {
      gp: () => askSurgery(permit, heard),
      hospital: () => askHospital(permit, heard),
    },
    askedNow,
  );
  const answered = new Set(gathered.answered.map(({ source }) => source));
  const surgery = answered.has("gp") && heard.gp && "results" in heard.gp ? heard.gp : null;
  const hospital = answered.has("hospital") ? heard.hospital : null;
  const { items, newsKnown } = await withNews(permit, gathered.items);
  const incomplete: ResultSource[] = [];
  if (surgery?.complete === false) incomplete.push("gp");
  if (hospital?.complete === false) incomplete.push("hospital");
  const howFarBack = heard.gp?.howFarBack ?? null;
  const results = { ...gathered, items: newestFirst(items) };
  return { results, newsKnown, incomplete, surgery, hospital, howFarBack };
}

/** Every result that the surgery and the hospital show to this person, newest first, and what has been ordered. */
export async function listTestResults(asker: Asker, person: PersonHandle): Promise<Result<TestResultList>> {
  const permit = await requirePermit(asker, "test-results:read", person);
  if (!permit.ok) return permit;
  const [gathered, { ordered, complete }] = await Promise.all([
    gatherResults(permit.value),
    gatherOrdered(permit.value),
  ]);
  const { results, newsKnown, surgery, hospital } = gathered;
  const incomplete = new Set([...gathered.incomplete, ...(complete ? [] : (["hospital"] as const))]);
  return ok({
    results,
    newsKnown,
    removed: [...(surgery?.removed ?? []), ...(hospital?.removed ?? [])],
    orderedTests: ordered,
    howFarBack: gathered.howFarBack,
    incomplete: [...incomplete],
    heldBack: surgery?.heldBack ?? [],
  });
}

const unheard = (gathered: Gathered<unknown, ResultSource>, id: string) =>
  gathered.missing.find(({ source }) => id.startsWith(letters[source]));

/** One result by its opaque id. `not-found` only when the source that would hold it has answered in full. */
export async function getTestResult(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<TestResultDetail>> {
  const permit = await requirePermit(asker, "test-results:read", person);
  if (!permit.ok) return permit;
  const [{ results, incomplete, surgery, hospital }, { ordered }] = await Promise.all([
    gatherResults(permit.value),
    gatherOrdered(permit.value),
  ]);
  const removed = [surgery, hospital].flatMap((heard) => heard?.removed ?? []).find((one) => one.id === id);
  if (removed) return ok({ kind: "removed", removed });
  const result = results.items.find((one) => one.id === id);
  const mayBeThere = incomplete.some((source) => id.startsWith(letters[source]));
  if (!result && mayBeThere) return late();
  if (!result) return failed(unheard(results, id)?.failure ?? { kind: "not-found" });
  return ok(detailOf(result, results, ordered.items));
}

/** One ordered test by its opaque id, or why its source did not tell. */
export async function getOrderedTest(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<OrderedTest>> {
  const permit = await requirePermit(asker, "test-results:read", person);
  if (!permit.ok) return permit;
  const { ordered, complete } = await gatherOrdered(permit.value);
  const test = ordered.items.find((one) => one.id === id);
  if (!test && !complete) return late();
  return test ? ok(test) : failed(ordered.missing[0]?.failure ?? { kind: "not-found" });
}
