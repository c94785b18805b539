import { patients, knownCare } from "#mocks/nation/hospital-care/care.ts";
import { readHandOff } from "#mocks/nation/hospital-care/hand-off.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { page } from "#mocks/nation/page.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";

const TEMPLATE = "ers-patient-care/booking.njk";

const states: Record<string, string> = {
  NOT_BOOKED: "You can choose a time",
  TRIAGE_RESPONSE: "The hospital has looked at it: you can choose a time",
  AWAITING_TRIAGE: "The hospital is looking at it",
  DEFER_TO_PROVIDER: "The hospital will find a time for you",
  BOOKED: "Booked",
  REJECTED: "Sent back to whoever referred you",
};

/** The page to which a referral's link leads: which referral was opened, and whether a login came with it. */
export async function bookingPage(nation: Nation, known: Registration, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const ubrn = url.searchParams.get("ubrn");
  const found = patients(nation).flatMap((person) =>
    knownCare(nation, person.key)
      .referrals.filter((referral) => referral.ubrn === ubrn)
      .map((referral) => ({ person, referral })),
  )[0];
  if (!found) return page(TEMPLATE, { referral: null, refusal: null, signedIn: null }, 404);
  const { person, referral } = found;
  const handOff = await readHandOff(nation, known, url);
  const stranger = handOff.kind === "accepted" && handOff.nhsNumber !== person.nhsNumber;
  const refusal =
    handOff.kind === "refused"
      ? handOff.why
      : stranger
        ? "The person signed in is not the one whom this referral is about."
        : null;
  if (refusal) return page(TEMPLATE, { referral: null, refusal, signedIn: null }, 401);
  const signedIn = handOff.kind === "accepted" ? `${person.given} ${person.family}` : null;
  const shown = {
    name: services[referral.service].name,
    ubrn: referral.ubrn,
    state: states[referral.state] ?? "Not booked",
  };
  return page(TEMPLATE, { referral: shown, refusal, signedIn });
}
