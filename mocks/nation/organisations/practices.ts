import { SURGERY, SURGERY_WITH_LUNCH, SURGERY_WITH_SATURDAY } from "./hours.ts";
import { offered } from "./services-offered.ts";
import type { Practice, PracticeSwitches } from "./organisation.ts";

const everythingOn: PracticeSwitches = {
  onlineBooking: true,
  onlineCancellation: true,
  cancelUntilMinutes: 60,
  onlineOrdering: true,
  detailedRecord: true,
  documents: true,
  requests: true,
  actingFor: true,
  reviewAge: 13,
  takesNewPatients: true,
};

const { asthma, babyClinic, learningDisability, travelVaccines, nhsVaccines, contraception, bloodTests } =
  offered;

export const ELM_TREE: Practice = {
  odsCode: "A20001",
  kind: "GPP",
  name: "Elm Tree Surgery",
  telephone: "01632 960101",
  address: ["1 Elm Tree Lane", "Northfield"],
  postcode: "ZZ99 1EL",
  hours: SURGERY_WITH_SATURDAY,
  offers: [asthma, babyClinic, learningDisability, nhsVaccines, contraception, bloodTests],
  wheelchair: true,
  system: "EMIS",
  switches: { ...everythingOn, reviewAge: 11 },
};

export const MILL_LANE: Practice = {
  odsCode: "A20002",
  kind: "GPP",
  name: "Mill Lane Surgery",
  telephone: "01632 960102",
  address: ["20 Mill Lane", "Northfield"],
  postcode: "ZZ99 2ML",
  hours: SURGERY,
  offers: [asthma, learningDisability, travelVaccines, nhsVaccines, bloodTests],
  wheelchair: true,
  system: "TPP",
  switches: { ...everythingOn, cancelUntilMinutes: 120 },
};

export const HARBOUR_ROAD: Practice = {
  odsCode: "A20003",
  kind: "GPP",
  name: "Harbour Road Practice",
  telephone: "01632 960103",
  address: ["3 Harbour Road", "Southquay"],
  postcode: "ZZ99 3HR",
  hours: SURGERY_WITH_LUNCH,
  offers: [babyClinic, nhsVaccines, contraception],
  wheelchair: false,
  system: "Cegedim",
  switches: { ...everythingOn, actingFor: false },
};

export const CASTLE_STREET: Practice = {
  odsCode: "A20004",
  kind: "GPP",
  name: "Castle Street Medical Centre",
  telephone: "01632 960104",
  address: ["44 Castle Street", "Westmoor"],
  postcode: "ZZ99 4CS",
  hours: SURGERY,
  offers: [asthma, nhsVaccines, bloodTests],
  wheelchair: true,
  system: "EMIS",
  switches: { ...everythingOn, onlineBooking: false, onlineCancellation: false, takesNewPatients: false },
};

export const RIVERSIDE: Practice = {
  odsCode: "A20005",
  kind: "GPP",
  name: "Riverside Practice",
  telephone: "01632 960105",
  address: ["8 Water Lane", "Millbridge"],
  postcode: "ZZ99 7RP",
  hours: SURGERY_WITH_LUNCH,
  offers: [nhsVaccines, contraception],
  wheelchair: true,
  system: "TPP",
  switches: { ...everythingOn, detailedRecord: false, documents: false, requests: false },
};

export const practices: readonly Practice[] = [ELM_TREE, MILL_LANE, HARBOUR_ROAD, CASTLE_STREET, RIVERSIDE];
