import type { AccessCode } from "#lib/access-code.ts";
import type { ControlRoom } from "../support/control-room.ts";
import type { LoggedIn } from "../support/pages/state.ts";
import type { Opens } from "./page-doors.ts";

/** One class of askers about another person: at which doors they are refused, and how. */
export interface Refused {
  readonly name: string;
  readonly become: (room: ControlRoom) => Promise<void>;
  readonly as: LoggedIn | null;
  /** Which doors this class is refused at. */
  readonly at: (opens: Opens) => boolean;
  /** Where those of the other person lead. */
  readonly leadsTo: (handle: string) => RegExp;
  /** Where some other part is shared: what that is, so that pages say what is not, and may read what is. */
  readonly granted?: readonly AccessCode[];
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
export const isOwn = (opens: Opens): boolean => opens === "logged-in" || opens === "oneself";
const every = (): boolean => true;

export const classes: readonly Refused[] = [
  {
    name: "a wrong person, with whom nothing stands",
    become: async () => {},
    as: nadia,
    at: every,
    leadsTo: () => /^\/page\/not-found$/,
  },
  {
    name: "a wrong person, with an address made for somebody else",
    become: makesRole("everything"),
    as: { person: "tom" },
    at: every,
    leadsTo: () => /^\/page\/not-found$/,
  },
  {
    name: "not granted",
    become: makesRole("prescriptions-only"),
    as: nadia,
    at: (opens) => (needsCode(opens) && opens !== "PRESCR") || opens === "oneself, said" || opens === "parts",
    leadsTo: (handle) => new RegExp(`^/${handle}(?:/|$)`),
    granted: ["PRESCR"],
  },
  {
    name: "not granted, for medicines",
    become: makesRole("appointments-only"),
    as: nadia,
    at: (opens) => opens === "PRESCR",
    leadsTo: (handle) => new RegExp(`^/${handle}/`),
    granted: ["APPT"],
  },
  {
    name: "nobody but oneself",
    become: makesRole("everything"),
    as: nadia,
    at: isOwn,
    leadsTo: () => /^\/page\/not-found$/,
  },
  {
    name: "suspended",
    become: async (room) => {
      await makesRole("everything")(room);
      await happensToNadias(room, "role-suspended");
    },
    as: nadia,
    at: every,
    leadsTo: (handle) => new RegExp(`^/me/family/${handle}$`),
  },
  {
    name: "ended",
    become: async (room) => {
      await makesRole("everything")(room);
      await happensToNadias(room, "role-ended-at-patient-request");
    },
    as: nadia,
    at: every,
    leadsTo: (handle) => new RegExp(`^/me/family/${handle}$`),
  },
  {
    name: "too low a level",
    become: makesRole("everything"),
    as: { person: "nadia", level: "P5.Cp.Cd" },
    at: every,
    leadsTo: () => /^\/me\/prove-who-you-are$/,
  },
  {
    name: "signed out",
    become: makesRole("everything"),
    as: null,
    at: every,
    leadsTo: () => /^\/log-in$/,
  },
];
