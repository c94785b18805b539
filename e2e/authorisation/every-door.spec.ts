import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import type { House } from "#scripts/house/house.ts";
import type { ControlRoom } from "../support/control-room.ts";
import { expect, test } from "../support/house.ts";
import { logIn } from "../support/visit.ts";
import { actsOfBuild, writtenForm, type Act } from "./acts.ts";
import { fileDoors, namelessActs, ownActs } from "./other-doors.ts";
import { classes, makesRole, nadia, needsCode } from "./classes.ts";
import { pageDoors, type Opens } from "./page-doors.ts";
import { walk, type SentForm, type Walked } from "./walk.ts";

/** Who is asked whether one acts for another, and who gives the tokens for that. */
const asksOnlyThat = /^(?:validated-relationships|relationship-terms|apim-oauth2|nhs-login) /;

/** What would give Abdul away; his name stands on the pages of whoever helps him, or helped him. */
const his = /999 ?234 ?5667|Atorvastatin|cataract|Samuel Hart|Kidney blood tests|emergency summary/i;

const begins = "2028-05-16T09:00:00Z";
const nothing = "gabcdefgh2";

interface Door {
  readonly route: string;
  readonly opens: Opens;
  readonly address: string;
}

interface Doors {
  readonly handle: string;
  readonly pages: readonly Door[];
  readonly acts: readonly (Act & { readonly opens: Opens; readonly form: SentForm })[];
}

const ofPeople = Object.entries({ ...pageDoors, ...fileDoors }).filter(([route]) =>
  route.startsWith("/[person]"),
);

/** An address of each route as it was met, and one with ids of nothing where none was. */
function addressesOf(person: string, { addresses }: Walked): readonly Door[] {
  return ofPeople.map(([route, opens]) => {
    const named = route.replace("[person]", person);
    const shape = named.replaceAll(/\[\w+\]/g, "*");
    const pattern = new RegExp(`^${named.replaceAll(/\[\w+\]/g, "[^/]+")}$`);
    const met = addresses.get(shape) ?? [...addresses.values()].find((one) => pattern.test(one));
    const parent = addresses.get(shape.split("/").slice(0, -1).join("/"));
    const beside = parent === undefined ? undefined : `${parent}/${route.split("/").at(-1) ?? ""}`;
    const address = met ?? (beside?.includes("[") === false ? beside : named.replaceAll(/\[\w+\]/g, nothing));
    return { route, opens, address };
  });
}

/** Every act about this person: by its form where one was met, else by what such a form would send. */
function actsAbout(person: string, { forms }: Walked, pages: readonly Door[]): Doors["acts"] {
  return actsOfBuild()
    .filter(({ route, name }) => route.startsWith("/[person]") && !namelessActs.includes(name))
    .map((act) => {
      const door = pages.find(({ route }) => route === act.route);
      const form = forms.find(({ action }) => action === act.id);
      const page = door?.address ?? `/${person}`;
      const opens = ownActs.includes(act.name) ? "oneself" : (door?.opens ?? "oneself");
      return { ...act, opens, form: form ?? writtenForm(act, page, person) };
    });
}

