import { shiftDay, WRITTEN_ON } from "#mocks/nation/calendar.ts";
import { pharmacies, practice } from "#mocks/nation/organisations.ts";
import type { Person, Registration } from "#mocks/nation/person.ts";
import { placeOf, type Town } from "#mocks/nation/places.ts";
import { givenNames } from "./names.ts";
import { lifeOf, type Household, type Member } from "./household.ts";
import { keyOf, nhsNumberOf, type Identity } from "./identity.ts";
import { Random } from "./random.ts";

/** Where people of a town are registered; towns without a surgery go to the next. */
const surgeries: Record<Town, readonly [string, ...string[]]> = {
  Northfield: ["A20001", "A20002"],
  Southquay: ["A20003"],
  Westmoor: ["A20004"],
  Eastbrook: ["A20001"],
  Harrowdean: ["A20004"],
  Millbridge: ["A20005"],
};

const doctors: Record<string, string> = {
  A20001: "Dr Samuel Hart",
  A20002: "Dr Amina Yusuf",
  A20003: "Dr Ruth Pascoe",
  A20004: "Dr Helen Marsh",
  A20005: "Dr Paul Adeyinka",
};

const digits: Record<Town, string> = {
  Northfield: "1",
  Southquay: "3",
  Westmoor: "4",
  Eastbrook: "5",
  Harrowdean: "6",
  Millbridge: "7",
};

/** A birthday so that the age on the written day is right. */
function bornAt(age: number, random: Random): string {
  const anniversary = `${Number(WRITTEN_ON.slice(0, 4)) - age}${WRITTEN_ON.slice(4)}`;
  return shiftDay(anniversary, -random.between(0, 364));
}

function titleOf({ gender, isChild }: Member, random: Random): string {
  if (gender === "male") return isChild ? "Master" : "Mr";
  return isChild ? "Miss" : random.pick(["Ms", "Mrs", "Miss"]);
}

function registrationOf(household: Household, born: string, random: Random): Registration {
  const odsCode = new Random(`surgery ${household.id}`).pick(surgeries[household.town]);
  const { detailedRecord, documents } = practice(odsCode).switches;
  const access = detailedRecord ? (documents && random.chance(0.8) ? "full" : "detailed") : "summary";
  const joined = shiftDay(WRITTEN_ON, -random.between(200, 8000));
  const since = joined < born ? born : joined;
  return {
    registered: true,
    odsCode,
    since,
    doctor: doctors[odsCode] ?? "",
    recordAccess: access,
    historicalAccess: random.chance(0.6) ? access : "summary",
    accessFrom: since < "2023-11-01" ? "2023-11-01" : since,
    prescriptions: "manage",
    onlineAccess: true,
    wrongPatient: false,
    unknownModifier: false,
    standing: "regular",
    pendingRequests: [],
    notOffered: [],
    planted: "nothing",
    longRecord: 0,
  };
}

const near = (town: Town) => pharmacies.filter(({ postcode }) => placeOf(postcode)?.town === town);

/** Somebody of the crowd, as written on 16 May 2028: the same for the same seed and index. */
export function personOf(identity: Identity): Person {
  const { seed, index } = identity;
  const { household, member } = lifeOf(identity);
  const random = new Random(`person ${seed} ${index}`);
  const born = bornAt(member.age, random);
  const given = random.pick(givenNames[member.gender]);
  const pharmacy = random.pick(["none", ...near(household.town).map(({ odsCode }) => odsCode)]);
  return {
    key: keyOf(identity),
    reason: "One of the crowd.",
    nhsNumber: nhsNumberOf(index),
    title: titleOf(member, random),
    given,
    family: member.family,
    chosenName: null,
    pronouns: member.gender === "female" ? "she" : "he",
    gender: member.gender,
    born,
    address: {
      lines: ["", `${household.house} ${household.street}`, "", household.town, ""],
      postcode: `ZZ99 ${digits[household.town]}${household.letters}`,
    },
    landline: null,
    language: { code: "en", display: "English", interpreter: false },
    pharmacy: pharmacy === "none" ? null : pharmacy,
    restricted: false,
    version: 1,
    practice: registrationOf(household, born, random),
    hospital: { answers: "at-once" },
    account: {
      subject: `c0000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      email: `${keyOf(identity)}@example.com`,
      mobile: `+447700900${String(index % 1000).padStart(3, "0")}`,
      vot: "P9.Cp.Cd",
    },
  };
}
