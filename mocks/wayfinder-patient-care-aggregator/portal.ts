import { http, type HttpHandler } from "msw";
import { londonWallClock } from "#mocks/nation/calendar.ts";
import { careIn, knownCare, patients } from "#mocks/nation/hospital-care/care.ts";
import { readHandOff, type HandOff } from "#mocks/nation/hospital-care/hand-off.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { page } from "#mocks/nation/page.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import type { HospitalCare } from "#mocks/people/hospital-care/care.ts";

const TEMPLATE = "wayfinder-patient-care-aggregator/portal.njk";

/** What a page of a portal shows. */
type Shown = { heading: string; rows: [string, string][]; sections: { heading: string; text: string }[] };

const when = (instant: string | null): string => {
  if (instant === null) return "The hospital has not said yet";
  const [day = "", time = ""] = londonWallClock(new Date(instant)).split("T");
  return `${day.split("-").reverse().join("/")}, ${time.slice(0, 5)}`;
};

const show: Record<string, (care: HospitalCare, id: string) => Shown | null> = {
  Appointment: ({ appointments }, id) => {
    const found = appointments.find((one) => one.id === id);
    if (!found) return null;
    const state = found.pending === null ? found.status : `${found.status}, ${found.pending} asked for`;
    const rows: Shown["rows"] = [
      ["Hospital", organisation(found.hospital).name],
      ["When", when(found.start)],
      ["Where", found.place ?? "Nobody need come"],
      ["State", state],
    ];
    return { heading: found.title, rows, sections: [] };
  },
  Document: ({ letters }, id) => {
    const found = letters.find((one) => one.id === id);
    if (!found) return null;
    const rows: Shown["rows"] = [
      ["Hospital", organisation(found.hospital).name],
      ["Written", when(found.at)],
    ];
    return { heading: found.title, rows, sections: found.sections };
  },
  Questionnaire: ({ questionnaires }, id) => {
    const found = questionnaires.find((one) => one.id === id);
    if (!found) return null;
    const rows: Shown["rows"] = [
      ["Hospital", organisation(found.hospital).name],
      ["Answer by", found.until === null ? "No end" : when(found.until)],
      ["State", found.status],
    ];
    return { heading: found.title, rows, sections: [] };
  },
};

/** Whose thing it is, and what the page shows of it. */
function find(nation: Nation, kind: string, id: string): { person: Person; shown: Shown } | null {
  for (const person of patients(nation)) {
    const shown = show[kind]?.(knownCare(nation, person.key), id);
    if (shown) return { person, shown };
  }
  return null;
}

/** A letter that its own patient has opened is read. */
function markRead(nation: Nation, person: Person, id: string): void {
  const letter = careIn(nation, person.key).letters.find((one) => one.id === id);
  if (letter) letter.receipt = "read";
}

function refusalOf(handOff: HandOff, person: Person): string | null {
  if (handOff.kind === "refused") return handOff.why;
  if (handOff.kind === "accepted" && handOff.nhsNumber !== person.nhsNumber)
    return "The person signed in is not the one whom this page is about.";
  return null;
}

async function open(
  nation: Nation,
  known: Registration,
  request: Request,
  { kind, id }: { kind: string; id: string },
): Promise<Response> {
  const found = find(nation, kind, id);
  if (!found) return page(TEMPLATE, { shown: null, refusal: null, signedIn: null }, 404);
  const { person, shown } = found;
  const handOff = await readHandOff(nation, known, new URL(request.url));
  const refusal = refusalOf(handOff, person);
  if (refusal) return page(TEMPLATE, { shown: null, refusal, signedIn: null }, 401);
  const signedIn = handOff.kind === "accepted" ? `${person.given} ${person.family}` : null;
  if (kind === "Document") markRead(nation, person, id);
  const rows = shown.rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }));
  return page(TEMPLATE, { shown, rows, refusal, signedIn });
}

/** The pages of the hospitals' portals to which the aggregator's links lead; opening a letter marks it as read. */
export const portalHandlers = (nation: Nation, known: Registration): HttpHandler[] => [
  http.get<{ source: string; kind: string; id: string }>(
    `${ORIGIN}/patient-care-aggregator-api/portal/:source/:kind/:id`,
    ({ request, params }) => open(nation, known, request, params),
  ),
];
