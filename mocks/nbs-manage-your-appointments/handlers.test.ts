import { getResponse } from "msw";
import { expect, test } from "vitest";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { sites } from "#mocks/nation/vaccination-diary/sites.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events } from "./events.ts";
import { handlers } from "./handlers.ts";
import { signatureOf } from "./signature.ts";

const registration = {
  ...{ appOrigin: "http://localhost:3000", clientId: "front-door", apiKey: "front-door-app" },
  publicJwk: { kty: "RSA" },
};
const KEY = Buffer.from(registration.apiKey).toString("base64");
const aNation = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T09:00:00Z") });

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Body = any;

type Signing = { clientId?: string; key?: string; at?: number; over?: string };

async function post(nation: Nation, path: string, body: unknown, signing: Signing = {}) {
  const { clientId = "front-door", key = KEY, at = nation.realNow() } = signing;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = `${ORIGIN}/nbs-manage-your-appointments/api${path}`;
  const timestamp = new Date(at).toISOString();
  const bare = new Request(url, { method: "POST" });
  const authorization = `Signed ${signatureOf(key, bare, timestamp, signing.over ?? text)}`;
  const headers = { ClientId: clientId, RequestTimestamp: timestamp, authorization };
  const request = new Request(url, { method: "POST", headers, body: text });
  const response = await getResponse(handlers(nation, registration), request);
  if (!response) throw new Error("no handler answered");
  const answer = await response.text();
  const read: Body = answer === "" ? null : JSON.parse(answer);
  return { status: response.status, body: read };
}

const site = sites[0]?.id ?? "";
const attendeeDetails = {
  ...{ nhsNumber: "9996789012", firstName: "Kris", lastName: "Lindqvist", dateOfBirth: "1971-06-23" },
};
const booking = {
  ...{ site, from: "2028-05-17 09:00", duration: 10, service: "RSV:Adult", kind: "Booked" },
  attendeeDetails,
};

test.each<[string, Signing]>([
  ["another client", { clientId: "somebody" }],
  ["another key", { key: "AAAA" }],
  ["a timestamp of three minutes ago", { at: Date.now() - 3 * 60_000 }],
  ["a signature over another body", { over: "{}" }],
])("a request with %s is 401 with nothing in it", async (_what, signing) => {
  expect(await post(aNation(), "/booking", booking, signing)).toEqual({ status: 401, body: null });
});

test("everything that is wrong with a body is told at once, with its property", async () => {
  const wrong = {
    ...booking,
    ...{ from: "2028-05-17T09:00:00+01:00", duration: 0, kind: "Perhaps" },
    attendeeDetails: { ...attendeeDetails, nhsNumber: "999 678 9012" },
  };
  const { status, body } = await post(aNation(), "/booking", wrong);
  expect(status).toBe(400);
  expect(body.map(({ property }: Body) => property).toSorted()).toEqual(
    ["attendeeDetails.nhsNumber", "duration", "from", "kind"].toSorted(),
  );
  expect(await post(aNation(), "/booking", "{")).toMatchObject({
    status: 400,
    body: [{ property: "document" }],
  });
});

test("a couple finds only times that follow one another", async () => {
  const nation = aNation();
  const two = [{ services: ["RSV:Adult"] }, { services: ["RSV:Adult"] }];
  const asked = { site, attendees: two, from: "2028-05-17 09:00", until: "2028-05-17 09:40" };
  await post(nation, "/booking", { ...booking, from: "2028-05-17 09:10" });
  const { body } = await post(nation, "/availability/query/slots", asked);
  expect(body.slots.map(({ from }: Body) => from)).toEqual(["09:20", "09:30"]);
});

test("several holds are confirmed together or not at all", async () => {
  const nation = aNation();
  const held = async (from: string) =>
    (await post(nation, "/booking", { ...booking, from: `2028-05-17 ${from}`, kind: "Provisional" })).body
      .bookingReference as string;
  const [one, other] = [await held("09:00"), await held("09:10")];
  const confirm = (related: string[]) =>
    post(nation, `/booking/${one}/confirm`, { contactDetails: [], relatedBookings: related });
  expect((await confirm([other, "none"])).status).toBe(410);
  expect(await confirm([other])).toEqual({ status: 200, body: null });
  expect((await confirm([other])).status).toBe(410);
});

test("whoever sits in the control room takes the last place, calls off a clinic, vaccinates a passer-by", async () => {
  const nation = aNation();
  const happens = async (name: string, index = 0) => {
    const event = events.find((one) => one.name === name);
    const choice = event?.choices(nation)[index]?.key ?? "";
    return [choice, await event?.happen(nation, choice)] as const;
  };
  const [slot, taken] = await happens("vaccination-slot-taken");
  expect(taken).toContain("Weaver Street Pharmacy");
  const from = (slot.split("|")[1] ?? "").slice(0, 16).replace("T", " ");
  expect((await post(nation, "/booking", { ...booking, from })).status).toBe(404);
  const [, calledOff] = await happens("vaccination-clinic-called-off");
  expect(calledOff).toContain("Bookings that were cancelled: 1.");
  const [walkIn, given] = await happens("vaccination-given");
  expect([walkIn, given]).toEqual(["walk-in|kris|RSV:Adult", expect.stringContaining("in 48 hours")]);
});
