import type { APIResponse } from "@playwright/test";
import type { House } from "#scripts/house/house.ts";
import type { ControlRoom } from "../support/control-room.ts";
import { expect } from "../support/house.ts";
import { nothing } from "./acts.ts";
import { Asker, requestOf } from "./asker.ts";
import { classes, isOwn, makesRole, nadia, needsCode, type Refused } from "./classes.ts";
import { saysHowMany, test, type Doors } from "./met.ts";
import { markOfDoings } from "./doings.ts";
import { leadNowhere, sayNothingOfParts, type Opens } from "./page-doors.ts";
import { givenAway, hisOwn, secretsOf } from "./secrets.ts";

test.describe.configure({ mode: "parallel" });

/** Who is asked whether one acts for another, who gives the tokens for that, and who asks (Nadia) about herself. */
const asksOnlyThat = /^(?:validated-relationships|relationship-terms|apim-oauth2|nhs-login) |\/9992345675$/;

/** Has the right shape and is nobody's. */
const nobodys = "k7f3q2mzaw2c";

/** So many at once: what one waits for another uses. */
const width = 4;

async function inTurns<T>(all: readonly T[], ask: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += width) await Promise.all(all.slice(at, at + width).map(ask));
}

/** One door and how it is asked. */
interface Question {
  readonly what: string;
  readonly opens: Opens;
  readonly isAct: boolean;
  readonly ask: (asker: Asker, handle: string) => Promise<APIResponse>;
}

/** Acts that are the asker's own do not ask about the person of the page. */
function questionsOf({ person, pages, acts }: Doors): readonly Question[] {
  const at = (address: string, handle: string) => address.replace(person, handle);
  return [
    ...pages.map(({ route, opens, address }) => ({
      what: route,
      opens,
      isAct: false,
      ask: (asker: Asker, handle: string) => asker.gets(at(address, handle)),
    })),
    ...acts
      .filter(({ opens }) => !isOwn(opens))
      .map(({ name, opens, form }) => ({
        what: name,
        opens,
        isAct: true,
        ask: (asker: Asker, handle: string) => {
          const fields = Object.fromEntries(
            Object.entries(form.fields).map(([field, value]) => [field, value.replaceAll(person, handle)]),
          );
          return asker.posts({ page: at(form.page, handle), fields });
        },
      })),
  ];
}

/** Where what is one's own leads when it is asked for about another: nowhere, or to one's own. */
const ownLeads = /^\/(?:page\/not-found|me(?:\/.*)?|log-in)$/;

/** One class of askers in a house where it is so. */
class Refusals {
  readonly #one: Refused;
  readonly #asker: Asker;
  readonly #room: ControlRoom;
  readonly #handle: string;
  #requests: string[] = [];

  constructor(one: Refused, asker: Asker, room: ControlRoom, handle: string) {
    this.#one = one;
    this.#asker = asker;
    this.#room = room;
    this.#handle = handle;
  }

  /** Nothing was asked of anybody but whether one may. The control room knows the last 200 calls. */
  async nobodyWasAsked(): Promise<void> {
    const calls = await this.#room.askedDuring(this.#requests.splice(0));
    expect
      .soft(
        calls.filter((call) => !asksOnlyThat.test(call)),
        this.#one.name,
      )
      .toEqual([]);
  }

