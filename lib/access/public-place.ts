import "server-only";
import { msUntil, within } from "#lib/deadline.ts";
import { searchServices } from "#lib/gateways/service-search-dohs/client.ts";
import { unknownPlace, type PublicPlace } from "#lib/opening-hours.ts";
import type { Asker } from "./asker.ts";
import { toPublicPlace } from "./from-service-search-dohs.ts";
import { requirePublicPermit } from "./gate.ts";

/** Telephone, hours and address are a way on, and no page waits long for them. */
const patienceMs = 1_500;

async function search(asker: Asker, odsCode: string): Promise<PublicPlace> {
  const asked = searchServices(requirePublicPermit(asker.correlationId), { types: [], odsCode, top: 1 });
  const found = await within<Awaited<typeof asked> | null>(patienceMs, asked, () => null);
  if (!found?.ok) return unknownPlace;
  const place = found.value.organisations.find(({ ODSCode }) => ODSCode === odsCode);
  return place === undefined ? unknownPlace : toPublicPlace(place);
}

/**
 * What the public directory of services says of a surgery, a hospital or another place: asked once in a request, and
 * with nothing known where it does not answer in time.
 */
export const publicPlace = (asker: Asker, odsCode: string | null): Promise<PublicPlace> =>
  odsCode === null
    ? Promise.resolve(unknownPlace)
    : asker.once(`public place ${odsCode}`, () => search(asker, odsCode));

/** The same, but not later than `end` on the clock of `performance`: then nothing is known. */
export const placeBefore = (asker: Asker, odsCode: string | null, end: number): Promise<PublicPlace> =>
  within(msUntil(end), publicPlace(asker, odsCode), () => unknownPlace);
