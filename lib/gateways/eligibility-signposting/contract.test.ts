import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { takeSlot } from "#mocks/nation/vaccination-diary/appointments.ts";
import { sites } from "#mocks/nation/vaccination-diary/sites.ts";
import { visibleVaccinations } from "#mocks/nation/vaccinations.ts";
import { checkEligibility } from "./client.ts";
import type { PatientCheck } from "./schema.ts";

const room = contractRoom();
const api = "eligibility-signposting";

const [ABDUL, JOAN, SARAH] = ["9990123454", "9992223332", "9993456780"] as const;
const [GRACE, TOM] = ["9999012345", "9991112227"] as const;

const reads = (nhsNumber = kris) => room.permit("vaccinations:read", { nhsNumber });

/** Everyone as they are when 16 May 2028 is today, so that seasons are known. */
function onWrittenDay(at = "2028-05-16T10:00:00Z"): void {
  room.nation.reset(new Date(at), new Date("2028-05-16T10:00:00Z"));
}

async function check(nhsNumber: string): Promise<PatientCheck> {
  const result = await checkEligibility(reads(nhsNumber));
  if (!result.ok) throw new Error(`failed: ${result.failure.kind}`);
  return result.value;
}

async function suggestion(nhsNumber: string, condition: string) {
  const found = (await check(nhsNumber)).processedSuggestions.find((one) => one.condition === condition);
  if (!found) throw new Error(`nothing about ${condition}`);
  return found;
}

const actionCodes = (one: { actions: { actionCode?: string | undefined }[] }) =>
  one.actions.map(({ actionCode }) => actionCode);

test("Abdul is 85 and has not had RSV: he can book it", async () => {
  onWrittenDay();
  const rsv = await suggestion(ABDUL, "RSV");
  expect(rsv).toMatchObject({
    status: "Actionable",
    eligibilityCohorts: [{ cohortCode: "rsv_age", cohortText: "are aged 75 or over" }],
    suitabilityRules: [],
  });
  expect(actionCodes(rsv)).toContain("BookNBSInfoText");
});

test("Sarah is 30 weeks pregnant: whooping cough is due, from her midwife, and RSV is booked", async () => {
  onWrittenDay();
  const pertussis = await suggestion(SARAH, "PERTUSSIS");
  expect(pertussis.status).toBe("Actionable");
  expect(actionCodes(pertussis)).toContain("ContactMidwife");
  expect(actionCodes(await suggestion(SARAH, "RSV"))).toEqual(["AmendNBS", "FutureBookingDate"]);
});

test("Joan's second dose against shingles is due half a year after the first", async () => {
  onWrittenDay();
  expect(await suggestion(JOAN, "SHINGLES")).toMatchObject({
    status: "NotActionable",
    suitabilityRules: [{ ruleType: "S", ruleCode: "NotYetDue" }],
    actions: [
      { actionCode: "DateOfLastVaccination", description: "20271209" },
      { actionCode: "DateOfNextEarliestVaccination", description: "20280608" },
      {},
    ],
  });
  room.nation.moveClock(new Date("2028-06-08T09:00:00Z"));
  expect((await suggestion(JOAN, "SHINGLES")).status).toBe("Actionable");
  expect((await suggestion(JOAN, "RSV")).status).toBe("NotEligible");
});

test("flu comes with its season, and what was given in the last one does not count", async () => {
  onWrittenDay();
  expect(await suggestion(JOAN, "FLU")).toMatchObject({
    status: "NotActionable",
    suitabilityRules: [{ ruleCode: "AlreadyVaccinated" }],
  });
  expect(await suggestion(TOM, "FLU")).toMatchObject({ status: "NotEligible" });
  expect(await suggestion(SARAH, "FLU")).toMatchObject({ status: "NotActionable" });
  room.nation.moveClock(new Date("2028-08-31T09:00:00Z"));
  expect(await suggestion(JOAN, "FLU")).toMatchObject({
    status: "NotActionable",
    suitabilityRules: [{ ruleCode: "AlreadyVaccinated" }],
  });
  room.nation.moveClock(new Date("2028-09-01T09:00:00Z"));
  expect(await suggestion(JOAN, "FLU")).toMatchObject({
    status: "NotActionable",
    suitabilityRules: [{ ruleCode: "NotAvailable" }],
  });
  room.nation.moveClock(new Date("2028-10-02T09:00:00Z"));
  expect((await suggestion(JOAN, "FLU")).status).toBe("Actionable");
});