  async asks({ what, opens, isAct, ask }: Question): Promise<void> {
    const { name, granted, leadsTo } = this.#one;
    const first = await ask(this.#asker, this.#handle);
    // Whoever is granted something else may cause that to be asked.
    if (granted === undefined) this.#requests.push(requestOf(first));
    const { path, text, status } = await this.#asker.endOf(first);
    const about = `${name}: ${what}`;
    expect.soft(path, `${about} leads`).toMatch(isOwn(opens) ? ownLeads : leadsTo(this.#handle));
    expect.soft(status, `${about} answers`).toBeLessThan(500);
    expect.soft(givenAway(text, granted ?? []), `${about} gives away`).toEqual([]);
    const says = granted !== undefined && !sayNothingOfParts.includes(what);
    if (says) expect.soft(text.includes("Not shared with you"), `${about} says so`).toBe(true);
    if (granted === undefined && !isAct) expect.soft(first.status(), `${about} turns away`).toBe(307);
  }

  /** What a page may say to somebody without a relationship is what it says of nobody: word for word. */
  async saysTheSameOfNobody({ what, ask }: Question): Promise<void> {
    const plain = async (answer: APIResponse) => ({
      status: answer.status(),
      to: answer.headers()["location"],
      headers: Object.keys(answer.headers()).sort(),
      length: (await answer.text()).length,
    });
    const [his, none] = [await ask(this.#asker, this.#handle), await ask(this.#asker, nobodys)];
    expect.soft(await plain(his), `${what} of nobody`).toEqual(await plain(none));
  }
}

async function refuses(one: Refused, house: House, room: ControlRoom, doors: Doors): Promise<number> {
  await one.become(room);
  const asker = await Asker.of(house, one.as);
  const refusals = new Refusals(one, asker, room, doors.person);
  const { granted } = one;
  const questions = questionsOf(doors).filter(
    ({ opens, what }) => one.at(opens) && (granted === undefined || !leadNowhere.includes(what)),
  );
  const before = await markOfDoings(house.ownerDatabaseUrl);
  for (let at = 0; at < questions.length; at += 5 * width) {
    await inTurns(questions.slice(at, at + 5 * width), (question) => refusals.asks(question));
    await refusals.nobodyWasAsked();
  }
  const after = await markOfDoings(house.ownerDatabaseUrl);
  // What may be read is remembered as seen.
  expect(after).toEqual(granted === undefined ? before : { ...before, seen: after["seen"] });
  if (one.granted === undefined && one.at !== isOwn) {
    const open = await asker.gets(`/api/access-changes?person=${doors.person}&mark=none`);
    expect.soft(await open.text(), `${one.name}: an open page`).toBe("data: over\n\n");
  }
  // What an act answers names the address that it was sent to.
  const strange = one.name === classes[0]?.name ? questions.filter(({ isAct }) => !isAct) : [];
  await inTurns(strange, (question) => refusals.saysTheSameOfNobody(question));
  await asker.goes();
  return questions.length + 2 * strange.length + (one.granted === undefined && one.at !== isOwn ? 1 : 0);
}

for (const one of classes)
  test(`every page, file and act about another person stays shut to ${one.name}`, async ({
    abduls,
    house,
    controlRoom,
  }) => {
    test.setTimeout(300_000);
    saysHowMany(await refuses(one, house, controlRoom, abduls), one.name);
  });

test("the same doors open to whom they are granted: pages with what is there, acts with an answer", async ({
  abduls,
  house,
  controlRoom,
}) => {
  test.setTimeout(300_000);
  await makesRole("everything")(controlRoom);
  const asker = await Asker.of(house, nadia);
  const open = (opens: Opens): boolean => needsCode(opens) || opens === "parts" || opens === "helping";
  const refused = new RegExp(`^/(?:log-in|me/prove-who-you-are|me/family/${abduls.person})$`);
  const questions = questionsOf(abduls).filter(({ opens }) => open(opens));
  let read = "";
  const asks = async ({ what, ask }: Question): Promise<void> => {
    const { path, text, status } = await asker.endOf(await ask(asker, abduls.person));
    read += text;
    expect.soft(status, what).toBeLessThan(500);
    expect.soft(path, what).not.toMatch(refused);
    expect.soft(text.includes("Not shared with you"), what).toBe(false);
    expect.soft(hisOwn.exec(text)?.[0], what).toBeUndefined();
  };
  await inTurns(
    questions.filter(({ isAct }) => !isAct),
    asks,
  );
  // One act may depend on another.
  for (const question of questions.filter(({ isAct }) => isAct)) await asks(question);
  saysHowMany(questions.length, "granted");
  // Most are asked for something that is there, and only so does it say anything that others do not read it.
  const real = abduls.pages.filter(({ opens, address }) => open(opens) && !address.includes(nothing));
  expect(real.length).toBeGreaterThan(55);
  for (const [code, words] of Object.entries(secretsOf)) expect.soft(words.test(read), code).toBe(true);
  await asker.goes();
});
