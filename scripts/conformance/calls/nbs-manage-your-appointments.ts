import type { Nation } from "#mocks/nation/nation.ts";
import { callOffClinic } from "#mocks/nation/vaccination-diary/appointments.ts";
import { diaryOf } from "#mocks/nation/vaccination-diary/booking.ts";
import { sites } from "#mocks/nation/vaccination-diary/sites.ts";
import { signatureOf } from "#mocks/nbs-manage-your-appointments/signature.ts";
import { apiKey } from "../answers/send.ts";
import type { Call } from "./call.ts";

const base = "/nbs-manage-your-appointments";
const clientId = "front-door";
const site = sites[0]?.id ?? "";
const abdul = "9990123454";
const kris = "9996789012";

type Shown = {
  name: string;
  method: "GET" | "POST";
  path: string | ((nation: Nation) => string);
  status: number;
  /** A function where it depends on what happened before. */
  body?: unknown;
  before?: (nation: Nation) => void;
};

/** A call with the signature that its moment, path and body ask for. */
function signed({ name, method, path, status, body, before }: Shown): Call {
  let settled = "";
  let text = "";
  const write = (nation: Nation) => {
    const written = typeof body === "function" ? (body as (nation: Nation) => unknown)(nation) : body;
    return typeof written === "string" ? written : written === undefined ? "" : JSON.stringify(written);
  };
  return {
    ...{ name, method, status, as: "nobody" },
    before: (nation) => {
      before?.(nation);
      settled = typeof path === "string" ? path : path(nation);
      text = write(nation);
    },
    path: () => settled,
    ...(body !== undefined && { body: () => text }),
    // Read after `before`: the harness sends what stands here then.
    get headers() {
      const timestamp = new Date().toISOString();
      const request = new Request(`http://nation.sandbox${base}${settled}`, { method });
      const signature = signatureOf(Buffer.from(apiKey).toString("base64"), request, timestamp, text);
      return {
        ...{ ClientId: clientId, RequestTimestamp: timestamp, Authorization: `Signed ${signature}` },
        ...(body !== undefined && { "content-type": "application/json" }),
      };
    },
  };
}

const post = (name: string, path: Shown["path"], body: unknown, status: number, more: Partial<Shown> = {}) =>
  signed({ name, method: "POST", path, body, status, ...more });
const get = (name: string, path: Shown["path"], status: number) =>
  signed({ name, method: "GET", path, status });

const attendees = [{ services: ["RSV:Adult"] }];
const near = { latitude: 54.5, longitude: 1.6, searchRadius: 30_000 };
const attendee = (nhsNumber: string) => ({
  ...{ nhsNumber, firstName: "A", lastName: "Person", dateOfBirth: "1943-03-12" },
});
const hold = (time: string, nhsNumber = abdul, more: Record<string, unknown> = {}) => ({
  ...{ site, from: `2028-05-17 ${time}`, duration: 10, service: "RSV:Adult", kind: "Provisional" },
  attendeeDetails: attendee(nhsNumber),
  ...more,
});

/** What these calls booked: somebody else has had a booking from the start. */
const booked = (nation: Nation) =>
  diaryOf(nation).bookings.filter(({ attendee: { nhsNumber } }) => [abdul, kris].includes(nhsNumber));

/** The path of what was booked as the nth. */
const nth =
  (place: number, rest = "") =>
  (nation: Nation): string =>
    `/api/booking/${booked(nation)[place]?.reference ?? "none"}${rest}`;

const contactDetails = [{ type: "phone", value: "07700900001" }];
const later = (nation: Nation) => nation.moveClock(new Date(nation.now().getTime() + 6 * 60_000));

export const calls: readonly Call[] = [
  post("places near by", "/api/sites", { filters: [near], maxRecords: 10 }, 200),
  post("places without a filter", "/api/sites", { filters: [] }, 400),
  get("one place", `/api/sites/${site}`, 200),
  get("a place that is not there", "/api/sites/none", 404),
  post(
    "days",
    "/api/availability/query/days",
    { sites: [site], attendees, from: "2028-05-17", until: "2028-05-31" },
    200,
  ),
  post(
    "days from today",
    "/api/availability/query/days",
    { sites: [site], attendees, from: "2028-05-16", until: "2028-05-31" },
    400,
  ),
  post("hours", "/api/availability/query/hours", { site, attendees, date: "2028-05-17" }, 200),
  post(
    "hours of a place that is not there",
    "/api/availability/query/hours",
    { site: "none", attendees, date: "2028-05-17" },
    404,
  ),
  post(
    "times",
    "/api/availability/query/slots",
    { site, attendees, from: "2028-05-17 09:00", until: "2028-05-17 12:00" },
    200,
  ),
  post(
    "times with an offset",
    "/api/availability/query/slots",
    { site, attendees, from: "2028-05-17T09:00:00Z", until: "2028-05-17 12:00" },
    400,
  ),
  post("a hold", "/api/booking", hold("09:00"), 200),
  post("the same time again", "/api/booking", hold("09:00", kris), 404),
  post("a hold at a place that is not there", "/api/booking", { ...hold("09:00"), site: "none" }, 404),
  post("a hold for nobody", "/api/booking", { ...hold("09:10"), attendeeDetails: null }, 400),
  post("no JSON", "/api/booking", "{", 400),
  post("a confirmation", nth(0, "/confirm"), { contactDetails }, 200),
  post("a second confirmation", nth(0, "/confirm"), { contactDetails }, 412),
  post("a confirmation of nothing", "/api/booking/none/confirm", { contactDetails }, 404),
  post("another hold", "/api/booking", hold("09:10"), 200),
  post(
    "a move of what is not there",
    nth(1, "/confirm"),
    { contactDetails, bookingToReschedule: "none" },
    404,
  ),
  post("somebody else's hold", "/api/booking", hold("09:20", kris), 200),
  signed({
    ...{ name: "a move of somebody else's", method: "POST", path: nth(2, "/confirm"), status: 412 },
    body: (nation: Nation) => ({
      contactDetails,
      bookingToReschedule: booked(nation)[0]?.reference,
    }),
  }),
  post("a hold that is too old", nth(2, "/confirm"), { contactDetails }, 410, { before: later }),
  get("what is booked", `/api/booking?nhsNumber=${abdul}`, 200),
  get("what is booked for nobody", "/api/booking", 400),
  get("one booking", nth(0), 200),
  get("a booking that is not there", "/api/booking/none", 404),
  post("a cancellation", nth(0, "/cancel"), { cancellationReason: "CancelledByCitizen" }, 200),
  post("a cancellation with a reason of one's own", nth(0, "/cancel"), { cancellationReason: "Rain" }, 400),
  post("a cancellation of nothing", "/api/booking/none/cancel", {}, 404),
  post(
    "days after the clinic was called off",
    "/api/availability/query/days",
    { sites: [site], attendees, from: "2028-05-17", until: "2028-05-17" },
    200,
    {
      before: (nation) => void callOffClinic(nation, site, "2028-05-17"),
    },
  ),
  {
    name: "without a signature",
    as: "nobody",
    method: "GET",
    path: `/api/booking?nhsNumber=${abdul}`,
    status: 401,
  },
];