test("nobody is told who the next COVID-19 campaign is for before it is announced", async () => {
  onWrittenDay();
  expect(await suggestion(ABDUL, "COVID")).toMatchObject({
    status: "NotActionable",
    eligibilityCohorts: [],
    suitabilityRules: [{ ruleCode: "NotAvailable" }],
  });
});

test("a vaccination of yesterday counts when the national record has it", async () => {
  onWrittenDay();
  expect((await suggestion(GRACE, "PNEUMOCOCCAL")).status).toBe("Actionable");
  room.nation.moveClock(new Date("2028-05-17T14:00:00Z"));
  expect(await suggestion(GRACE, "PNEUMOCOCCAL")).toMatchObject({
    status: "NotActionable",
    suitabilityRules: [{ ruleCode: "AlreadyVaccinated" }],
  });
});

async function happens(name: string, choice: string): Promise<number> {
  const answer = await fetch(`${room.sandbox.origin}/control-room/events/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ choice }),
  });
  return answer.status;
}

test("what is booked is told with its day; once given and 48 hours later it is not due any more", async () => {
  onWrittenDay();
  const attendee = { nhsNumber: ABDUL, firstName: "Abdul", lastName: "Rahman", dateOfBirth: "1943-03-12" };
  const booking = takeSlot(room.nation, {
    ...{ site: sites[0]?.id ?? "", from: "2028-05-17T09:00:00", duration: 10, service: "RSV:Adult" },
    ...{ attendee, contacts: [], additionalData: null, kind: "Booked" },
  });
  const waiting = await suggestion(ABDUL, "RSV");
  expect(waiting.actions).toMatchObject([
    { actionType: "ButtonWithAuthLink", actionCode: "AmendNBS" },
    { actionType: "DataValue", actionCode: "FutureBookingDate", description: "20280517" },
  ]);
  room.nation.moveClock(new Date("2028-05-17T08:05:00Z"));
  expect(await happens("vaccination-given", booking?.reference ?? "")).toBe(200);
  expect((await suggestion(ABDUL, "RSV")).status).toBe("Actionable");
  room.nation.moveClock(new Date("2028-05-19T08:06:00Z"));
  expect(await suggestion(ABDUL, "RSV")).toMatchObject({
    status: "NotActionable",
    suitabilityRules: [{ ruleCode: "AlreadyVaccinated" }],
  });
  const shown = visibleVaccinations(room.nation, ABDUL).map(({ vaccination }) => vaccination);
  expect(shown.at(-1)).toMatchObject({ target: "RSV", place: "FZ901", dose: 1 });
});

test("action types that nobody published are left out, and a status that nobody published is unknown", async () => {
  const one = { condition: "RSV", actions: [{ actionType: "Hologram" }, { actionType: "InfoText" }] };
  room.breaks(api, "body", {
    body: {
      responseId: "1",
      meta: { lastUpdated: "2028-05-16T10:00:00Z" },
      processedSuggestions: [{ ...one, status: "PerhapsEligible" }],
    },
  });
  expect(await suggestion(kris, "RSV")).toMatchObject({
    status: "Unknown",
    actions: [{ actionType: "InfoText" }],
  });
});

test("whoever acts for another, or asks about one, is refused", async () => {
  const refused = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };
  const acting = room.permit("vaccinations:read", { nhsNumber: ABDUL, actor: "9992345675" });
  expect(await checkEligibility(acting)).toEqual(refused);
  const other = room.permit("vaccinations:read", { nhsNumber: kris, subject: ABDUL });
  expect(await checkEligibility(other)).toEqual(refused);
});

test("somebody of whom the service knows nothing is not found", async () => {
  expect(await checkEligibility(reads("9990001235"))).toEqual({ ok: false, failure: { kind: "not-found" } });
});

test.each([
  [422, { kind: "unreadable" }],
  [500, { kind: "unavailable" }],
])("an error %i becomes its failure", async (status, failure) => {
  room.breaks(api, "status", { status, count: 3 });
  expect(await checkEligibility(reads())).toMatchObject({ ok: false, failure });
});

test("a status worded as nobody published is shown as unknown", async () => {
  onWrittenDay();
  room.breaks(api, "drift");
  expect(new Set((await check(kris)).processedSuggestions.map(({ status }) => status))).toEqual(
    new Set(["Unknown"]),
  );
});

test.each(["truncate", "content-type"] as const)("an answer broken by %s is unreadable", async (kind) => {
  room.breaks(api, kind, { count: 2 });
  expect(await checkEligibility(reads())).toMatchObject({ ok: false });
});
