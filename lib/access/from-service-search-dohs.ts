import type { FoundOrganisation } from "#lib/gateways/service-search-dohs/schema.ts";
import { openDaysOf, type OpenSpan, type PublicPlace } from "#lib/opening-hours.ts";

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

/** Anything but a plain yes or no says nothing that somebody could rely on. */
function wheelchairOf({ Facilities }: FoundOrganisation): boolean | null {
  const said = Facilities.find(({ Name }) => Name === "Wheelchair access")?.Value;
  return said === "Yes" || said === "No" ? said === "Yes" : null;
}

/** Telephone, address, a way in and usual hours of a place; bank holidays are not among them. */
export const toPublicPlace = (found: FoundOrganisation): PublicPlace => ({
  telephone:
    found.Contacts.find(({ ContactMethodType }) => ContactMethodType === "Telephone")?.ContactValue ?? null,
  address: [found.Address1, found.Address2, found.Address3, found.City, found.Postcode].flatMap(
    (line) => line ?? [],
  ),
  hours: hoursOf(found),
  wheelchair: wheelchairOf(found),
});
