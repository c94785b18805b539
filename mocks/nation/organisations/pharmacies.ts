import { LATE, OFFICE, SHOP, SHOP_WITH_LUNCH } from "./hours.ts";
import { offered } from "./services-offered.ts";
import type { Pharmacy } from "./organisation.ts";

const {
  prescriptions,
  pharmacyFirst,
  bloodPressure,
  contraception,
  emergencyContraception,
  delivery,
  nhsVaccines,
} = offered;

const usual: Pick<Pharmacy, "kind" | "hours" | "wheelchair" | "tracks" | "delivers" | "distanceSelling"> = {
  kind: "PHA",
  hours: SHOP,
  wheelchair: true,
  tracks: true,
  delivers: false,
  distanceSelling: false,
};

/** Eight pharmacies: FZ903 delivers, FZ904 is open late, FZ906 only sends, FZ907 and FZ908 do not track prescriptions. */
export const pharmacies: readonly Pharmacy[] = [
  {
    ...usual,
    odsCode: "FZ901",
    name: "Weaver Street Pharmacy",
    telephone: "01632 960131",
    address: ["12 Weaver Street", "Northfield"],
    postcode: "ZZ99 1WP",
    offers: [prescriptions, pharmacyFirst, bloodPressure, nhsVaccines],
  },
  {
    ...usual,
    odsCode: "FZ902",
    name: "Mill Lane Pharmacy",
    telephone: "01632 960132",
    address: ["22 Mill Lane", "Northfield"],
    postcode: "ZZ99 2MP",
    hours: SHOP_WITH_LUNCH,
    offers: [prescriptions, pharmacyFirst, contraception],
  },
  {
    ...usual,
    odsCode: "FZ903",
    name: "Quayside Pharmacy",
    telephone: "01632 960133",
    address: ["5 Quayside", "Southquay"],
    postcode: "ZZ99 3QP",
    delivers: true,
    offers: [prescriptions, delivery, pharmacyFirst, bloodPressure],
  },
  {
    ...usual,
    odsCode: "FZ904",
    name: "Westmoor Late Pharmacy",
    telephone: "01632 960134",
    address: ["1 Market Cross", "Westmoor"],
    postcode: "ZZ99 4LP",
    hours: LATE,
    offers: [prescriptions, pharmacyFirst, emergencyContraception],
  },
  {
    ...usual,
    odsCode: "FZ905",
    name: "Eastbrook Pharmacy",
    telephone: "01632 960135",
    address: ["31 Church Street", "Eastbrook"],
    postcode: "ZZ99 5EP",
    wheelchair: false,
    offers: [prescriptions, bloodPressure, nhsVaccines],
  },
  {
    ...usual,
    odsCode: "FZ906",
    name: "Doorstep Pharmacy",
    telephone: "01632 960136",
    address: ["Unit 6, Brook Park", "Eastbrook"],
    postcode: "ZZ99 5DP",
    hours: OFFICE,
    delivers: true,
    distanceSelling: true,
    offers: [prescriptions, delivery],
  },
  {
    ...usual,
    odsCode: "FZ907",
    name: "Harrowdean Pharmacy",
    telephone: "01632 960137",
    address: ["9 Dean Road", "Harrowdean"],
    postcode: "ZZ99 6HP",
    hours: SHOP_WITH_LUNCH,
    tracks: false,
    offers: [prescriptions, pharmacyFirst],
  },
  {
    ...usual,
    odsCode: "FZ908",
    name: "Bridge Chemist",
    telephone: "01632 960138",
    address: ["2 Bridge Street", "Millbridge"],
    postcode: "ZZ99 7BC",
    tracks: false,
    offers: [prescriptions],
  },
];
