import { describe, expect, test } from "vitest";
import type { CareEvent } from "#lib/gateways/care-events/schema.ts";
import { toCareUpdate, type Open } from "./from-care-events.ts";

const ids = { update: (id: string) => `u-${id}`, letter: (id: string) => `h-${id}` };
const everything: Open = { medicines: true, letter: true, plan: true };

const home: CareEvent = {
  ...{ id: "1", kind: "discharged", at: "2028-05-22T10:00:00Z", private: false },
  place: { odsCode: "RZ901", name: "Northfield Hospital" },
  ward: { name: "Ward 7", telephone: "01632 960172" },
  discharge: {
    reason: "A fall.",
    medicines: [{ change: "stopped", name: "Ramipril", dose: null, before: "One a day", why: "Dizzy" }],
    followUp: ["Blood test"],
    warningSigns: [{ sign: "You faint", todo: "Call 999." }],
    ...{ letter: "9", planChanged: true },
  },
};

describe("going home", () => {
  test("says all of it to who may read all of it", () => {
    expect(toCareUpdate(home, everything, ids)).toMatchObject({
      id: "u-1",
      kind: "discharged",
      place: "Northfield Hospital",
      goingHome: {
        medicines: [{ change: "stopped", name: "Ramipril" }],
        letter: { kind: "there", id: "h-9" },
        planChanged: true,
      },
    });
  });

  test("keeps medicines, letter and plan from who may not read them, each by itself", () => {
    const { goingHome } = toCareUpdate(home, { medicines: false, letter: false, plan: false }, ids);
    expect(goingHome).toMatchObject({ medicines: null, letter: null, planChanged: null, reason: "A fall." });
    expect(JSON.stringify(goingHome)).not.toContain("Ramipril");
    expect(toCareUpdate(home, { ...everything, letter: false }, ids).goingHome).toMatchObject({
      medicines: [{ name: "Ramipril" }],
      letter: null,
    });
  });

  test("a letter that is not there is told from one that is not shared", () => {
    const { discharge } = home;
    const without: CareEvent = { ...home, discharge: discharge && { ...discharge, letter: null } };
    expect(toCareUpdate(without, everything, ids).goingHome?.letter).toEqual({ kind: "none" });
  });
});

test("something of a kind that nobody knows is shown as an update and no more", () => {
  const event: CareEvent = { ...home, kind: "on-leave", discharge: null };
  expect(toCareUpdate(event, everything, ids)).toMatchObject({ kind: "other", goingHome: null });
});
