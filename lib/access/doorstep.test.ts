import { beforeAll, expect, test } from "vitest";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { cookieAttributes, cookieName, expiredCookie, parseReturnPath } from "./cookies.ts";
import { readArrival } from "./from-nhs-login.ts";
import { requireSameOrigin } from "./same-origin.ts";

beforeAll(() => stubEnvironment({ APP_ORIGIN: "https://front-door.example" }));

test("over https every cookie is __Host-, Secure and HttpOnly", () => {
  expect(cookieName("sid")).toBe("__Host-sid");
  expect(cookieAttributes()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  expect(expiredCookie("sid")).toBe("__Host-sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
});

test("a post must say that it comes from our own pages", () => {
  const post = (headers: Record<string, string>) => requireSameOrigin(new Headers(headers)).ok;
  const origin = "https://front-door.example";
  expect(post({ origin })).toBe(true);
  expect(post({ origin, "sec-fetch-site": "same-origin" })).toBe(true);
  expect(post({})).toBe(false);
  expect(post({ origin: "null" })).toBe(false);
  expect(post({ origin: "https://evil.example", "x-forwarded-host": "evil.example" })).toBe(false);
  expect(post({ origin: "http://front-door.example" })).toBe(false);
  for (const site of ["cross-site", "same-site", "none"])
    expect(post({ origin, "sec-fetch-site": site })).toBe(false);
});

test("only addresses of one's own part are returned to", () => {
  for (const path of ["/me", "/me/test-results", "/me/test-results/r-1.2~x", "/me/test-results/a%20b/print"])
    expect(parseReturnPath(path)).toBe(path);
  const pushed = "/open/0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21";
  expect(parseReturnPath(pushed)).toBe(pushed);
  for (const path of [
    undefined,
    "",
    "/",
    "/men",
    "/open/",
    "/open/../api/auth",
    "//me.example",
    "/me//evil.example",
    "/me/../api/auth",
    "/me/\\evil.example",
    "https://evil.example/me",
    "/me?next=//evil.example",
    "/me/a\r\nset-cookie: x",
    `/me/${"a".repeat(400)}`,
  ])
    expect(parseReturnPath(path), String(path)).toBeNull();
});

const kris = {
  sub: "1",
  vot: "P9.Cp.Cd",
  identity_proofing_level: "P9" as const,
  auth_time: 1_842_000_000,
  exp: 1_842_003_600,
  nhs_number: "9990000018",
  birthdate: "1978-02-03",
  family_name: "Hale",
};
const read = (changes: object) => readArrival({ ...kris, ...changes }, "2028-05-16", 13);

test("claims that are missing or not well formed are turned away", () => {
  expect(read({})).toMatchObject({ arrives: true, arrival: { identityLevel: "P9" } });
  for (const changes of [
    { nhs_number: undefined },
    { nhs_number: "9990000019" },
    { birthdate: undefined },
    { birthdate: "2030-01-01" },
    { family_name: "" },
  ])
    expect(read(changes)).toEqual({ arrives: false, problem: "other" });
});

test("thirteen is counted by the day, and P0 needs more", () => {
  expect(read({ birthdate: "2015-05-17" })).toEqual({ arrives: false, problem: "too-young" });
  expect(read({ birthdate: "2015-05-16" })).toMatchObject({ arrives: true });
  expect(read({ identity_proofing_level: "P0", vot: "P0.Cp.Cd" })).toEqual({
    arrives: false,
    problem: "needs-more",
  });
});

test("P9 counts only with the credentials that the national APIs take", () => {
  for (const vot of ["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"])
    expect(read({ vot })).toMatchObject({
      arrival: { identityLevel: "P9", claims: { nhsNumber: "9990000018" } },
    });
  for (const vot of ["P9.Cp", "P9.Ca.Cc", "P5.Cp.Cd"])
    expect(read({ vot })).toMatchObject({ arrival: { identityLevel: "P5", claims: { nhsNumber: null } } });
});
