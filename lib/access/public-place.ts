import "server-only";
import { within } from "#lib/deadline.ts";
import { searchServices } from "#lib/gateways/service-search-dohs/client.ts";
import type { FoundOrganisation } from "#lib/gateways/service-search-dohs/schema.ts";
import { openDaysOf, unknownPlace, type OpenSpan, type PublicPlace } from "#lib/opening-hours.ts";
import type { Asker } from "./asker.ts";
import { requirePublicPermit } from "./gate.ts";

/** Telephone, hours and address are a way on, and no page waits long for them. */
const patienceMs = 1_500;

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function hoursOf({ OpeningTimes }: FoundOrganisation): PublicPlace["hours"] {
  const general = OpeningTimes.filter(({ OpeningTimeType }) => OpeningTimeType === "General");
  if (general.length === 0) return null;
  const week = weekdays.map((day): readonly OpenSpan[] =>
    general.flatMap(({ Weekday, OpeningTime, ClosingTime, IsOpen }) =>
      Weekday === day && IsOpen && OpeningTime != null && ClosingTime != null
        ? [{ from: OpeningTime, until: ClosingTime }]
        : [],
    ),
  );
  return openDaysOf(week);
}

const placeOf = (found: FoundOrganisation): PublicPlace => ({
  telephone:
    found.Contacts.find(({ ContactMethodType }) => ContactMethodType === "Telephone")?.ContactValue ?? null,
  address: [found.Address1, found.Address2, found.Address3, found.City, found.Postcode].flatMap(
    (line) => line ?? [],
  ),
  hours: hoursOf(found),
});

async function search(asker: Asker, odsCode: string): Promise<PublicPlace> {
  const asked = searchServices(requirePublicPermit(asker.correlationId), { types: [], odsCode, top: 1 });
  const found = await within<Awaited<typeof asked> | null>(patienceMs, asked, () => null);
  if (!found?.ok) return unknownPlace;
  const place = found.value.organisations.find(({ ODSCode }) => ODSCode === odsCode);
  return place === undefined ? unknownPlace : placeOf(place);
}

/**
 * What the public directory of services says of a surgery, a hospital or another place: asked once in a request, and
 * with nothing known where it does not answer in time.
 */
export const publicPlace = (asker: Asker, odsCode: string | null): Promise<PublicPlace> =>
  odsCode === null
    ? Promise.resolve(unknownPlace)
    : asker.once(`public place ${odsCode}`, () => search(asker, odsCode));
