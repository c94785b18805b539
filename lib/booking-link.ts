import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { namedKinds } from "./appointment-kind.ts";
import { timeZone } from "./clock.ts";
import { parsePersonHandle } from "./paths.ts";

/** In which way somebody may be asked to come. */
const askedWays = ["in-person", "phone", "video"] as const;

/** The shape of what a message asks to book, as it is kept. */
export const askedBooking = z.object({
  kind: z.enum(namedKinds),
  /** Null: the person chooses. */
  how: z.enum(askedWays).nullable(),
  /** Until when it can be booked, and the latest that it may begin: ISO 8601 with London's offset. */
  until: z.string(),
  /** A whole day was named: `until` is its last second. */
  wholeDay: z.boolean(),
});

/** What a message asks to book. */
export type AskedBooking = Readonly<z.infer<typeof askedBooking>>;

/** A civil day in England, or a minute of one. */
const untilShape = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;

function untilOf(typed: string): Pick<AskedBooking, "until" | "wholeDay"> | null {
  if (!untilShape.test(typed)) return null;
  const wholeDay = !typed.includes("T");
  try {
    const civil = Temporal.PlainDateTime.from(wholeDay ? `${typed}T23:59:59` : typed, { overflow: "reject" });
    const until = civil.toZonedDateTime(timeZone).toString({ smallestUnit: "second", timeZoneName: "never" });
    return { until, wholeDay };
  } catch {
    return null;
  }
}

/**
 * What an address asks to book; null where it is not a whole one of our own page for booking, at this origin:
 * `/me/book?kind=<kind>&until=<day or minute>`, and `&how=<way>` where the sender wants one. Each is said once.
 */
export function askedBookingAt(address: string, origin: string): AskedBooking | null {
  const isPath = /^\/(?![/\\])/.test(address);
  const url = isPath ? URL.parse(address, origin) : URL.parse(address);
  if (url?.origin !== origin || url.username !== "" || url.password !== "") return null;
  const [, person = "", place, ...more] = url.pathname.split("/");
  if (parsePersonHandle(person) === null || place !== "book" || more.length > 0) return null;
  const once = (name: string): string | null => {
    const [said, ...others] = url.searchParams.getAll(name);
    return others.length > 0 ? "" : (said ?? null);
  };
  const kind = namedKinds.find((one) => one === once("kind"));
  const said = once("how");
  const how = askedWays.find((one) => one === said) ?? null;
  const until = untilOf(once("until") ?? "");
  if (kind === undefined || until === null || (said !== null && how === null)) return null;
  return { kind, how, ...until };
}

/** What a message in Markdown asks to book; null for nothing, and where it asks for two different things. */
export function askedBookingIn(markdown: string, origin: string): AskedBooking | null {
  const asked = [...markdown.matchAll(/\]\(\s*<?([^\s)>]+)/g)].flatMap(
    ([, address = ""]) => askedBookingAt(address, origin) ?? [],
  );
  const different = new Set(asked.map((one) => JSON.stringify(one)));
  return different.size === 1 ? (asked[0] ?? null) : null;
}

/** Whether an appointment of a kind that begins then (ISO 8601) is the one that was asked for. */
export const isAskedFor = (
  { kind, until }: Pick<AskedBooking, "kind" | "until">,
  booked: { readonly kind: string; readonly start: string },
): boolean => booked.kind === kind && Date.parse(booked.start) <= Date.parse(until);
