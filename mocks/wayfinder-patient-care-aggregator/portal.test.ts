import { SignJWT } from "jose";
import { expect, test } from "vitest";
import type { Nation } from "#mocks/nation/nation.ts";
import {
  applicationKey,
  ask,
  careOf,
  details,
  nationAt,
  numberOf,
  valueOf,
} from "./testing/aggregator-room.ts";
import { idTokenFor } from "./testing/id-token.ts";

const JTI = "jti-of-the-id-token";

/** The link of Kris's unread letter, as the aggregator gives it; portals then know Kris's ID token. */
async function linkOf(nation: Nation): Promise<string> {
  const idToken = await idTokenFor(nation.origin, numberOf(nation, "kris"), { jti: JTI });
  const { body } = await careOf(nation, "kris", { idToken });
  const letter = details(body).find((one) => valueOf(one, "Read-Receipt").valueCode === "unread");
  return valueOf(letter, "Portal-Link").valueUrl ?? "";
}

async function asserted(
  changes: { jti?: string; code?: string; lifeSeconds?: number } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ code: changes.code ?? JTI })
    .setProtectedHeader({ alg: "RS512", kid: "front-door-1" })
    .setIssuer("front-door")
    .setJti(changes.jti ?? "hand-off-1")
    .setIssuedAt(now)
    .setExpirationTime(now + (changes.lifeSeconds ?? 60))
    .sign(applicationKey.privateKey);
}

const open = (nation: Nation, url: string) => ask(nation, new Request(url));

test("a link opens the page of what it names, marked as pretend, and says that no login came along", async () => {
  const nation = nationAt();
  const { status, text } = await open(nation, await linkOf(nation));
  expect(status).toBe(200);
  expect(text).toContain("Pretend hospital portal");
  expect(text).toContain("Your lung function test");
  expect(text).toContain("No login was handed over");
});

test("a login that was handed over is taken once, from this application and for this person", async () => {
  const nation = nationAt();
  const link = await linkOf(nation);
  const handed = `${link}?extSystemName=front-door&assertedLoginIdentity=${await asserted()}`;
  const first = await open(nation, handed);
  expect(first.status).toBe(200);
  expect(first.text).toContain("signed in as Kristoffer Lindqvist");
  const again = await open(nation, handed);
  expect(again.status).toBe(401);
  expect(again.text).toContain("used before");
});

test.each([
  [
    "lives too long",
    async () => `?assertedLoginIdentity=${await asserted({ lifeSeconds: 300 })}`,
    "60 seconds",
  ],
  [
    "names a token that nobody saw",
    async () => `?assertedLoginIdentity=${await asserted({ code: "x" })}`,
    "not the id",
  ],
  ["is no JWT", () => Promise.resolve("?assertedLoginIdentity=x"), "was not taken"],
  [
    "is not the last parameter",
    async () => `?assertedLoginIdentity=${await asserted()}&more=1`,
    "last parameter",
  ],
])("a hand-off that %s is refused", async (_, query, words) => {
  const nation = nationAt();
  const { status, text } = await open(nation, (await linkOf(nation)) + (await query()));
  expect(status).toBe(401);
  expect(text).toContain(words);
});

test("a hand-off of somebody else opens nothing", async () => {
  const nation = nationAt();
  const link = await linkOf(nation);
  const idToken = await idTokenFor(nation.origin, numberOf(nation, "abdul"), { jti: "of-abdul" });
  await careOf(nation, "abdul", { idToken });
  const { status } = await open(
    nation,
    `${link}?assertedLoginIdentity=${await asserted({ code: "of-abdul" })}`,
  );
  expect(status).toBe(401);
});

test("a letter that was opened is read", async () => {
  const nation = nationAt();
  await open(nation, await linkOf(nation));
  const { body } = await careOf(nation, "kris");
  const receipts = details(body).map((one) => valueOf(one, "Read-Receipt").valueCode);
  expect(receipts).not.toContain("unread");
});

test("a link to nothing is a page that says so", async () => {
  const nation = nationAt();
  const link = (await linkOf(nation)).replace(/[^/]+$/, "nothing");
  expect(await open(nation, link)).toMatchObject({
    status: 404,
    text: expect.stringContaining("nothing here"),
  });
});
