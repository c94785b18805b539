import type { Nation } from "./nation.ts";

/** What an organisation writes to somebody who may use the application. */
export type MessageOut = {
  /** ODS code of who writes. */
  from: string;
  nhsNumber: string;
  /** Markdown, as the NHS App API publishes it. */
  text: string;
  /** The sender's own number for it. */
  requestId: string;
  /** What belongs together in one thread. */
  campaign: string;
};

type Carrier = (message: MessageOut) => Promise<unknown>;

/** Who carries messages out of a nation: for as long as it runs, so a reset leaves it. */
const carriers = new WeakMap<Nation, Carrier>();

/** Lets an API carry what organisations of this nation write. */
export function carryMessages(nation: Nation, carrier: Carrier): void {
  carriers.set(nation, carrier);
}

/**
 * Has a message carried to the application, which takes it only for people who have logged in there. Where nobody
 * carries, or nobody takes it, nothing happens: who writes to people does not wait for an answer.
 */
export async function writeTo(nation: Nation, message: MessageOut): Promise<void> {
  await carriers.get(nation)?.(message);
}

/** An address of the application, for the words of a message. */
export const applicationPage = (nation: Nation, path: string): string =>
  `${nation.application?.appOrigin ?? ""}${path}`;

const words = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: "Europe/London", weekday: "long", day: "numeric", month: "long", year: "numeric" },
  ...{ hour: "numeric", minute: "2-digit", hourCycle: "h12" },
});

/** London's day and time of an instant as letters say it: "Monday 22 May 2028, 9:30am". */
export function writtenMoment(instant: string): string {
  const part = Object.fromEntries(
    words.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const { weekday, day, month, year, hour, minute, dayPeriod } = part;
  const time = minute === "00" ? hour : `${hour ?? ""}:${minute ?? ""}`;
  return `${weekday ?? ""} ${day ?? ""} ${month ?? ""} ${year ?? ""}, ${time ?? ""}${dayPeriod ?? ""}`;
}
