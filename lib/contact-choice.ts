import { z } from "zod";
import { mayText, type SafeContact } from "./safe-contact.ts";

/** What people are told of, and may choose another way for. */
export const tellingTopics = ["results", "appointments", "other"] as const;
export type TellingTopic = (typeof tellingTopics)[number];

/** How somebody can be told. Nobody rings that there is something to read: a call is what staff do. */
export const tellingWays = ["app", "text", "email", "phone", "letter"] as const;
export type TellingWay = (typeof tellingWays)[number];

/** What this service can send by itself. */
export type SentWay = Exclude<TellingWay, "phone">;

/** The same where the app has been ignored already. */
export type RemindingWay = Exclude<SentWay, "app">;

const ways = z.array(z.enum(tellingWays)).min(1).max(2);

/** What a person chose and nobody but this service keeps: the national records have no place for it. */
export const contactChoice = z.object({
  /** What is tried first, and what next; null where nothing was chosen. */
  ways: z.object({ results: ways.nullable(), appointments: ways.nullable(), other: ways.nullable() }),
  easyRead: z.boolean(),
  /** How an interpreter comes, where one is needed; null where it was not said. */
  interpreterBy: z.enum(["in-person", "video"]).nullable(),
  /** The language to write in, as an ISO 639 code; null where it was not said. */
  writtenLanguage: z.string().min(2).max(3).nullable(),
});

export type ContactChoice = Readonly<z.infer<typeof contactChoice>>;

export const nothingChosen: ContactChoice = {
  ways: { results: null, appointments: null, other: null },
  ...{ easyRead: false, interpreterBy: null, writtenLanguage: null },
};

/** The topic of a person's choice to which one of a device's belongs; whatever has none is everything else. */
export const topicOf = (topic: string | null): TellingTopic =>
  topic === "results" || topic === "appointments" ? topic : "other";

/** What holds back whoever would be told. */
export interface Safe {
  readonly contact: SafeContact | null;
  readonly safetyMode: boolean;
  /** ISO instant. */
  readonly at: string;
}

/** Whether one way may be gone now. How a person can be reached safely goes before what they like. */
function may(way: TellingWay, { contact, safetyMode, at }: Safe): "now" | "later" | "never" {
  if (way === "phone") return "never";
  if (way === "text") return mayText(contact, { safetyMode, at });
  if (way === "app") return safetyMode ? "never" : "now";
  if (contact === null) return safetyMode ? "never" : "now";
  // Whoever said how they can be reached was never asked about email.
  if (way === "email") return "never";
  return contact.ways.includes("letter") && !contact.never.includes("letter") ? "now" : "never";
}

/**
 * Whether what a person said of being reached safely keeps what is sent by a way from ever going. Of a call nothing is
 * known: staff make it.
 */
export const neverGoes = (way: TellingWay, safe: Pick<Safe, "contact" | "safetyMode">): boolean =>
  // Whether it is never does not depend on the moment.
  way !== "phone" && may(way, { ...safe, at: "2000-01-01T12:00:00Z" }) === "never";

/**
 * The way to tell somebody now: the first of theirs that may be gone and that there is. `later`: their first way may be
 * gone at another time. Null: by none of them.
 */
export function wayNow(
  chosen: readonly TellingWay[],
  safe: Safe,
  isThere: (way: SentWay) => boolean,
): SentWay | "later" | null {
  for (const way of chosen) {
    if (way === "phone" || !isThere(way)) continue;
    const allowed = may(way, safe);
    if (allowed !== "never") return allowed === "now" ? way : "later";
  }
  return null;
}
