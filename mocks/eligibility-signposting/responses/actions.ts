import type { Condition } from "../programmes.ts";
import type { Suggestion } from "../suggestion.ts";
import { vaccineNames } from "./words.ts";

/** One next step. `actionType` is an open list; `description` is Markdown. */
type Action = {
  actionType: string;
  actionCode: string;
  description?: string;
  urlLink?: string;
  urlLabel?: string;
};

/** Where each can be booked nationally; the others are the surgery's, the school's or the midwife's. */
const bookingLinks: Partial<Record<Condition, string>> = {
  RSV: "https://www.nhs.uk/book-rsv",
  FLU: "https://www.nhs.uk/bookflu",
  COVID: "https://www.nhs.uk/bookcovid",
};

const value = (actionCode: string, day: string): Action => ({
  actionType: "DataValue",
  actionCode,
  description: day.replaceAll("-", ""),
});

const info = (actionCode: string, description: string): Action => ({
  actionType: "InfoText",
  actionCode,
  description,
});

const help = info(
  "HelpSupportInfo",
  "### If this is not right\n\nTell your GP surgery if you have had this vaccine or if your details are wrong.",
);

function booked(link: string, day: string): Action[] {
  return [
    {
      ...{ actionType: "ButtonWithAuthLink", actionCode: "AmendNBS" },
      description: "## You have an appointment\n\nYou can look at it, move it or cancel it.",
      ...{ urlLink: link, urlLabel: "Manage your appointment" },
    },
    value("FutureBookingDate", day),
  ];
}

function bookable(condition: Condition, link: string): Action[] {
  const vaccine = vaccineNames[condition];
  return [
    info("ContactGP", `### At your GP surgery\n\nAsk your surgery whether it gives the ${vaccine}.`),
    {
      ...{ actionType: "ButtonWithAuthLinkWithInfoText", actionCode: "BookNBSInfoText" },
      description: "### Book online\n\nPharmacies, surgeries and clinics near you have appointments.",
      ...{ urlLink: link, urlLabel: "Continue to booking" },
    },
    {
      ...{ actionType: "ActionLinkWithInfoText", actionCode: "WalkIn" },
      description: "### Without an appointment\n\nSome places take you without one.",
      urlLink: "https://www.nhs.uk/service-search/vaccination-and-booking-services",
      urlLabel: `Find a place that gives the ${vaccine}`,
    },
  ];
}

function elsewhere({ condition, cohorts }: Suggestion): Action {
  const vaccine = vaccineNames[condition];
  if (cohorts.includes("pregnancy"))
    return info(
      "ContactMidwife",
      `### Ask your midwife\n\nYour maternity service can give you the ${vaccine}.`,
    );
  if (cohorts.includes("school-year"))
    return info("SchoolInfo", `### At school\n\nThe school immunisation team gives the ${vaccine}.`);
  return info("ContactGP", `### At your GP surgery\n\nCall your surgery to have the ${vaccine}.`);
}

/** The next steps of a suggestion, in the order in which they are shown. */
export function actionsFor(suggestion: Suggestion): Action[] {
  const { condition, status, hindrance, bookedOn, cohorts } = suggestion;
  if (status === "NotEligible") return [];
  if (hindrance?.code === "AlreadyVaccinated") return [value("DateOfLastVaccination", hindrance.on), help];
  if (hindrance?.code === "NotYetDue")
    return [
      value("DateOfLastVaccination", hindrance.on),
      value("DateOfNextEarliestVaccination", hindrance.next),
      help,
    ];
  if (hindrance) return [help];
  const link = bookingLinks[condition];
  if (link !== undefined && bookedOn !== null) return booked(link, bookedOn);
  const nationally = link !== undefined && !cohorts.includes("pregnancy") && !cohorts.includes("school-year");
  return nationally ? [...bookable(condition, link), help] : [elsewhere(suggestion), help];
}
