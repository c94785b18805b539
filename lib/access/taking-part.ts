import "server-only";
import { before, msUntil, sourceDeadlineMs, within } from "#lib/deadline.ts";
import { getOrganisation, listHospitals } from "#lib/gateways/capability-register/client.ts";
import { unknownPlace, type PublicPlace } from "#lib/opening-hours.ts";
import type { SurgeryRules, TakingPart } from "#lib/taking-part.ts";
import type { Asker } from "./asker.ts";
import { tellsOfCare, toSurgeryRules } from "./from-capability-register.ts";
import { requirePublicPermit } from "./gate.ts";
import { placeBefore, publicPlace } from "./public-place.ts";

const nothingKnown: SurgeryRules = { booking: null, cancelling: null, cancelUntilMinutes: null };

/** What a surgery has switched on; nothing is known of it where the register does not answer in time. */
export async function surgeryRules(asker: Asker, odsCode: string | null): Promise<SurgeryRules> {
  if (odsCode === null) return nothingKnown;
  const asked = asker.once(`surgery in register ${odsCode}`, () =>
    getOrganisation(requirePublicPermit(asker.correlationId), odsCode),
  );
  const found = await within<Awaited<typeof asked> | null>(sourceDeadlineMs, asked, () => null);
  if (found?.ok) return toSurgeryRules(found.value);
  // A surgery that the register does not have is an answer; no answer is none.
  return found?.failure.kind === "not-found" ? nothingKnown : { ...nothingKnown, silent: true };
}

async function hospitalsOf(asker: Asker, odsCode: string, end: number): Promise<TakingPart["hospitals"]> {
  const found = await before(end, listHospitals(requirePublicPermit(asker.correlationId), odsCode));
  if (!found.ok) return null;
  return Promise.all(
    found.value
      .filter(({ type }) => type === "hospital")
      .map(async (one) => {
        const place = await placeBefore(asker, one.odsCode, end);
        const telephone = one.telephone ?? place.telephone;
        // The directory's hours are those of its own number.
        const hours = telephone === place.telephone ? place.hours : null;
        return {
          ...{ odsCode: one.odsCode, name: one.name, takesPart: tellsOfCare(one) },
          place: { ...place, telephone, hours },
        };
      }),
  );
}

interface OfSurgery {
  readonly rules: SurgeryRules;
  readonly place: PublicPlace;
}

/** What register and directory say of the person's surgery, as far as both and its code come before `end`. */
export async function surgeryBefore(
  asker: Asker,
  surgeryCode: Promise<string | null>,
  end: number,
): Promise<OfSurgery> {
  const [rules, place] = await Promise.all([
    within(
      msUntil(end),
      surgeryCode.then((code) => surgeryRules(asker, code)),
      () => nothingKnown,
    ),
    within(
      msUntil(end),
      surgeryCode.then((code) => publicPlace(asker, code)),
      () => unknownPlace,
    ),
  ]);
  return { rules, place };
}

/** So that hospitals are named although one place of theirs is slow to tell. */
const placesEarlierMs = 200;

/**
 * Who takes part in what, for the surgery with this ODS code, in one wait however many are asked: nothing of the
 * person is.
 */
export async function getTakingPart(asker: Asker, surgeryCode: Promise<string | null>): Promise<TakingPart> {
  const end = performance.now() + sourceDeadlineMs;
  const placesEnd = end - placesEarlierMs;
  const hospitals = surgeryCode.then((code) => (code === null ? null : hospitalsOf(asker, code, placesEnd)));
  const [{ rules, place }, found] = await Promise.all([
    surgeryBefore(asker, surgeryCode, end),
    within<TakingPart["hospitals"]>(msUntil(end), hospitals, () => null),
  ]);
  return { surgery: rules, place, hospitals: found };
}
