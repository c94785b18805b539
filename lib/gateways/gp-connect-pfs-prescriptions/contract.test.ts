import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import type { MedicationRequest, OrderTask } from "../fhir/r4-medicines.ts";
import { listOrders, listRepeatMedicines, orderRepeat } from "./client.ts";
import type { MedicineBundle } from "./schema.ts";

const room = contractRoom();
const api = "gp-connect-pfs-prescriptions";
const leah = "9993334448";

const reader = (nhsNumber = kris, subject = nhsNumber) =>
  room.permit("prescriptions:read", { nhsNumber, subject });
const orderer = (nhsNumber = kris, subject = nhsNumber) =>
  room.permit("prescriptions:order", { nhsNumber, subject });

const requestsIn = ({ resources }: MedicineBundle): MedicationRequest[] =>
  resources.filter(
    (one): one is (typeof resources)[number] & MedicationRequest => one.resourceType === "MedicationRequest",
  );
const tasksIn = ({ resources }: MedicineBundle): OrderTask[] =>
  resources.filter((one): one is (typeof resources)[number] & OrderTask => one.resourceType === "Task");

async function medicines(nhsNumber = kris): Promise<MedicationRequest[]> {
  const answer = await listRepeatMedicines(reader(nhsNumber));
  if (!answer.ok) throw new Error("no medicines came");
  return requestsIn(answer.value);
}

async function orders(nhsNumber = kris): Promise<OrderTask[]> {
  const answer = await listOrders(reader(nhsNumber));
  if (!answer.ok) throw new Error("no orders came");
  return tasksIn(answer.value);
}

const named = (term: string) => (one: MedicationRequest) =>
  one.intent === "plan" && one.medicationCodeableConcept?.coding?.[0]?.display?.startsWith(term);

async function planOf(term: string, nhsNumber = kris): Promise<string> {
  return (await medicines(nhsNumber)).find(named(term))?.id ?? "";
}

const order = (plan: string, more: object = {}) => ({
  plan,
  identifier: randomUUID(),
  at: room.nation.now().toISOString(),
  ...more,
});

