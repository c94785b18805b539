import pg from "pg";
import type { House } from "#scripts/house/house.ts";
import type { Fault } from "../support/control-room.ts";
import { reads, switchesTo, writesNote } from "../support/family.ts";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const api = "validated-relationships";
const silent: Fault = { api, kind: "status", status: 500, count: 200 };
const hisOwn = "Tell anyone who gives medicine about these";
const closed = /we show nothing about this person and do nothing for them/;

/** As if the national service had been asked so long ago, in minutes of real time. */
async function wasAsked(house: House, minutes: number): Promise<void> {
  const client = new pg.Client({ connectionString: house.ownerDatabaseUrl });
  await client.connect();
  await client.query(`update acting_check set verified_at = now() - make_interval(mins => ${minutes})`);
  await client.end();
}

/** What the service says of whom Sarah helps, with one of its words changed. */
async function saidOtherwise(house: House, from: RegExp, to: string): Promise<string> {
  const room = `${house.sandbox}/control-room/tokens`;
  const asked = await fetch(room, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person: "sarah" }),
  });
  const { access_token: token } = (await asked.json()) as { access_token: string };
  const query = "performer:identifier=https://fhir.nhs.uk/Id/nhs-number|9993456780&status=active";
  const included = "&_include=Consent:performer&_include=Consent:patient";
  const told = await fetch(`${house.sandbox}/${api}/FHIR/R4/Consent?${query}${included}`, {
    headers: { authorization: `Bearer ${token}`, "x-request-id": crypto.randomUUID() },
  });
  const body = await told.text();
  expect(body).toMatch(from);
  return body.replace(from, to);
}

/** Nothing of Kyle is shown on any page, and a page says so. */
async function isClosed({ page }: Person, kyles: string, says: RegExp): Promise<void> {
  for (const part of ["", "/allergies", "/appointments"]) {
    await page.goto(`${kyles}${part}`);
    await expect(page).toHaveURL(new RegExp(`/me/family${kyles}$`));
    await expect(page.getByRole("main")).not.toContainText(hisOwn);
    await expect(page).not.toHaveTitle(/^Kyle: /);
  }
  await expect(page.getByRole("main").getByText(says).first()).toBeVisible();
}

/** Her own pages are as they were. */
async function hersStayOpen({ page }: Person): Promise<void> {
  await page.goto("/me/allergies");
  await expect(page.getByRole("main")).toContainText(hisOwn);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    /** Sarah, who has switched to Kyle once, and where he is; `again` is a session that has not. */
    async function begins(someone: (name: string) => Person, house: House, again: boolean) {
      const sarah = someone("Sarah Okafor");
      await sarah.isLoggedIn(house.origin, "sarah");
      const kyles = await switchesTo(sarah, "Kyle Okafor");
      if (again) {
        // A page of his that stays open goes away by itself, and would come between.
        await sarah.page.goto("about:blank");
        await sarah.page.context().clearCookies();
        await sarah.isLoggedIn(house.origin, "sarah");
      }
      return { sarah, kyles };
    }

    const down: readonly (readonly [string, Fault])[] = [
      ["down", silent],
      ["slow", { api, kind: "delay", ms: 4_000, count: 200 }],
      ["cut off", { api, kind: "reset", count: 200 }],
      ["silent about what is granted", { ...silent, api: "relationship-terms" }],
      ["speaking of somebody else", { api, kind: "wrong-patient", path: "/Consent", count: 200 }],
    ];
    for (const [how, fault] of down)
      test(`while the service is ${how} nobody switches to another person, and the page says so`, async ({
        house,
        someone,
        controlRoom,
      }) => {
        const { sarah, kyles } = await begins(someone, house, true);
        await controlRoom.inject(fault);
        await isClosed(sarah, kyles, closed);
        await sarah.opens("/me/family");
        await sarah.reads("We could not check who you help");
        await sarah.reads("This does not mean that there is nobody.");
        await hersStayOpen(sarah);
        await controlRoom.clearFaults();
        await expect(async () => {
          await sarah.opens(`${kyles}/allergies`);
          await expect(sarah.page).toHaveTitle(/^Kyle: /, { timeout: 500 });
        }).toPass({ timeout: 30_000 });
      });

    test("what was said within the hour counts for reading and for nothing else, and after it for nothing", async ({
      house,
      someone,
      controlRoom,
    }) => {
      const { sarah, kyles } = await begins(someone, house, false);
      await writesNote(sarah, kyles, "Kyle slept badly");
      await controlRoom.inject(silent);
      await wasAsked(house, 6);

      await test.step("nothing is written for him", async () => {
        await sarah.presses("Add to the record");
        await sarah.reads(/Nothing has been|We could not|problem/);
        await sarah.opens(`${kyles}/own-entries`);
        await sarah.doesNotRead("Kyle slept badly");
      });
      await test.step("what is his can be read", async () => {
        await sarah.opens(`${kyles}/allergies`);
        await sarah.reads(hisOwn);
      });
      await sarah.page.goto("about:blank");
      await wasAsked(house, 61);
      await isClosed(sarah, kyles, closed);
      await hersStayOpen(sarah);
    });

    test("what does not agree with itself opens nothing, and the page says so", async ({
      house,
      someone,
      controlRoom,
    }) => {
      const { sarah, kyles } = await begins(someone, house, true);
      const body = await saidOtherwise(house, /ROLE_(CREATED|ACTIVATED)/, "ROLE_DEACTIVATED_SAFEGUARDING");
      await controlRoom.inject({ api, kind: "body", path: "/Consent", body, count: 200 });
      await isClosed(sarah, kyles, /does not fit together, so we keep it closed/);
      await reads(sarah, "Kyle Okafor", "Closed for now", /does not fit together/);
      await sarah.doesNotRead(/safe/);
      await hersStayOpen(sarah);
    });
  });
