/** A made-up place of care. Telephone numbers are Ofcom's drama numbers. */
export type Organisation = {
  odsCode: string;
  name: string;
  telephone: string;
  address: string[];
  postcode: string;
};

export const ELM_TREE: Organisation = {
  odsCode: "A20001",
  name: "Elm Tree Surgery",
  telephone: "01632 960101",
  address: ["1 Elm Tree Lane", "Northfield"],
  postcode: "ZZ99 1EL",
};

export const MILL_LANE: Organisation = {
  odsCode: "A20002",
  name: "Mill Lane Surgery",
  telephone: "01632 960102",
  address: ["20 Mill Lane", "Northfield"],
  postcode: "ZZ99 2ML",
};

export const HARBOUR_ROAD: Organisation = {
  odsCode: "A20003",
  name: "Harbour Road Practice",
  telephone: "01632 960103",
  address: ["3 Harbour Road", "Southquay"],
  postcode: "ZZ99 3HR",
};

export const NORTHFIELD_HOSPITAL: Organisation = {
  odsCode: "RZ901",
  name: "Northfield Hospital",
  telephone: "01632 960110",
  address: ["Hospital Way", "Northfield"],
  postcode: "ZZ99 9NH",
};

const all = [ELM_TREE, MILL_LANE, HARBOUR_ROAD, NORTHFIELD_HOSPITAL];

/** The organisation of an ODS code; throws for a code that nobody in the sandbox has. */
export function organisation(odsCode: string): Organisation {
  const found = all.find((candidate) => candidate.odsCode === odsCode);
  if (!found) throw new Error(`the sandbox has no organisation ${odsCode}`);
  return found;
}