async function happens(name: string, choice: string): Promise<void> {
  const response = await fetch(`${room.sandbox.origin}/control-room/events/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice }),
  });
  expect(response.ok, await response.text()).toBe(true);
}

test("a person's medicines come as plans, with their issues based on them", async () => {
  const found = await medicines();
  const plans = found.filter(({ intent }) => intent === "plan");
  expect(plans.map(({ status }) => status)).toContain("active");
  const ids = plans.map(({ id }) => `MedicationRequest/${id}`);
  const issues = found.filter(({ intent }) => intent === "order");
  expect(issues.length).toBeGreaterThan(20);
  for (const { basedOn } of issues) expect(ids).toContain(basedOn?.[0]?.reference);
});

test("a repeat that is ordered waits at the surgery, and is not ordered twice", async () => {
  const plan = await planOf("Beclometasone");
  const asked = order(plan, { note: "Before Friday, please.", pharmacy: "FZ904" });
  const ordered = await orderRepeat(orderer(), asked);
  expect(ordered).toMatchObject({ ok: true, value: { kind: "requested", task: { status: "requested" } } });
  expect(await orderRepeat(orderer(), order(plan))).toMatchObject({ value: { kind: "already-requested" } });
  expect(await orderRepeat(orderer(), asked)).toMatchObject({ value: { kind: "already-requested" } });
  expect(await orders()).toContainEqual(
    expect.objectContaining({
      status: "requested",
      focus: expect.objectContaining({ reference: `MedicationRequest/${plan}` }),
    }),
  );
});

test("what the surgery approves is completed, with the number of the item that was sent", async () => {
  const ordered = await orderRepeat(orderer(), order(await planOf("Beclometasone")));
  const id = ordered.ok && ordered.value.kind === "requested" ? (ordered.value.task.id ?? "") : "";
  await happens("gp-approves-repeat", id);
  const task = (await orders()).find((one) => one.id === id);
  expect(task).toMatchObject({
    status: "completed",
    output: [{ type: { coding: [{ code: "sent-to-eps" }] } }],
  });
  const item = task?.output?.[0]?.valueIdentifier?.value;
  expect((await medicines()).some(({ identifier }) => identifier?.[0]?.value === item)).toBe(true);
});

test("what the surgery rejects says why, and can be asked for again", async () => {
  const plan = await planOf("Beclometasone");
  const ordered = await orderRepeat(orderer(), order(plan));
  const id = ordered.ok && ordered.value.kind === "requested" ? (ordered.value.task.id ?? "") : "";
  await happens("gp-rejects-repeat", `${id} review`);
  const task = (await orders()).find((one) => one.id === id);
  expect(task).toMatchObject({ status: "rejected" });
  expect(task?.statusReason?.text).toMatch(/review/);
  expect(await orderRepeat(orderer(), order(plan))).toMatchObject({ value: { kind: "requested" } });
});

test("with time alone a request is accepted, looked at and decided", async () => {
  const ordered = await orderRepeat(orderer(), order(await planOf("Salbutamol")));
  expect(ordered).toMatchObject({ ok: true });
  room.nation.moveClock(new Date(room.nation.now().getTime() + 10 * 86_400_000));
  expect((await orders()).map(({ status }) => status)).not.toContain("requested");
});

test("who may look, may not order", async () => {
  const plan = await planOf("Beclometasone");
  room.nation.change("kris", { "practice.prescriptions": "view" });
  expect(await orderRepeat(orderer(), order(plan))).toEqual({ ok: true, value: { kind: "not-allowed" } });
  expect(await listRepeatMedicines(reader())).toMatchObject({ ok: true });
});

test.each([listRepeatMedicines, listOrders])("who may not look is told so (%o)", async (list) => {
  room.nation.change("kris", { "practice.prescriptions": "none" });
  expect(await list(reader())).toMatchObject({ ok: false, failure: { kind: "not-allowed" } });
});

test("an acute medicine, or somebody else's repeat, is not orderable", async () => {
  const refused = { ok: true, value: { kind: "not-orderable" } };
  expect(await orderRepeat(orderer(), order(await planOf("Amoxicillin")))).toEqual(refused);
  expect(await orderRepeat(orderer(), order(await planOf("Sertraline", leah)))).toEqual(refused);
});

test("a request that the surgery calls malformed is ours to mend", async () => {
  const ordered = await orderRepeat(orderer(), { ...order("x"), identifier: "not a UUID" });
  expect(ordered).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
});

test("a surgery that does not know the patient is not found", async () => {
  room.nation.change("kris", { "practice.registered": false });
  expect(await listRepeatMedicines(reader())).toMatchObject({ failure: { kind: "not-found" } });
  expect(await orderRepeat(orderer(), order("x"))).toMatchObject({ failure: { kind: "not-found" } });
});

test("nothing of somebody else comes, and nothing is ordered for them", async () => {
  expect(await listRepeatMedicines(reader(kris, leah))).toMatchObject({ failure: { kind: "not-allowed" } });
  expect(await listOrders(reader(kris, leah))).toMatchObject({ failure: { kind: "not-allowed" } });
  expect(await orderRepeat(orderer(kris, leah), order("x"))).toMatchObject({
    value: { kind: "not-orderable" },
  });
  room.breaks(api, "wrong-patient");
  expect(await listRepeatMedicines(reader())).toMatchObject({ failure: { kind: "unreadable" } });
  room.breaks(api, "wrong-patient");
  expect(await listOrders(reader())).toMatchObject({ failure: { kind: "unreadable" } });
  const plan = await planOf("Beclometasone");
  room.breaks(api, "wrong-patient");
  const ordered = await orderRepeat(orderer(), order(plan));
  expect(ordered).toMatchObject({ ok: false });
});

test("a status that nobody published is not guessed at", async () => {
  room.breaks(api, "drift");
  expect(await listOrders(reader())).toMatchObject({ failure: { kind: "unreadable" } });
});

test("an answer that is no FHIR is unreadable", async () => {
  room.breaks(api, "body", { body: { resourceType: "Bundle" } });
  expect(await listRepeatMedicines(reader())).toMatchObject({ failure: { kind: "unreadable" } });
  room.breaks(api, "body", { body: { resourceType: "Patient" }, status: 201 });
  expect(await orderRepeat(orderer(), order("x"))).toMatchObject({ failure: { kind: "unreadable" } });
  room.breaks(api, "content-type");
  expect(await listOrders(reader())).toMatchObject({ failure: { kind: "unreadable" } });
});

test("an order whose answer was lost was taken, and is not sent again by itself", async () => {
  const plan = await planOf("Beclometasone");
  const asked = order(plan);
  room.breaks(api, "applied", { status: 503 });
  expect(await orderRepeat(orderer(), asked)).toMatchObject({ failure: { kind: "unavailable" } });
  expect(await orderRepeat(orderer(), asked)).toMatchObject({ value: { kind: "already-requested" } });
  const waiting = (await orders()).filter(({ focus }) => focus.reference === `MedicationRequest/${plan}`);
  expect(waiting.filter(({ status }) => status === "requested")).toHaveLength(1);
});

test.each([
  [401, "unavailable"],
  [404, "not-found"],
  [429, "unavailable"],
  [500, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await listRepeatMedicines(reader())).toMatchObject({ ok: false, failure: { kind } });
});
