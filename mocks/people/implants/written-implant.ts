/** What a notice about the safety of an implant says: modelled on the MHRA's notices to patients. */
export type WrittenRecall = {
  /** As a notice is called among those who answer for devices. */
  reference: string;
  title: string;
  /** What was found, in whole sentences. */
  about: readonly string[];
  /** What to do, one thing a line. */
  action: readonly string[];
  /** Who answers questions about it, and how. */
  call: { name: string; telephone: string };
};

/** Something that was put into somebody's body; dates as on 16 May 2028. */
export type WrittenImplant = {
  key: string;
  /** "pacemaker", in the control room. */
  called: string;
  /** SNOMED CT, or the sandbox's own code where we know of none. */
  type: { system: "snomed" | "own"; code: string; display: string };
  maker: string;
  name: string;
  model: string;
  serial: string | null;
  lot: string | null;
  /** GS1's number of the kind of device, 14 figures. */
  deviceIdentifier: string;
  expires: string | null;
  /** Whether it is still in the body. */
  status: "active" | "inactive" | "entered-in-error";
  operation: {
    on: string;
    what: string;
    /** ODS code. */
    hospital: string;
    site: string;
    surgeon: string;
  };
  recall: WrittenRecall | null;
};