/** How the address of a helped person reads for this helper: the same with and without a relationship. */
async function handleIn(request: APIRequestContext): Promise<string> {
  const family = await (await request.get("/me/family")).text();
  const found = /\/me\/family\/((?=[a-z2-7]*[2-7])[a-z2-7]{12})(?=[/"])/.exec(family)?.[1];
  if (found === undefined) throw new Error("Nadia helps nobody.");
  return found;
}

const requestOf = (answer: APIResponse): string => answer.headers()["x-correlation-id"] ?? "";

const post = (page: Page, house: House, { page: address, fields }: SentForm): Promise<APIResponse> =>
  page.request.post(address, {
    multipart: { ...fields },
    maxRedirects: 0,
    headers: { origin: house.origin },
  });

/** Where an answer leads in the end, by at most four steps, and what is read there. */
async function endOf(
  page: Page,
  first: APIResponse,
): Promise<{ path: string; text: string; status: number }> {
  let answer = first;
  for (let steps = 0; steps < 4; steps += 1) {
    const to = answer.headers()["location"];
    if (to === undefined) break;
    answer = await page.request.get(to, { maxRedirects: 0 });
  }
  const { pathname } = new URL(answer.url());
  return { path: pathname, text: await answer.text(), status: answer.status() };
}

/** All of Abdul's doors as Nadia meets them while everything is shared with her. */
async function doorsOf(page: Page, house: House, room: ControlRoom): Promise<Doors> {
  await makesRole("everything")(room);
  await logIn(page, house, nadia);
  const handle = await handleIn(page.request);
  const walked = await walk(page.request, `/${handle}`);
  const pages = addressesOf(handle, walked);
  return { handle, pages, acts: actsAbout(handle, walked, pages) };
}

test("every page, file and act is asked once by each class of who may not, and answers none of them", async ({
  page,
  house,
  controlRoom,
}) => {
  test.setTimeout(600_000);
  const { handle, pages, acts } = await doorsOf(page, house, controlRoom);
  let asked = 0;
  for (const { name, become, as, at, leadsTo, says } of classes)
    await test.step(name, async () => {
      await controlRoom.reset(begins);
      await become(controlRoom);
      await page.context().clearCookies();
      if (as !== null) await logIn(page, house, as);
      const refuses = async (what: string, first: APIResponse) => {
        asked += 1;
        // Whoever is granted something else may cause that to be asked.
        const calls = says === undefined ? await controlRoom.askedDuring([requestOf(first)]) : [];
        const more = calls.filter((call) => !asksOnlyThat.test(call));
        expect.soft(more, `${name}: ${what} asks`).toEqual([]);
        const { path, text, status } = await endOf(page, first);
        expect.soft(path, `${name}: ${what} leads`).toMatch(leadsTo(handle));
        expect.soft(status, `${name}: ${what} answers`).toBeLessThan(500);
        expect.soft(his.test(text), `${name}: ${what} gives him away`).toBe(false);
        expect.soft(text.includes(says ?? ""), `${name}: ${what} says "${says ?? ""}"`).toBe(true);
      };
      for (const { route, address } of pages.filter((door) => at(door.opens)))
        await refuses(route, await page.request.get(address, { maxRedirects: 0 }));
      for (const { name: act, form } of acts.filter((door) => at(door.opens)))
        await refuses(act, await post(page, house, form));
    });
  console.log(`${String(asked)} questions that were refused`);
});

test("the same doors open to whom they are granted: pages with what is there, acts with an answer", async ({
  page,
  house,
  controlRoom,
}) => {
  test.setTimeout(300_000);
  const { handle, pages, acts } = await doorsOf(page, house, controlRoom);
  const open = (opens: Opens): boolean => needsCode(opens) || opens === "parts" || opens === "helping";
  const refused = new RegExp(`^/(?:log-in|me/prove-who-you-are|me/family/${handle})$`);
  let real = 0;
  for (const { route, address } of pages.filter(({ opens }) => open(opens))) {
    const { path, text, status } = await endOf(page, await page.request.get(address, { maxRedirects: 0 }));
    expect.soft(status, route).toBeLessThan(500);
    expect.soft(path, route).not.toMatch(refused);
    expect.soft(text.includes("Not shared with you"), route).toBe(false);
    if (!address.includes(nothing)) real += 1;
  }
  // Most are asked for something that is there.
  expect(real).toBeGreaterThan(55);
  for (const { name, form } of acts.filter(({ opens }) => open(opens))) {
    const answer = await post(page, house, form);
    const { path, text, status } = await endOf(page, answer);
    expect.soft(answer.status(), name).toBeLessThan(400);
    expect.soft(status, name).toBeLessThan(500);
    expect.soft(path, name).not.toMatch(refused);
    expect.soft(text.includes("Not shared with you"), name).toBe(false);
  }
});
