/** How patient and clinician meet, in the words of GP Connect's delivery channel. */
export type Channel = "In-person" | "Telephone" | "Video";

/** National job roles of those who see patients in a surgery. */
export const roles = {
  doctor: { code: "R0260", display: "General Medical Practitioner" },
  practiceNurse: { code: "R0600", display: "Specialist Nurse Practitioner" },
  midwife: { code: "R0680", display: "Midwife" },
  pharmacist: { code: "R1290", display: "Pharmacist" },
  healthcareAssistant: { code: "R1480", display: "Healthcare Assistant" },
} as const;

export type Role = keyof typeof roles;

export type Clinician = { key: string; name: string; gender: "female" | "male"; role: Role };

/** Where a surgery sees patients: its own address, or a branch's. */
export type Site = { key: string; name: string; telephone: string; address: string[]; postcode: string };

/** A session that comes back: the same slots on each of its weekdays. */
export type Template = {
  /** Lower-case letters and hyphens; unique within the practice. */
  key: string;
  /** What the practice calls the session ("Nurse clinic"). */
  session: string;
  /** What the practice calls one of its appointments ("Nurse appointment"). */
  appointment: string;
  clinician: Clinician;
  site: Site;
  channel: Channel;
  /** 1 is Monday. */
  weekdays: readonly number[];
  from: string;
  until: string;
  minutes: number;
  /** At 8am this many days before, patients can book its slots online; 0 is the day itself. */
  releasedDaysBefore: number;
  /** Share of the slots, from 0 to 1, that nobody outside the sandbox takes before they begin. */
  quiet: number;
  /** Times that nobody outside the sandbox ever takes. */
  spare: readonly string[];
};

/** What a practice lets its appointment book do online, beyond the switches that every API of it obeys. */
export type BookRules = {
  /** Whether a list may reach into the past; published texts allow both. */
  pastAppointments: boolean;
  /** Longest description and comment that its system can store. */
  longestText: number;
};

export type PracticeBook = { odsCode: string; templates: readonly Template[]; rules: BookRules };
