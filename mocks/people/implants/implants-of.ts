import { NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
import type { WrittenImplant } from "./written-implant.ts";

const hip: WrittenImplant = {
  key: "abdul-hip",
  called: "hip replacement",
  type: { system: "snomed", code: "304120007", display: "Total hip replacement prosthesis" },
  maker: "Halden Orthopaedics",
  name: "Halden Stride total hip",
  model: "ST-36C",
  serial: null,
  lot: "H18-20447",
  deviceIdentifier: "05060999000105",
  expires: "2023-06-30",
  status: "active",
  operation: {
    on: "2018-11-20",
    what: "Total replacement of right hip joint",
    hospital: NORTHFIELD_HOSPITAL.odsCode,
    site: "Right hip",
    surgeon: "Mr Daniel Osei",
  },
  recall: null,
};

const pacemaker: WrittenImplant = {
  key: "abdul-pacemaker",
  called: "pacemaker",
  type: { system: "snomed", code: "14106009", display: "Cardiac pacemaker" },
  maker: "Meridian Cardiac",
  name: "Meridian Pulse DR",
  model: "PDR-210",
  serial: "MPD2104471",
  lot: "M26-0918",
  deviceIdentifier: "05060999000211",
  expires: "2027-12-31",
  status: "active",
  operation: {
    on: "2026-11-04",
    what: "Implantation of dual chamber pacemaker",
    hospital: NORTHFIELD_HOSPITAL.odsCode,
    site: "Left side of the chest, under the collarbone",
    surgeon: "Dr Helen Marsh",
  },
  recall: {
    reference: "FSN-2028-0517",
    title: "Check of the battery in Meridian Pulse DR pacemakers",
    about: [
      "The battery of some of these pacemakers may run down sooner than planned. Yours is one of them.",
      "Your pacemaker is working. It is checked each time you go to the clinic, and it was last right in March.",
    ],
    action: [
      "Call the pacemaker clinic within 2 weeks to book a check. It takes about 20 minutes and does not hurt.",
      "Carry on as usual. You do not need to stop anything or have an operation because of this notice.",
      "Take this page or your pacemaker card with you.",
    ],
    call: { name: "Pacemaker clinic, Northfield Hospital", telephone: "01632 960 146" },
  },
};

/** Of another patient: the hospital took it out of the register again. */
const wrongKnee: WrittenImplant = {
  key: "abdul-wrong-knee",
  called: "knee replacement (entered in error)",
  type: { system: "snomed", code: "303533002", display: "Knee joint prosthesis" },
  maker: "Halden Orthopaedics",
  name: "Halden Step knee",
  model: "KN-4",
  serial: null,
  lot: "H18-11873",
  deviceIdentifier: "05060999000112",
  expires: null,
  status: "entered-in-error",
  operation: {
    on: "2018-11-20",
    what: "Total replacement of left knee joint",
    hospital: NORTHFIELD_HOSPITAL.odsCode,
    site: "Left knee",
    surgeon: "Mr Daniel Osei",
  },
  recall: null,
};

const lens: WrittenImplant = {
  key: "joan-lens",
  called: "lens implant",
  // No code of SNOMED CT was checked for it, so it carries one of the sandbox's own.
  type: { system: "own", code: "intraocular-lens", display: "Intraocular lens" },
  maker: "Brightwater Optics",
  name: "Brightwater Clear 21.5",
  model: "BC-215",
  serial: "BW250311902",
  lot: null,
  deviceIdentifier: "05060999000310",
  expires: "2029-02-28",
  status: "active",
  operation: {
    on: "2025-03-18",
    what: "Cataract operation with lens implant, right eye",
    hospital: SOUTHQUAY_HOSPITAL.odsCode,
    site: "Right eye",
    surgeon: "Miss Farah Khan",
  },
  recall: {
    reference: "FSN-2028-0520",
    title: "Labels of Brightwater Clear lenses",
    about: ["Some boxes had a label with a wrong date on it. The lenses in them are right, and so is yours."],
    action: ["You do not need to do anything."],
    call: { name: "Eye unit, Southquay General Hospital", telephone: "01632 960 147" },
  },
};

const written: Record<string, readonly WrittenImplant[]> = {
  abdul: [pacemaker, hip, wrongKnee],
  joan: [lens],
};

/** What was put into a person's body, dates as written; someone without an entry here has nothing. */
export const implantsOf = (key: string): readonly WrittenImplant[] => written[key] ?? [];
