import fc from "fast-check";
import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { Nation } from "../nation.ts";
import { canCancel, canMove, move, moves } from "./pharmacy.ts";
import { pharmacyStatuses, type Prescriptions, type Told } from "./prescription.ts";
import { isShortFormId } from "./short-form.ts";
import { prescriptionsOf } from "./state.ts";
import { approve, medicinesHeld, openOrder, placeOrder, reject } from "./surgery.ts";
import { tell, wasTold } from "./wire.ts";

const SEED = new Date("2028-05-16T10:00:00+01:00");
const nationAt = () => new Nation({ people: everyone, seedAt: SEED, realNow: () => SEED.getTime() });

/** Something that anybody may do, with numbers that say to whom and what. */
type Action = { kind: (typeof kinds)[number]; a: number; b: number };

const kinds = [
  "order",
  "approve",
  "reject",
  "move",
  "tell",
  "receive",
  "cancel",
  "clock",
  "tracker",
] as const;
const actions = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(10_000), b: fc.nat(10_000) }),
  { minLength: 200, maxLength: 200 },
);

const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list[number % Math.max(1, list.length)];

function orderSomething(nation: Nation, state: Prescriptions, a: number, b: number): void {
  const person = pick(everyone, a);
  const medicine = pick(medicinesHeld(nation, person), b);
  if (!person || !medicine?.repeats || openOrder(state, medicine.key)) return;
  placeOrder(state, nation, {
    identifier: `${a} ${b} ${state.orders.length}`,
    nhsNumber: person.nhsNumber,
    medicine: medicine.key,
    note: null,
    pharmacy: null,
  });
}

function decideSomething(nation: Nation, state: Prescriptions, { kind, a }: Action): void {
  const order = pick(
    state.orders.filter(({ decision }) => decision === null),
    a,
  );
  const person = order && nation.personByNhsNumber(order.nhsNumber);
  if (!order || !person) return;
  if (kind === "reject") reject(order, nation.now().toISOString(), "No.");
  else approve(state, person, order, nation.now().toISOString());
}

const recent = ({ prescriptions }: Prescriptions) => prescriptions.slice(-60);

function tellSomething(nation: Nation, state: Prescriptions, a: number, b: number): void {
  const prescription = pick(recent(state), a);
  const item = pick(prescription?.items ?? [], b);
  const status = pick(pharmacyStatuses, a + b);
  if (!prescription || !item || !status) return;
  const told: Told = {
    task: String(b % 50),
    prescription: prescription.id,
    item: item.id,
    nhsNumber: prescription.nhsNumber,
    pharmacy: `FZ90${(b % 8) + 1}`,
    status,
    terminal: moves[status].length === 0,
    at: new Date(nation.now().getTime() + ((b % 48) - 40) * 3_600_000).toISOString(),
    request: "r",
  };
  if (!wasTold(state, told)) tell(state, told, nation.now());
}

function atTheCounter(nation: Nation, state: Prescriptions, { kind, a, b }: Action): void {
  const now = nation.now();
  const prescription = pick(recent(state), a);
  const item = pick(prescription?.items ?? [], b);
  if (!prescription || !item) return;
  const to = pick(
    pharmacyStatuses.filter((status) => canMove(prescription, item, status, now)),
    a,
  );
  if (kind === "move" && to) move(item, to, now.toISOString());
  if (kind === "cancel" && canCancel(prescription, item, now)) item.cancelledAt = now.toISOString();
  if (kind === "receive") prescription.receivedAt ??= now.toISOString();
}

function act(nation: Nation, action: Action): void {
  const state = prescriptionsOf(nation);
  const { kind, a, b } = action;
  if (kind === "order") orderSomething(nation, state, a, b);
  else if (kind === "approve" || kind === "reject") decideSomething(nation, state, action);
  else if (kind === "tell") tellSomething(nation, state, a, b);
  else if (kind === "clock") nation.moveClock(new Date(nation.now().getTime() + (a % 72) * 3_600_000));
  else if (kind === "tracker") state.tracker = a % 2 ? "down" : "works";
  else atTheCounter(nation, state, action);
}

/** Everything that must be so whatever anybody did. */
function consistent(state: Prescriptions): void {
  const items = state.prescriptions.flatMap((one) => one.items);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(new Set(state.prescriptions.map(({ id }) => id)).size).toBe(state.prescriptions.length);
  for (const { id, items: held } of state.prescriptions) {
    expect(isShortFormId(id)).toBe(true);
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThanOrEqual(4);
  }
  const waiting = state.orders.filter(({ decision }) => decision === null).map(({ medicine }) => medicine);
  expect(new Set(waiting).size).toBe(waiting.length);
  const sent = state.orders.flatMap(({ decision, medicine }) =>
    decision?.kind === "approved" ? [{ ...decision, medicine }] : [],
  );
  expect(new Set(sent.map(({ item }) => item)).size).toBe(sent.length);
  for (const { prescription, item, medicine } of sent)
    expect(
      state.prescriptions.find(({ id }) => id === prescription)?.items.find(({ id }) => id === item)
        ?.medicine,
    ).toBe(medicine);
}

/** What is told at the counter goes only where an item can go; a pharmacy's own system is free. */
function legal(state: Prescriptions): void {
  for (const { updates, cancelledAt } of state.prescriptions.flatMap(({ items }) => items)) {
    const fromHere = updates.every(({ from }) => from === "counter");
    if (!fromHere) continue;
    for (const [place, { status }] of updates.entries()) {
      const before = updates[place - 1]?.status;
      if (before) expect(moves[before]).toContain(status);
      expect(cancelledAt).toBeNull();
    }
  }
}

test("200 actions of anybody, in any order, lose nothing, order nothing twice and move nothing where it cannot go", () => {
  fc.assert(
    fc.property(actions, (sequence) => {
      const nation = nationAt();
      let items = 0;
      let orders = 0;
      const cancelled = new Set<string>();
      for (const action of sequence) {
        act(nation, action);
        const state = prescriptionsOf(nation);
        const all = state.prescriptions.flatMap((one) => one.items);
        expect(all.length).toBeGreaterThanOrEqual(items);
        expect(state.orders.length).toBeGreaterThanOrEqual(orders);
        [items, orders] = [all.length, state.orders.length];
        for (const { id, cancelledAt } of all) if (cancelledAt !== null) cancelled.add(id);
        for (const { id, cancelledAt } of all) if (cancelled.has(id)) expect(cancelledAt).not.toBeNull();
      }
      consistent(prescriptionsOf(nation));
      legal(prescriptionsOf(nation));
      const saved = structuredClone(nation.snapshot());
      nation.load(saved);
      expect(nation.snapshot().kept).toEqual(saved.kept);
    }),
    { numRuns: 12 },
  );
}, 60_000);
