import type { Hospital, Practice } from "#mocks/nation/organisations.ts";
import { NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";

/** One thing that a surgery or hospital has switched on or off for everyone there. */
export type Capability = { name: string; on: boolean; since: string | null; untilMinutes?: number };

/** From which day something is on, or off where it was switched off, as on 16 May 2028. */
const since: Readonly<Record<string, { on: string; off: string }>> = {
  "appointment-booking": { on: "2019-06-03", off: "2027-09-06" },
  "appointment-cancelling": { on: "2019-06-03", off: "2027-09-06" },
  "medicine-ordering": { on: "2018-04-09", off: "2027-01-11" },
  "detailed-record": { on: "2022-11-01", off: "2022-11-01" },
  documents: { on: "2023-10-31", off: "2023-10-31" },
  "written-requests": { on: "2024-10-01", off: "2024-10-01" },
  "acting-for-others": { on: "2026-03-02", off: "2026-03-02" },
  "hospital-care": { on: "2024-02-05", off: "2024-02-05" },
  "hospital-test-results": { on: "2026-09-14", off: "2026-09-14" },
};

function capability(name: keyof typeof since, on: boolean, more: { untilMinutes?: number } = {}): Capability {
  const days = since[name];
  if (days === undefined) throw new Error(`nobody wrote since when ${name} is on`);
  return { name, on, since: on ? days.on : days.off, ...more };
}

/** Whether an organisation writes to people as they chose; `since` where it does. */
export const contactChoices = (since: string | null): Capability => ({
  name: "contact-preferences",
  on: since !== null,
  since,
});

/** What a surgery has switched on for everyone registered there. */
export function capabilitiesOfPractice({ switches }: Practice): Capability[] {
  const { cancelUntilMinutes: untilMinutes, onlineCancellation: cancels } = switches;
  return [
    capability("detailed-record", switches.detailedRecord),
    capability("documents", switches.documents),
    capability("appointment-booking", switches.onlineBooking),
    capability("appointment-cancelling", cancels, cancels ? { untilMinutes } : {}),
    capability("medicine-ordering", switches.onlineOrdering),
    capability("written-requests", switches.requests),
    capability("acting-for-others", switches.actingFor),
  ];
}

/** What a hospital tells national services about its patients. Only one here gives out test results. */
export const capabilitiesOfHospital = ({ odsCode, inAggregator }: Hospital): Capability[] => [
  capability("hospital-care", inAggregator),
  capability("hospital-test-results", odsCode === NORTHFIELD_HOSPITAL.odsCode),
];
