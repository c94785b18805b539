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
  HOSPITAL_SELF_SERVICE_BASE_URL: "http://127.0.0.1:4000/hospital-self-service",
  WAITING_LIST_SERVICE_BASE_URL: "http://127.0.0.1:4000/waiting-list-service",
  QUESTIONNAIRE_SERVICE_BASE_URL: "http://127.0.0.1:4000/questionnaire-service",
  NBS_MANAGE_YOUR_APPOINTMENTS_BASE_URL: "http://127.0.0.1:4000/nbs-manage-your-appointments",
  FREED_SLOTS_BASE_URL: "http://127.0.0.1:4000/freed-slots",
  APPOINTMENT_LINKS_BASE_URL: "http://127.0.0.1:4000/appointment-links",
  RELATIONSHIP_EVENTS_BASE_URL: "http://127.0.0.1:4000/relationship-events",
  RELATIONSHIP_TERMS_BASE_URL: "http://127.0.0.1:4000/relationship-terms",
  SURGERY_REQUESTS_BASE_URL: "http://127.0.0.1:4000/surgery-requests",
  ORGAN_DONATION_BASE_URL: "http://127.0.0.1:4000/organ-donation",
  DATA_OPT_OUT_BASE_URL: "http://127.0.0.1:4000/data-opt-out",
  IMPLANT_REGISTER_BASE_URL: "http://127.0.0.1:4000/implant-register",
  CARE_PLAN_SERVICE_BASE_URL: "http://127.0.0.1:4000/care-plan-service",
  CARE_EVENTS_BASE_URL: "http://127.0.0.1:4000/care-events",
  TEAM_MESSAGES_BASE_URL: "http://127.0.0.1:4000/team-messages",
  CARE_TEAM_BASE_URL: "http://127.0.0.1:4000/care-team",
  REFERRAL_CHOICE_BASE_URL: "http://127.0.0.1:4000/referral-choice",
  CAPABILITY_REGISTER_BASE_URL: "http://127.0.0.1:4000/capability-register",
  VIDEO_ROOMS_BASE_URL: "http://127.0.0.1:4000/video-rooms",
  NBS_CLIENT_ID: "front-door",
  NBS_SIGNING_KEY: key,
  TOKEN_KEY: key,
  DRAFT_KEY: key,
  HANDLE_KEY: key,
  MESSAGE_KEYS: key,
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

test.each(["NHS_LOGIN_ISSUER", "PLATFORM_BASE_URL", "NHS_APP_API_SENDERS_URL"])(
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

test("each API can be pointed elsewhere on its own, with a key of its own", () => {
  const { apis } = parseEnv({
    ...whole,
    PDS_FHIR_BASE_URL: "https://pds.example/FHIR/R4/",
    PDS_FHIR_API_KEY: "another",
  });
  expect(apis["pds-fhir"]).toEqual({
    base: "https://pds.example/FHIR/R4",
    apiKey: "another",
    clientKeyId: "front-door-1",
    tokensFrom: "https://pds.example",
  });
  expect(apis["nhs-notify"]).toMatchObject({ base: "http://127.0.0.1:4000/comms", apiKey: "front-door-app" });
  expect(apis["nhs-notify"].tokensFrom).toBe("http://127.0.0.1:4000");
  expect(() => parseEnv({ ...whole, PDS_FHIR_BASE_URL: "http://pds.example" })).toThrow(
    "PDS_FHIR_BASE_URL must be https",
  );
});

test("an API without a published address is found in the sandbox, or must be told", () => {
  const { ORGAN_DONATION_BASE_URL: _, ...rest } = whole;
  expect(() => parseEnv(rest)).toThrow("ORGAN_DONATION_BASE_URL is missing.");
  const { apis } = parseEnv({ ...rest, SANDBOX_ORIGIN: "http://127.0.0.1:4000" });
  expect(apis["organ-donation"].base).toBe("http://127.0.0.1:4000/organ-donation");
});
