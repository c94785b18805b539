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

/** Says what the application answered; 0: nothing. */
type Carrier = (message: MessageOut) => Promise<{ status: number }>;

/** Who carries messages out of a nation: for as long as it runs, so a reset leaves it. */
const carriers = new WeakMap<Nation, Carrier>();

/** Lets an API carry what organisations of this nation write. */
export function carryMessages(nation: Nation, carrier: Carrier): void {
  carriers.set(nation, carrier);
}

/**
 * Has a message carried to the application, which keeps it only for people who have logged in there. False where it may be
 * sent again: nobody answered, or not now.
 */
export async function writeTo(nation: Nation, message: MessageOut): Promise<boolean> {
  const { status } = (await carriers.get(nation)?.(message)) ?? { status: 200 };
  return status !== 0 && status !== 429 && status < 500;
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
