import { expect, test } from "vitest";
import { Crowd } from "#mocks/crowd/crowd.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { Nation } from "../nation.ts";
import { move } from "./pharmacy.ts";
import type { Told } from "./prescription.ts";
import { listedPrescriptions, shownStatus } from "./shown-status.ts";
import { prescriptionsOf } from "./state.ts";
import { approve, issuesOf, medicinesHeld, placeOrder } from "./surgery.ts";
import { tell } from "./wire.ts";

const SEED = new Date("2028-05-16T10:00:00+01:00");
const nationAt = () => new Nation({ people: everyone, seedAt: SEED, realNow: () => SEED.getTime() });

function only(medicine: string, nation: Nation) {
  const state = prescriptionsOf(nation);
  const prescription = state.prescriptions.findLast(({ items }) =>
    items.some((one) => one.medicine === medicine),
  );
  const item = prescription?.items.find((one) => one.medicine === medicine);
  if (!prescription || !item) throw new Error(`nobody was prescribed ${medicine}`);
  return { state, prescription, item };
}

const shown = (medicine: string, nation: Nation) => {
  const { state, prescription, item } = only(medicine, nation);
  return shownStatus(state, prescription, item, nation.now());
};

const later = (nation: Nation, minutes: number) =>
  nation.moveClock(new Date(nation.now().getTime() + minutes * 60_000));

test("a pharmacy that does not track is not named for sixty minutes", () => {
  const nation = nationAt();
  only("priya-levothyroxine", nation).prescription.receivedAt = nation.now().toISOString();
  later(nation, 59);
  expect(shown("priya-levothyroxine", nation).code).toBe("Prescriber Approved");
  later(nation, 1);
  expect(shown("priya-levothyroxine", nation).code).toBe("With Pharmacy but Tracking not Supported");
});

test("what was collected is completed after more than seven days, and gone after 36", () => {
  const nation = nationAt();
  move(only("sarah-iron", nation).item, "Collected", nation.now().toISOString());
  later(nation, 7 * 24 * 60);
  expect(shown("sarah-iron", nation)).toMatchObject({ code: "Collected", status: "active" });
  later(nation, 1);
  expect(shown("sarah-iron", nation)).toMatchObject({ code: "Collected", status: "completed" });
  later(nation, 30 * 24 * 60);
  const { state, prescription } = only("sarah-iron", nation);
  expect(listedPrescriptions(state, prescription.nhsNumber, nation.now())).not.toContain(prescription);
});

test("an update that was set for later counts from when it was told", () => {
  const nation = nationAt();
  const { item, prescription, state } = only("abdul-furosemide", nation);
  const now = nation.now();
  const told = (task: string, status: Told["status"], hours: number): Told => ({
    task,
    status,
    prescription: prescription.id,
    item: item.id,
    nhsNumber: prescription.nhsNumber,
    pharmacy: "FZ902",
    terminal: false,
    at: new Date(now.getTime() + hours * 3_600_000).toISOString(),
    request: "r",
  });
  tell(state, told("1", "Ready to Collect", 2), now);
  expect(shown("abdul-furosemide", nation).code).toBe("With Pharmacy");
  later(nation, 60);
  tell(state, told("2", "With Pharmacy - Preparing Remainder", 1), nation.now());
  later(nation, 90);
  expect(shown("abdul-furosemide", nation).code).toBe("With Pharmacy - Preparing Remainder");
});

test("when tracking is down, what no pharmacy has is still known", () => {
  const nation = nationAt();
  prescriptionsOf(nation).tracker = "down";
  expect(shown("abdul-furosemide", nation).code).toBe("Tracking Temporarily Unavailable");
  expect(shown("leah-desogestrel", nation).code).toBe("Prescriber Approved");
  expect(shown("abdul-allopurinol", nation).code).toBe("Prescriber Cancelled");
});

test("what is approved at one moment for one pharmacy goes onto one prescription of at most four medicines", () => {
  const nation = nationAt();
  const state = prescriptionsOf(nation);
  const abdul = nation.personByKey("abdul");
  if (!abdul) throw new Error("there is no abdul");
  const at = nation.now().toISOString();
  const repeats = medicinesHeld(nation, abdul).slice(0, 5);
  const ids = repeats.map(({ key }) => {
    const asked = { identifier: key, nhsNumber: abdul.nhsNumber, medicine: key, note: null, pharmacy: null };
    return approve(state, abdul, placeOrder(state, nation, asked), at).id;
  });
  expect(new Set(ids).size).toBe(2);
  expect(ids.slice(0, 4).every((id) => id === ids[0])).toBe(true);
});

test("a prescription goes from the ask to the hand as the clock moves", () => {
  const nation = nationAt();
  later(nation, 14 * 24 * 60);
  const salbutamol = only("kris-salbutamol", nation);
  expect(salbutamol.item.updates.map(({ status }) => status)).toEqual(["Ready to Collect", "Collected"]);
  expect(only("joan-calcium", nation).item.updates.at(-1)?.status).toBe("Dispatched");
});

test("somebody of a crowd has the issues of their medicines, and is held in memory only once asked about", () => {
  const crowd = new Crowd(40);
  const nation = new Nation({ people: everyone, crowd, seedAt: SEED, realNow: () => SEED.getTime() });
  const one = Array.from({ length: 40 }, (_, index) => nation.personByKey(`crowd-${index}`)).find(
    (person) => medicinesHeld(nation, person).length > 0,
  );
  const [medicine] = medicinesHeld(nation, one);
  if (!one || !medicine) throw new Error("nobody of the crowd takes a medicine");
  const before = prescriptionsOf(nation).prescriptions.length;
  expect(issuesOf(prescriptionsOf(nation, one.nhsNumber), medicine.key)).toEqual(medicine.issues);
  const held = prescriptionsOf(nation, one.nhsNumber).prescriptions;
  expect(new Set(held.slice(before).map(({ nhsNumber }) => nhsNumber))).toEqual(new Set([one.nhsNumber]));
  nation.load(nation.snapshot());
  expect(prescriptionsOf(nation, one.nhsNumber).prescriptions).toEqual(held);
});
