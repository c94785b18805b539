import type { PersonHandle } from "./permit.ts";

/** The part of `paths` that is about what stays at hand: the emergency card, and what a phone keeps. */
export const keptPaths = {
  /** What an ambulance crew must know, as the person chose it. */
  emergencyCard: (person: PersonHandle | "me" = "me") => `/${person}/emergency-card`,
  chooseEmergencyCard: (person: PersonHandle) => `/${person}/emergency-card/choose`,
  printEmergencyCard: (person: PersonHandle) => `/${person}/emergency-card/print`,
  /** What a phone can keep of one's own record, and how. */
  withoutSignal: () => "/me/without-signal",
  /** The offline document: a file of ours, not a page. */
  offlineDocument: () => "/offline.html",
  /** The same, where it is chosen what to keep. */
  chooseWhatToKeep: () => "/offline.html?set-up",
} as const;
