import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";

const key = Buffer.alloc(32, 7).toString("base64");
const whole: Readonly<Record<string, string>> = {
  APP_ORIGIN: "http://localhost:3000",
  DATABASE_URL: "postgres://localhost/front_door",
  NHS_LOGIN_ISSUER: "http://127.0.0.1:4000/nhs-login",
  NHS_LOGIN_CLIENT_ID: "front-door",
  CLIENT_PRIVATE_KEY_FILE: "/keys/client.pem",
  CLIENT_KEY_ID: "front-door-1",
  PLATFORM_BASE_URL: "http://127.0.0.1:4000",
  PLATFORM_API_KEY: "front-door-app",
  HOSPITAL_TESTS_BASE_URL: "http://127.0.0.1:4000/hospital-tests",
  TOKEN_KEY: key,
  DRAFT_KEY: key,
  HANDLE_KEY: key,
  AUDIT_KEY: key,
  AUTH_SECRET: key,
};

test("a whole environment is read", () => {
  expect(parseEnv(whole).APP_ORIGIN).toBe("http://localhost:3000");
});

test.each(Object.keys(whole))("without %s there is one sentence that names it", (name) => {
  const { [name]: _, ...rest } = whole;
  expect(() => parseEnv(rest)).toThrow(`${name} is missing.`);
});

test("anywhere but on this machine the app insists on https", () => {
  expect(() => parseEnv({ ...whole, APP_ORIGIN: "http://frontdoor.example" })).toThrow("must be https");
  expect(parseEnv({ ...whole, APP_ORIGIN: "https://frontdoor.example" }).APP_ORIGIN).toBe(
    "https://frontdoor.example",
  );
});

test.each(["NHS_LOGIN_ISSUER", "PLATFORM_BASE_URL", "HOSPITAL_TESTS_BASE_URL"])(
  "%s is called without encryption on this machine alone",
  (name) => {
    expect(() => parseEnv({ ...whole, [name]: "http://api.example/x" })).toThrow(`${name} must be https`);
    expect(() => parseEnv({ ...whole, [name]: "http://127.0.0.1.example/x" })).toThrow(
      `${name} must be https`,
    );
    expect(parseEnv({ ...whole, [name]: "https://api.example/x" })).toMatchObject({
      [name]: "https://api.example/x",
    });
    expect(parseEnv({ ...whole, [name]: "http://localhost:4000/x" })).toMatchObject({
      [name]: "http://localhost:4000/x",
    });
  },
);

test("the clock can only be moved beside the sandbox", () => {
  const moved = { ...whole, CLOCK_OFFSET_FILE: "/clock" };
  expect(() => parseEnv(moved)).toThrow("only allowed beside the sandbox");
  expect(parseEnv({ ...moved, SANDBOX_ORIGIN: "http://127.0.0.1:4000" }).CLOCK_OFFSET_FILE).toBe("/clock");
});

test("a key of the wrong length is refused, and never shown", () => {
  expect(() => parseEnv({ ...whole, TOKEN_KEY: "c2hvcnQ=" })).toThrow(/^(?!.*c2hvcnQ).*TOKEN_KEY must be 32/);
});
