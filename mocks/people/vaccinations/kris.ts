import { given, RIGHT_ARM, type Vaccination } from "./vaccination.ts";

const millLane = { place: "A20002", performer: "Nurse Bridget Shaw" };

export const kris: readonly Vaccination[] = [
  given({
    ...millLane,
    key: "kris-2021-covid-1",
    product: "covidOxford",
    given: "2021-04-10T14:05",
    dose: 1,
    batch: "4120Z118",
    expires: "2021-08-31",
  }),
  given({
    ...millLane,
    key: "kris-2021-covid-2",
    product: "covidOxford",
    given: "2021-06-26T14:20",
    dose: 2,
    batch: "4121Z207",
    expires: "2021-10-31",
  }),
  given({
    key: "kris-2021-covid-3",
    product: "covidFirst",
    given: "2021-12-18T11:40",
    dose: 3,
    batch: "FK0595",
    expires: "2022-03-31",
    place: "FZ901",
    performer: "Mr Harun Malik",
  }),
  given({
    key: "kris-2027-tetanus",
    product: "threeInOne",
    given: "2027-02-09T12:10",
    dose: 1,
    batch: "X3C211V",
    expires: "2028-09-30",
    place: "A20002",
    performer: "Told by the patient",
    reason: { code: "171164008", display: "Travel vaccinations" },
    recorded: "2027-02-12T11:05",
    primarySource: false,
  }),
  given({
    key: "kris-2027-flu",
    product: "flu",
    given: "2027-11-06T10:15",
    dose: 1,
    batch: "W4B771M",
    expires: "2028-06-30",
    place: "FZ901",
    performer: "Mr Harun Malik",
    site: RIGHT_ARM,
  }),
];
