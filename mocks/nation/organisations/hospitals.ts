import { ALWAYS, OFFICE } from "./hours.ts";
import { offered } from "./services-offered.ts";
import type { Hospital, Organisation } from "./organisation.ts";

const { outpatients, bloodTests, maternity, xray, emergency } = offered;

export const NORTHFIELD_HOSPITAL: Hospital = {
  odsCode: "RZ901",
  kind: "HOS",
  name: "Northfield Hospital",
  telephone: "01632 960110",
  address: ["Hospital Way", "Northfield"],
  postcode: "ZZ99 9NH",
  hours: ALWAYS,
  offers: [outpatients, maternity, bloodTests, xray, emergency],
  wheelchair: true,
  inAggregator: true,
};

export const SOUTHQUAY_HOSPITAL: Hospital = {
  odsCode: "RZ902",
  kind: "HOS",
  name: "Southquay General Hospital",
  telephone: "01632 960111",
  address: ["100 Coast Road", "Southquay"],
  postcode: "ZZ99 3SG",
  hours: ALWAYS,
  offers: [outpatients, bloodTests, xray, emergency],
  wheelchair: true,
  inAggregator: true,
};

export const WESTMOOR_HOSPITAL: Hospital = {
  odsCode: "RZ903",
  kind: "HOS",
  name: "Westmoor Hospital",
  telephone: "01632 960112",
  address: ["Moor Top", "Westmoor"],
  postcode: "ZZ99 4WH",
  hours: OFFICE,
  offers: [outpatients, bloodTests],
  wheelchair: true,
  inAggregator: false,
};

export const hospitals: readonly Hospital[] = [NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL, WESTMOOR_HOSPITAL];

const emergencyAt = (hospital: Hospital, odsCode: string, telephone: string): Organisation => ({
  odsCode,
  kind: "UC",
  name: `Emergency department, ${hospital.name}`,
  telephone,
  address: hospital.address,
  postcode: hospital.postcode,
  hours: ALWAYS,
  offers: [emergency, xray],
  wheelchair: true,
});

export const emergencyDepartments: readonly Organisation[] = [
  emergencyAt(NORTHFIELD_HOSPITAL, "RZ911", "01632 960113"),
  emergencyAt(SOUTHQUAY_HOSPITAL, "RZ912", "01632 960114"),
];
