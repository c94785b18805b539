import { expect, test } from "vitest";
import { relationships } from "#mocks/nation/relationships/state.ts";
import {
  GRANTOR_URL,
  LEGAL_BASIS_SYSTEM,
  STATUS_REASON_SYSTEM,
  STATUS_REASON_URL,
} from "./responses/consent.ts";
import { call, KYLE, newNation, NOBODYS, OF_KYLE, refusalOf, SARAH } from "./testing/call.ts";

const ods = "https://fhir.nhs.uk/Id/ods-organization-code";
/** The application of Femi, which still waits. */
const WAITING = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2003";

const why = (code: string, text?: string) => ({
  url: STATUS_REASON_URL,
  valueCodeableConcept: {
    coding: [{ system: STATUS_REASON_SYSTEM, code }],
    ...(text !== undefined && { text }),
  },
});
const grantedBy = (value: unknown, system: unknown = ods) => ({
  url: GRANTOR_URL,
  valueReference: { identifier: { system, value } },
});
const to = (value: unknown, ...extensions: unknown[]) => [
  { op: "replace", path: "/status", value },
  { op: "add", path: "/extension/-", value: extensions },
];
const until = (value?: unknown) => [
  { op: value === undefined ? "remove" : "add", path: "/provision/period/end", value },
];

type More = { as?: string; id?: string; type?: string };

const patched = (
  body: unknown,
  { as = "application", id = OF_KYLE, type }: More = {},
  nation = newNation(),
) =>
  call(nation, `/Consent/${id}`, { as, method: "PATCH", type: type ?? "application/json-patch+json", body });

const activates = [why("ROLE_ACTIVATED"), grantedBy("A20001")];
const suspends = to("inactive", why("ROLE_SUSPENDED_PENDING_REVIEW"));

test.each<[string, unknown, number, string, More?]>([
  ["no JSON", "[", 400, "INVALID_PATCH_FORMAT"],
  ["the object that PDS wants", { patches: suspends }, 400, "INVALID_PATCH_FORMAT"],
  ["nothing", [], 400, "INVALID_PATCH_FORMAT"],
  [
    "an operation that is not offered",
    [{ op: "test", path: "/status", value: "active" }],
    400,
    "INVALID_PATCH_FORMAT",
  ],
  [
    "an element that cannot be changed",
    [{ op: "replace", path: "/patient", value: "x" }],
    400,
    "INVALID_PATCH_PATH",
  ],
  ["one path twice", [...until("2028-08-01T00:00:00Z"), ...until()], 409, "DUPLICATE_PATCHES"],
  ["a status that there is not", to("paused", why("OTHER", "x")), 422, "INVALID_STATUS_CODE"],
  ["a status without its reason", to("inactive").slice(0, 1), 422, "INVALID_STATUS_REASON"],
  ["a reason that there is not", to("inactive", why("BORED")), 422, "INVALID_STATUS_REASON"],
  ["a reason without a status", to("inactive", why("OTHER", "x")).slice(1), 400, "INVALID_PATCH"],
  ["OTHER without words", to("inactive", why("OTHER")), 400, "MISSING_FREE_TEXT_FOR_OTHER"],
  ["an extension of something else", to("inactive", { url: "https://x.example" }), 422, "INVALID_EXTENSION"],
  ["active without who grants", to("active", why("ROLE_ACTIVATED")), 400, "MISSING_GRANTOR", { id: WAITING }],
  [
    "a grantor without a reference",
    to("active", why("ROLE_ACTIVATED"), { url: GRANTOR_URL }),
    400,
    "MISSING_GRANTOR_REFERENCE",
  ],
  [
    "a grantor without an identifier",
    to("active", why("ROLE_ACTIVATED"), { url: GRANTOR_URL, valueReference: {} }),
    400,
    "MISSING_GRANTOR_IDENTIFIER",
  ],
  [
    "a grantor that is no practice",
    to("active", why("ROLE_ACTIVATED"), grantedBy("FZ901")),
    422,
    "INVALID_GRANTOR_VALUE",
  ],
  [
    "a grantor under another system",
    to("active", why("ROLE_ACTIVATED"), grantedBy("A20001", "x")),
    422,
    "INVALID_GRANTOR_SYSTEM",
  ],
  ["a step that there is not", to("proposed", why("APPLICATION_SUBMITTED")), 422, "INVALID_STATE_TRANSITION"],
  ["a reason of another status", to("inactive", why("ROLE_REACTIVATED")), 422, "INVALID_STATE_TRANSITION"],
  ["an end that is no date", until("tomorrow"), 422, "INVALID_END_DATE"],
  ["an end that has been", until("2028-05-15T00:00:00Z"), 422, "INVALID_END_DATE"],
  [
    "a basis for adults only",
    [
      {
        op: "replace",
        path: "/policyRule",
        value: {
          coding: [{ system: LEGAL_BASIS_SYSTEM, code: "health-and-welfare-lasting-power-of-attorney" }],
        },
      },
    ],
    422,
    "INVALID_LEGAL_BASIS_CODE",
  ],
  ["a role that is not there", suspends, 404, "RESOURCE_NOT_FOUND", { id: NOBODYS }],
  ["another type of body", suspends, 415, "UNSUPPORTED_MEDIA", { type: "application/json" }],
  ["a proxy who lets themselves in", to("active", ...activates), 403, "FORBIDDEN", { as: SARAH }],
  [
    "a patient who grants what no surgery has seen",
    to("active", ...activates),
    403,
    "FORBIDDEN",
    { as: KYLE, id: WAITING },
  ],
  ["a proxy who lengthens", until(), 403, "FORBIDDEN", { as: SARAH }],
])("%s is refused", async (_, body, status, code, more) => {
  const nation = newNation();
  const before = structuredClone(relationships(nation));
  expect(await refusalOf(await patched(body, more, nation))).toMatchObject({ status, code });
  expect(relationships(nation)).toEqual(before);
});

test("a status, who grants it and an end go together in one patch, and count from now", async () => {
  const nation = newNation();
  const end = "2028-12-31T23:59:59.000Z";
  const response = await patched([...to("active", ...activates), ...until(end)], { id: WAITING }, nation);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    resourceType: "OperationOutcome",
    issue: [{ severity: "information", code: "informational" }],
  });
  expect(relationships(nation).roles.find(({ id }) => id === WAITING)).toMatchObject({
    status: "active",
    reason: "ROLE_ACTIVATED",
    grantor: "A20001",
    end,
    start: expect.stringMatching(/^2028-05-16T09:00:0/),
  });
});

test("a patch that changes nothing of the status is written into the history, too", async () => {
  const nation = newNation();
  const best = { coding: [{ system: LEGAL_BASIS_SYSTEM, code: "best-interest" }] };
  const actor = [
    { reference: { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: SARAH } } },
  ];
  const body = [
    { op: "replace", path: "/policyRule", value: [best] },
    { op: "replace", path: "/provision/actor", value: actor },
  ];
  expect((await patched(body, {}, nation)).status).toBe(200);
  const { roles, changes } = relationships(nation);
  expect(roles.find(({ id }) => id === OF_KYLE)?.legalBasis).toBe("best-interest");
  expect(changes.at(-1)).toMatchObject({ role: OF_KYLE, happened: "changed", by: "surgery" });
});
