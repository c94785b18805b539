import type { APIResponse } from "@playwright/test";
import { expect } from "../support/house.ts";
import type { LoggedIn } from "../support/pages/state.ts";
import { actsOfBuild, nothing, writtenForm } from "./acts.ts";
import { Asker } from "./asker.ts";
import { makesRole, nadia } from "./classes.ts";
import { saysHowMany, test } from "./met.ts";
import { fileDoors } from "./other-doors.ts";
import { pageDoors } from "./page-doors.ts";
import { givenAway } from "./secrets.ts";

test.describe.configure({ mode: "parallel" });

/** What a door answers: to everybody the same, or to each of the askers by their name below. */
type Status = number | Readonly<Record<string, number>>;

interface Answer {
  readonly ask: (asker: Asker) => Promise<APIResponse>;
  readonly status: Status;
}

const get = (address: string, status: Status): Answer => ({ ask: (asker) => asker.gets(address), status });
const tell = (address: string, status: number): Answer => ({
  ask: (asker) => asker.tells(address, {}),
  status,
});

/** What each door for browsers and machines answers to whoever has no key to it: the same to everybody. */
const machineDoors: Readonly<Record<string, Answer>> = {
  "/api/access-changes": get("/api/access-changes?person=k7f3q2mzaw2c&mark=none", 200),
  "/api/auth/[...nextauth]": get("/api/auth/session", 404),
  "/api/csp-reports": tell("/api/csp-reports", 204),
  "/api/health": get("/api/health", 200),
  "/api/leave": get("/api/leave?back=yes", 303),
  "/api/log-in": get("/api/log-in", 303),
  "/api/logged-out": get("/api/logged-out", 303),
  "/api/nhs-app-api/communication/in-app/FHIR/R4/CommunicationRequest": tell(
    "/api/nhs-app-api/communication/in-app/FHIR/R4/CommunicationRequest",
    401,
  ),
  "/api/nhs-app-api/communication/notification/FHIR/R4/CommunicationRequest": tell(
    "/api/nhs-app-api/communication/notification/FHIR/R4/CommunicationRequest",
    401,
  ),
  "/api/nhs-app-api/communication/report/patients": get(
    "/api/nhs-app-api/communication/report/patients",
    401,
  ),
  "/api/nhs-app-api/communication/report/receipts/FHIR/R4/Task": get(
    "/api/nhs-app-api/communication/report/receipts/FHIR/R4/Task",
    401,
  ),
  "/api/nhs-app-api/oauth2/token": tell("/api/nhs-app-api/oauth2/token", 415),
  "/api/nhs-app-api/openapi.json": get("/api/nhs-app-api/openapi.json", 200),
  "/api/nhs-notify/channel-status": tell("/api/nhs-notify/channel-status", 403),
  "/api/nhs-notify/message-status": tell("/api/nhs-notify/message-status", 403),
  "/api/push/renewed": tell("/api/push/renewed", 403),
  "/api/push/this-browser": tell("/api/push/this-browser", 403),
  "/api/session": get("/api/session", 200),
  "/api/turned-away": get("/api/turned-away", 303),
  "/api/unread": get("/api/unread", 200),
  // It is one's own record: whoever may keep it is given it, and nobody else's.
  "/api/without-signal/[section]": get("/api/without-signal/allergies", {
    "signed out": 401,
    "too low a level": 403,
    "who helps somebody": 200,
  }),
  "/api/without-signal/begin": tell("/api/without-signal/begin", 403),
  "/api/without-signal/standing": tell("/api/without-signal/standing", 403),
};

const askers: Readonly<Record<string, LoggedIn | null>> = {
  "signed out": null,
  "too low a level": { person: "nadia", level: "P5.Cp.Cd" },
  "who helps somebody": nadia,
};

const publicPages = Object.entries(pageDoors).filter(([, opens]) => opens === "everybody");

for (const [name, as] of Object.entries(askers))
  test(`every public page, door and act says nothing of anybody to one ${name}`, async ({
    house,
    controlRoom,
  }) => {
    test.setTimeout(120_000);
    await makesRole("everything")(controlRoom);
    const asker = await Asker.of(house, as);
    const ends = async (what: string, first: APIResponse) => {
      const { path, status, text } = await asker.endOf(first);
      expect.soft(status, what).toBeLessThan(500);
      expect.soft(path, what).not.toMatch(/^\/me\/prove-who-you-are$/);
      expect.soft(givenAway(text, []), what).toEqual([]);
    };
    for (const [route] of publicPages)
      await ends(route, await asker.gets(route.replaceAll(/\[\w+\]/g, nothing)));
    const machines = Object.keys(fileDoors).filter((route) => route.startsWith("/api/"));
    expect(Object.keys(machineDoors)).toEqual(machines);
    for (const [route, { ask, status }] of Object.entries(machineDoors)) {
      const answer = await ask(asker);
      expect.soft(answer.status(), route).toBe(typeof status === "number" ? status : status[name]);
      if (status !== 303) await ends(route, answer);
    }
    const acts = actsOfBuild().filter(({ route }) => !route.startsWith("/[person]"));
    // Logging out comes last.
    for (const act of [...acts].sort(
      (one, other) => Number(/logOut/.test(one.name)) - Number(/logOut/.test(other.name)),
    )) {
      const first = await asker.posts(writtenForm(act, act.route.replaceAll(/\[\w+\]/g, nothing), "me"));
      expect.soft(first.status(), act.name).toBe(303);
      await ends(act.name, first);
    }
    expect(await (await asker.gets("/api/session")).json()).toEqual({ state: "none" });
    saysHowMany(publicPages.length + machines.length + acts.length, `public, ${name}`);
    await asker.goes();
  });
