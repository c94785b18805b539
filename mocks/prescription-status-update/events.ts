import type { NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { pharmacies } from "#mocks/nation/organisations.ts";
import { canMove, isReceived, move } from "#mocks/nation/prescriptions/pharmacy.ts";
import type { Item, PharmacyStatus, Prescription } from "#mocks/nation/prescriptions/prescription.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { medicinesHeld } from "#mocks/nation/prescriptions/surgery.ts";

const heading = "Pharmacy";

/** Where somebody without a nominated pharmacy goes. */
const NEAREST = "FZ901";

function words(nation: Nation, { nhsNumber }: Prescription, items: readonly Item[]): string {
  const person = nation.personByNhsNumber(nhsNumber);
  const held = medicinesHeld(nation, person);
  const terms = items.map(
    ({ medicine }) => held.find(({ key }) => key === medicine)?.product.term ?? medicine,
  );
  return `${nameByNumber(nation, nhsNumber)}: ${terms.join(", ")}`;
}

const onTheWay = (nation: Nation): Prescription[] =>
  prescriptionsOf(nation).prescriptions.filter(
    (one) =>
      !one.invalidated &&
      Date.parse(one.approvedAt) <= nation.now().getTime() &&
      !isReceived(one, nation.now()) &&
      one.items.some(({ cancelledAt }) => cancelledAt === null),
  );

const receives: NationEvent = {
  name: "pharmacy-receives-prescription",
  label: "Let a pharmacy take a prescription",
  heading,
  choices: (nation) =>
    onTheWay(nation).map((one) => ({
      key: one.id,
      label: words(
        nation,
        one,
        one.items.filter(({ cancelledAt }) => cancelledAt === null),
      ),
    })),
  happen: (nation, choice) => {
    const prescription = onTheWay(nation).find(({ id }) => id === choice);
    if (!prescription) throw new RangeError("No prescription with this id waits for a pharmacy.");
    prescription.pharmacy ??= NEAREST;
    prescription.receivedAt = nation.now().toISOString();
    const name = pharmacies.find(({ odsCode }) => odsCode === prescription.pharmacy)?.name ?? "A pharmacy";
    return `${name} has the prescription of ${words(nation, prescription, prescription.items)}.`;
  },
};

type Movable = { prescription: Prescription; item: Item; to: PharmacyStatus };

/** An event that moves one item to one of these statuses: the first that fits the item (to collect, or to send). */
function moving(name: string, label: string, ...targets: PharmacyStatus[]): NationEvent {
  const movable = (nation: Nation): Movable[] =>
    prescriptionsOf(nation).prescriptions.flatMap((prescription) =>
      prescription.items.flatMap((item) => {
        const to = targets.find((target) => canMove(prescription, item, target, nation.now()));
        return to ? [{ prescription, item, to }] : [];
      }),
    );
  return {
    name,
    label,
    heading,
    choices: (nation) =>
      movable(nation).map(({ prescription, item }) => ({
        key: item.id,
        label: words(nation, prescription, [item]),
      })),
    happen: (nation, choice) => {
      const found = movable(nation).find(({ item }) => item.id === choice);
      if (!found) throw new RangeError("No item with this id can be moved so.");
      move(found.item, found.to, nation.now().toISOString());
      return `${words(nation, found.prescription, [found.item])} is now "${found.to}".`;
    },
  };
}

export const events: readonly NationEvent[] = [
  receives,
  moving(
    "pharmacy-prepares-remainder",
    "Let a pharmacy prepare the rest of a medicine",
    "With Pharmacy - Preparing Remainder",
  ),
  moving("pharmacy-item-ready", "Make a medicine ready", "Ready to Dispatch", "Ready to Collect"),
  moving(
    "pharmacy-item-partly-ready",
    "Make a part of a medicine ready",
    "Ready to Dispatch - Partial",
    "Ready to Collect - Partial",
  ),
  moving("pharmacy-dispatches-item", "Send a medicine to the door", "Dispatched"),
  moving("person-collects-item", "Let someone collect a medicine", "Collected"),
  moving("pharmacy-does-not-dispense", "Let a pharmacy not dispense a medicine", "Not Dispensed"),
];
