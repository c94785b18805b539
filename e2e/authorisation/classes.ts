import type { ControlRoom } from "../support/control-room.ts";
import type { LoggedIn } from "../support/pages/state.ts";
import type { Opens } from "./page-doors.ts";

/** How one class of askers is refused: where every door leads, or what every page says. */
export interface Refused {
  readonly name: string;
  readonly become: (room: ControlRoom) => Promise<void>;
  readonly as: LoggedIn | null;
  /** Which doors this class is refused at. */
  readonly at: (opens: Opens) => boolean;
  readonly leadsTo: (handle: string) => RegExp;
  /** Words that the page has; other pages than these may be read meanwhile. */
  readonly says?: string;
}

export const makesRole = (what: string) => async (room: ControlRoom) => {
  await room.happens("surgery-makes-role", `nadia-for-abdul:${what}`);
};

/** The relationship that was made here, which is not among those that stand from the beginning. */
async function happensToNadias(room: ControlRoom, event: string): Promise<void> {
  const [role] = (await room.choices(event)).filter((key) => !key.startsWith("5a0c8f10"));
  await room.happens(event, role ?? "");
}

export const nadia = { person: "nadia" };
export const needsCode = (opens: Opens): boolean => /^[A-Z]+$/.test(opens);
/** What is nobody else's has no page about another, whatever stands between the two. */
const ofAnother = (opens: Opens): boolean => opens !== "logged-in" && opens !== "oneself";

export const classes: readonly Refused[] = [
  {
    name: "a wrong person",
    become: async () => {},
    as: nadia,
    at: ofAnother,
    leadsTo: () => /^\/page\/not-found$/,
  },
  {
    name: "not granted",
    become: makesRole("prescriptions-only"),
    as: nadia,
    at: (opens) => (needsCode(opens) && opens !== "PRESCR") || opens === "oneself, said",
    leadsTo: (handle) => new RegExp(`^/${handle}/`),
    says: "Not shared with you",
  },
  {
    name: "not granted, for medicines",
    become: makesRole("appointments-only"),
    as: nadia,
    at: (opens) => opens === "PRESCR",
    leadsTo: (handle) => new RegExp(`^/${handle}/`),
    says: "Not shared with you",
  },
  {
    name: "nobody but oneself",
    become: makesRole("everything"),
    as: nadia,
    at: (opens) => opens === "oneself",
    leadsTo: () => /^\/(?:page\/not-found|me\/.*)?$/,
  },
  {
    name: "suspended",
    become: async (room) => {
      await makesRole("everything")(room);
      await happensToNadias(room, "role-suspended");
    },
    as: nadia,
    at: ofAnother,
    leadsTo: (handle) => new RegExp(`^/me/family/${handle}$`),
  },
  {
    name: "ended",
    become: async (room) => {
      await makesRole("everything")(room);
      await happensToNadias(room, "role-ended-at-patient-request");
    },
    as: nadia,
    at: ofAnother,
    leadsTo: (handle) => new RegExp(`^/me/family/${handle}$`),
  },
  {
    name: "too low a level",
    become: makesRole("everything"),
    as: { person: "nadia", level: "P5.Cp.Cd" },
    at: ofAnother,
    leadsTo: () => /^\/me\/prove-who-you-are$/,
  },
  {
    name: "signed out",
    become: makesRole("everything"),
    as: null,
    at: ofAnother,
    leadsTo: () => /^\/log-in$/,
  },
];
