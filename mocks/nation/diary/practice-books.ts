import {
  CASTLE_STREET,
  ELM_TREE,
  HARBOUR_ROAD,
  MILL_LANE,
  RIVERSIDE,
  type Practice,
} from "../organisations.ts";
import { bloods, nurse, nurseLed, reviews, routine, sameDay } from "./sessions.ts";
import type { BookRules, Clinician, PracticeBook, Role, Site, Template } from "./template.ts";

const siteOf = ({ name, telephone, address, postcode }: Practice): Site => ({
  key: "main",
  name,
  telephone,
  address,
  postcode,
});

const elmTreeBranch: Site = {
  key: "branch",
  name: "Elm Tree Surgery, Eastbrook branch",
  telephone: "01632 960121",
  address: ["7 Station Parade", "Eastbrook"],
  postcode: "ZZ99 5EB",
};

const clinician = (name: string, gender: Clinician["gender"], role: Role): Clinician => ({
  key: name.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
  name,
  gender,
  role,
});

const hart = clinician("Dr Samuel Hart", "male", "doctor");
const brandt = clinician("Dr Lena Brandt", "female", "doctor");
const pereira = clinician("Ms Ana Pereira", "female", "practiceNurse");
const dunn = clinician("Mr Colin Dunn", "male", "healthcareAssistant");
const asante = clinician("Mrs Efua Asante", "female", "midwife");
const yusuf = clinician("Dr Amina Yusuf", "female", "doctor");
const keane = clinician("Dr Patrick Keane", "male", "doctor");
const lowe = clinician("Ms Judith Lowe", "female", "practiceNurse");
const farrell = clinician("Mr Jude Farrell", "male", "healthcareAssistant");
const singh = clinician("Mr Harjit Singh", "male", "pharmacist");
const pascoe = clinician("Dr Ruth Pascoe", "female", "doctor");
const treloar = clinician("Mr Owen Treloar", "male", "practiceNurse");
const marsh = clinician("Dr Helen Marsh", "female", "doctor");
const adeyinka = clinician("Dr Paul Adeyinka", "male", "doctor");
const moran = clinician("Ms Clare Moran", "female", "practiceNurse");

const elmTree = siteOf(ELM_TREE);
const millLane = siteOf(MILL_LANE);
const harbourRoad = siteOf(HARBOUR_ROAD);
const castleStreet = siteOf(CASTLE_STREET);
const riverside = siteOf(RIVERSIDE);

const elmTreeTemplates = [
  routine(elmTree, { clinician: hart }),
  routine(elmTreeBranch, { key: "branch", clinician: brandt, weekdays: [1, 3, 5] }),
  sameDay(elmTree, { key: "same-day-video", clinician: brandt, channel: "Video" }),
  sameDay(elmTree, { key: "same-day-call", clinician: hart, channel: "Telephone", spare: ["15:40"] }),
  nurse(elmTree, { clinician: pereira }),
  bloods(elmTree, { clinician: dunn }),
  nurse(elmTree, {
    key: "midwife",
    session: "Midwife clinic",
    appointment: "Midwife appointment",
    clinician: asante,
    weekdays: [2, 4],
    from: "13:00",
    until: "15:00",
    spare: ["14:00"],
  }),
  reviews(elmTree, { clinician: pereira }),
  ...nurseLed(elmTree, pereira),
];

const millLaneTemplates = [
  routine(millLane, { clinician: yusuf }),
  routine(millLane, {
    key: "video",
    session: "Video surgery",
    clinician: yusuf,
    channel: "Video",
    from: "15:00",
    until: "16:30",
    spare: ["15:30", "16:10"],
  }),
  routine(millLane, {
    key: "calls",
    session: "Telephone surgery",
    clinician: keane,
    channel: "Telephone",
    until: "10:30",
    spare: ["10:20"],
    quiet: 0.1,
  }),
  sameDay(millLane, { clinician: keane }),
  nurse(millLane, { clinician: lowe }),
  bloods(millLane, { clinician: farrell }),
  reviews(millLane, { clinician: lowe }),
  reviews(millLane, {
    key: "medicines",
    session: "Medicines clinic",
    appointment: "Medicines review",
    clinician: singh,
    channel: "Telephone",
    weekdays: [1, 3],
    minutes: 15,
    spare: ["14:00"],
  }),
  ...nurseLed(millLane, lowe),
];

const smallSurgery = (site: Site, doctor: Clinician, nurseThere: Clinician): Template[] => [
  routine(site, { clinician: doctor }),
  sameDay(site, { clinician: doctor, channel: "Telephone" }),
  nurse(site, { clinician: nurseThere }),
  bloods(site, { clinician: nurseThere, weekdays: [1, 3], until: "09:00", spare: ["08:40"] }),
];

const stored: BookRules = { pastAppointments: true, longestText: 500 };

/** The appointment books of the five practices. */
export const practiceBooks: readonly PracticeBook[] = [
  { odsCode: ELM_TREE.odsCode, templates: elmTreeTemplates, rules: stored },
  { odsCode: MILL_LANE.odsCode, templates: millLaneTemplates, rules: { ...stored, longestText: 255 } },
  {
    odsCode: HARBOUR_ROAD.odsCode,
    templates: smallSurgery(harbourRoad, pascoe, treloar),
    rules: { ...stored, pastAppointments: false },
  },
  { odsCode: CASTLE_STREET.odsCode, templates: smallSurgery(castleStreet, marsh, moran), rules: stored },
  { odsCode: RIVERSIDE.odsCode, templates: smallSurgery(riverside, adeyinka, moran), rules: stored },
];

/** The appointment book of a practice; throws for an ODS code that is none of the five. */
export function practiceBook(odsCode: string): PracticeBook {
  const found = practiceBooks.find((book) => book.odsCode === odsCode);
  if (!found) throw new Error(`the sandbox has no appointment book of ${odsCode}`);
  return found;
}

/** Everyone who sees patients in a practice. */
export const cliniciansOf = (odsCode: string): Clinician[] => [
  ...new Set(practiceBook(odsCode).templates.map((template) => template.clinician)),
];
