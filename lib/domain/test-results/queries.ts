import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { dateAt, now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { gather, type Gathered } from "#lib/gathered.ts";
import { getStructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/client.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import { listOrderedTests, listReports } from "#lib/gateways/hospital-tests/client.ts";
import { log } from "#lib/log.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { seenBefore } from "#lib/store/seen.ts";
import { toSurgeryResults, type SurgeryResults } from "./from-gp-connect-pfs-access-record.ts";
import { howFarBack } from "./from-gp-connect-pfs-user-permissions.ts";
import { toOrderedTests, toTestResults, type MappedResults } from "./from-hospital-tests.ts";
import {
  historyOf,
  isNewSince,
  mostUrgentFirst,
  newestFirst,
  stillToCome,
  type HowFarBack,
  type OrderedTest,
  type PastValue,
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
  heard.hospital = toTestResults(bundle.value, "hospital", idsOf(permit, "hospital"));
  return ok(heard.hospital.results);
}

const late = () => failed({ kind: "unavailable" });

async function gatherOrdered(permit: ResultsPermit): Promise<Gathered<OrderedTest, "hospital">> {
  const hospital = async () => {
    const bundle = await listOrderedTests(permit);
    return bundle.ok ? ok(toOrderedTests(bundle.value, idsOf(permit, "ordered"), today())) : bundle;
  };
  const gathered = await gather({ hospital }, askedNow);
  return { ...gathered, items: mostUrgentFirst(gathered.items) };
}

/** Marks what is new. When the store does not answer, nothing is: "new" is a help, and no reason to show less. */
async function withNews(
  permit: ResultsPermit,
  results: readonly TestResult[],
): Promise<readonly TestResult[]> {
  try {
    const { unseen } = await seenBefore(permit, "test-result", results);
    return results.map((result) => ({
      ...result,
      isNew: isNewSince(result, unseen.has(result.id), today()),
    }));
  } catch {
    log("warn", "seen-not-known", { correlationId: permit.correlationId });
    return results;
  }
}

async function gatherResults(permit: ResultsPermit) {
  const heard: { -readonly [Key in keyof Heard]: Heard[Key] } = { gp: null, hospital: null };
  const gathered = await gather<TestResult, ResultSource>(
    {
      gp: () => within(sourceDeadlineMs, askSurgery(permit, heard), late),
      hospital: () => within(sourceDeadlineMs, askHospital(permit, heard), late),
    },
    askedNow,
  );
  const answered = new Set(gathered.answered.map(({ source }) => source));
  const surgery = answered.has("gp") && heard.gp && "results" in heard.gp ? heard.gp : null;
  const hospital = answered.has("hospital") ? heard.hospital : null;
  const items = newestFirst(await withNews(permit, gathered.items));
  return { results: { ...gathered, items }, surgery, hospital, howFarBack: heard.gp?.howFarBack ?? null };
}

/** Every result that the surgery and the hospital show to this person, newest first, and what has been ordered. */
export async function listTestResults(asker: Asker, person: PersonHandle): Promise<Result<TestResultList>> {
  const permit = await requirePermit(asker, "test-results:read", person);
  if (!permit.ok) return permit;
  const [gathered, orderedTests] = await Promise.all([
    gatherResults(permit.value),
    gatherOrdered(permit.value),
  ]);
  const { results, surgery, hospital } = gathered;
  const incomplete: ResultSource[] = [];
  if (surgery?.complete === false) incomplete.push("gp");
  if (hospital?.complete === false) incomplete.push("hospital");
  return ok({
    results,
    removed: [...(surgery?.removed ?? []), ...(hospital?.removed ?? [])],
    orderedTests,
    howFarBack: gathered.howFarBack,
    incomplete,
    heldBack: surgery?.heldBack ?? [],
  });
}

const unheard = (gathered: Gathered<unknown, ResultSource>, id: string) =>
  gathered.missing.find(({ source }) => id.startsWith(letters[source]));

/** One result by its opaque id. `not-found` only when the source that would hold it has answered. */
export async function getTestResult(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<TestResultDetail>> {
  const permit = await requirePermit(asker, "test-results:read", person);
  if (!permit.ok) return permit;
  const [{ results, surgery, hospital }, ordered] = await Promise.all([
    gatherResults(permit.value),
    gatherOrdered(permit.value),
  ]);
  const removed = [surgery, hospital].flatMap((heard) => heard?.removed ?? []).find((one) => one.id === id);
  if (removed) return ok({ kind: "removed", removed });
  const result = results.items.find((one) => one.id === id);
  if (!result) return failed(unheard(results, id)?.failure ?? { kind: "not-found" });
  const history: Record<string, readonly PastValue[]> = {};
  for (const analyte of result.groups.flatMap(({ analytes }) => analytes)) {
    const values = historyOf(results.items, result, analyte);
    if (values.length > 1) history[analyte.id] = values;
  }
  const orderedTests = stillToCome(ordered.items, result.concept);
  return ok({ kind: "result", result, history, orderedTests, missing: results.missing });
}

/** One ordered test by its opaque id, or why its source did not tell. */
export async function getOrderedTest(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<OrderedTest>> {
  const permit = await requirePermit(asker, "test-results:read", person);
  if (!permit.ok) return permit;
  const { items, missing } = await gatherOrdered(permit.value);
  const test = items.find((one) => one.id === id);
  return test ? ok(test) : failed(missing[0]?.failure ?? { kind: "not-found" });
}
