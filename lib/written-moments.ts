const months = ["January", "February", "March", "April", "May", "June", "July"].concat([
  ...["August", "September", "October", "November", "December"],
]);

const moment = new RegExp(
  String.raw`(\d{1,2})\s(${months.join("|")})\s(\d{4}),?\s(?:at\s)?(\d{1,2})(?::(\d{2}))?\s?(am|pm)`,
  "g",
);

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * The days with a time of day that a text names as the content style writes them ("22 May 2028, 9:30am"), by London's
 * clock: `2028-05-22T09:30`. A day without a time is none.
 */
export function writtenMoments(text: string): readonly string[] {
  return [...text.matchAll(moment)].map(([, day, month = "", year = "", hour, minute = "00", half]) => {
    const hours = (Number(hour) % 12) + (half === "pm" ? 12 : 0);
    return `${year}-${two(months.indexOf(month) + 1)}-${two(Number(day))}T${two(hours)}:${minute}`;
  });
}
