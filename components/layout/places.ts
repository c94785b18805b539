import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface Place {
  readonly name: "home" | "messages" | "record" | "profile";
  readonly href: string;
  /** Beginnings of the addresses of pages that belong to it. */
  readonly under: readonly string[];
}

/** The record is a place of its own where somebody acts for another: the profile is nobody else's. */
const placesOfAnother = (person: PersonHandle): readonly Place[] => [
  { name: "home", href: paths.home(person), under: [] },
  {
    name: "record",
    href: paths.record(person),
    under: [
      paths.timeline,
      paths.testResults,
      paths.medicines,
      paths.allergies,
      paths.conditions,
      paths.vaccinations,
      paths.measurements,
      paths.consultations,
      paths.documents,
      paths.implants,
      paths.carePlan,
      paths.ownEntries,
      paths.takeAway,
    ].map((pathOf) => pathOf(person)),
  },
];

/** The main places of someone who is logged in. Messages are only ever one's own. */
export function placesOf(person: PersonHandle): readonly Place[] {
  if (person !== me) return placesOfAnother(person);
  return [
    { name: "home", href: paths.home(person), under: [paths.testResults(person)] },
    { name: "messages", href: paths.messages(person), under: [paths.messages(person), paths.notices()] },
    {
      name: "profile",
      href: paths.profile(person),
      under: [paths.whoLooked(person), paths.proveWhoYouAre(person)],
    },
  ];
}
