import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import {
  hospitals,
  organisation,
  organisations,
  pharmacies,
  practices,
} from "#mocks/nation/organisations.ts";
import type { Organisation, Pharmacy, Practice } from "#mocks/nation/organisations/organisation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { placeOf } from "#mocks/nation/places.ts";
import { everyone } from "#mocks/people/everyone.ts";

export const pageFile = resolve(import.meta.dirname, "../../docs/people.md");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
};

const yes = (on: boolean): string => (on ? "yes" : "no");

const personRow = ({
  key,
  chosenName,
  given,
  family,
  nhsNumber,
  born,
  practice,
  pharmacy,
  reason,
}: Person) => [
  key,
  `${chosenName ?? given} ${family}`,
  nhsNumber.replace(/^(...)(...)/, "$1 $2 "),
  born,
  organisation(practice.odsCode).name,
  pharmacy === null ? "none" : organisation(pharmacy).name,
  reason,
];

const practiceRow = ({ odsCode, name, postcode, system, switches }: Practice) => [
  odsCode,
  name,
  placeOf(postcode)?.town ?? "",
  system,
  yes(switches.onlineBooking),
  switches.onlineCancellation ? `until ${switches.cancelUntilMinutes} minutes before` : "no",
  yes(switches.onlineOrdering),
  yes(switches.detailedRecord),
  yes(switches.documents),
  yes(switches.requests),
  yes(switches.actingFor),
  yes(switches.takesNewPatients),
];

const pharmacyRow = ({ odsCode, name, postcode, tracks, delivers, distanceSelling }: Pharmacy) => [
  odsCode,
  name,
  placeOf(postcode)?.town ?? "",
  yes(tracks),
  yes(delivers),
  distanceSelling ? "only sends" : "yes",
];

const listed = new Set<Organisation>([...practices, ...hospitals, ...pharmacies]);

const otherRow = ({ odsCode, name, postcode, offers }: Organisation) => [
  odsCode,
  name,
  placeOf(postcode)?.town ?? "",
  offers.map(({ name: service }) => service).join("; "),
];

const sections = (): string[] => [
  "# People and places of the sandbox",
  "Made by `npm run people` from `mocks/people` and `mocks/nation`; do not write here. Everyone is made up: NHS numbers are of the test range 999, telephone numbers are Ofcom's drama numbers, postcodes (ZZ99) are no real place's, and the towns lie in the North Sea. Dates are as on 16 May 2028; the sandbox moves them to the day on which it is seeded.",
  "## People",
  "Each is there for a reason. Beside them a crowd can live here: `SANDBOX_CROWD=10000` makes that many more people, by key `crowd-0`, `crowd-1`, …, and `SANDBOX_CROWD_SEED` (default 1) makes others. They are not listed on the pretend NHS login; it takes their key or NHS number under “Somebody who is not listed”.",
  table(
    ["key", "name", "NHS number", "born", "surgery", "nominated pharmacy", "why they are here"],
    everyone.map(personRow),
  ),
  "## GP surgeries",
  "What each allows online, for everyone registered there.",
  table(
    [
      "code",
      "name",
      "town",
      "system",
      "booking",
      "cancelling",
      "ordering medicines",
      "detailed record",
      "documents",
      "requests in writing",
      "acting for others",
      "takes new patients",
    ],
    practices.map(practiceRow),
  ),
  "## Hospitals",
  table(
    ["code", "name", "town", "takes part in the aggregator"],
    hospitals.map(({ odsCode, name, postcode, inAggregator }) => [
      odsCode,
      name,
      placeOf(postcode)?.town ?? "",
      yes(inAggregator),
    ]),
  ),
  "## Pharmacies",
  table(
    ["code", "name", "town", "tracks prescriptions", "delivers", "has a counter"],
    pharmacies.map(pharmacyRow),
  ),
  "## Other places of care",
  table(["code", "name", "town", "offers"], organisations.filter((one) => !listed.has(one)).map(otherRow)),
];

/** The page that the sources make. */
export async function peoplePage(): Promise<string> {
  const options = await resolveConfig(pageFile);
  return format(`${sections().join("\n\n")}\n`, { ...options, parser: "markdown" });
}
