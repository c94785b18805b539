/** The border with the nation, and the pure middle between it and the page. */

const { TEST, DOOR, CLIENT, SCHEMA, WIRE, BORDER, FRAMEWORK, law } = require("./vocabulary.cjs");

const border = [
  law(
    "only-doors-and-access-call-the-nation",
    "A gateway client is called by queries, commands, jobs and access, where a permit was asked for.",
    { pathNot: [DOOR, "^lib/(access|gateways)/", "^scripts/", TEST] },
    { path: CLIENT },
  ),
  law(
    "only-doors-and-access-open-the-store",
    "What we remember is read and written behind a permit.",
    { pathNot: [DOOR, "^lib/(access|store)/", "^scripts/", "^e2e/support/", TEST] },
    { path: "^lib/store/" },
  ),
  law(
    "fhir-stops-at-the-border",
    "FHIR and wire schemas are seen by gateways and by from-* and to-*, by nobody else.",
    { pathNot: ["^lib/gateways/", BORDER, "^scripts/", TEST] },
    { path: ["^lib/gateways/fhir/", SCHEMA] },
  ),
  law(
    "only-clients-touch-the-wire",
    "Time-outs, retries, breakers and size bounds hold because there is one way out of the building.",
    { pathNot: [CLIENT, WIRE, TEST] },
    { path: WIRE },
  ),
  law(
    "gateways-know-no-feature",
    "A gateway says how an API is asked, not what for; it is handed its permit and reaches no store. (A contract test asks the gate.)",
    { path: "^lib/gateways/", pathNot: TEST },
    { path: "^lib/(domain|access|store|jobs|device)/" },
  ),
  law(
    "access-knows-no-feature",
    "The one door is the same for every feature.",
    { path: "^lib/access/" },
    { path: "^lib/(domain|jobs|device)/" },
  ),
  law(
    "the-store-knows-no-feature",
    "The store keeps rows; what they mean stands above it.",
    { path: "^lib/store/", pathNot: TEST },
    { path: "^lib/(domain|access|gateways|jobs|device)/" },
  ),
  law(
    "mappings-stay-at-home",
    "from-* and to-* are called by the doors of their own room; pages and components get our words.",
    { pathNot: ["^lib/(domain|access)/", "^scripts/", TEST] },
    { path: BORDER },
  ),
  law(
    "jobs-are-for-the-worker",
    "A job is begun by the worker, not by a page: commands leave a row that makes it due.",
    { pathNot: ["^lib/jobs/", "^scripts/", TEST] },
    { path: "^lib/jobs/" },
  ),
];

const pureMiddle = [
  law(
    "the-middle-is-pure",
    "model, form, from-* and to-* do no I/O: they know their room, the leaves of lib and zod. Time is a parameter.",
    { path: "^lib/domain/([^/]+)/(model|form|from-[^/.]+|to-[^/.]+)\\.ts$" },
    {
      pathNot: [
        "^lib/domain/[^/]+/(model|form|from-[^/.]+|to-[^/.]+)\\.ts$",
        "^lib/(?!(env|log|clock)\\.ts$)[^/]+\\.ts$",
        "^lib/gateways/fhir/",
        SCHEMA,
        "node_modules/(zod|temporal-polyfill|temporal-spec)/",
      ],
    },
  ),
  law(
    "access-mappings-are-pure",
    "lib/access/from-* are border files like a feature's.",
    { path: "^lib/access/(from|to)-[^/]+\\.ts$" },
    {
      path: [
        "^lib/store/",
        "^lib/access/(request|auth|session|gate|audit)\\.ts$",
        CLIENT,
        WIRE,
        "^lib/(env|log|clock)\\.ts$",
        "node_modules/(pg|drizzle-orm|server-only)/",
      ],
      dependencyTypesNot: ["type-only"],
    },
  ),
  law(
    "only-request-and-auth-know-next",
    "The gate takes an asker, so that a job can ask as a page does. Browser code may know React, but not Next.",
    { path: "^lib/", pathNot: ["^lib/access/(request|auth|nhs-login-provider)\\.ts$", "^lib/device/", TEST] },
    { path: FRAMEWORK },
  ),
  law(
    "leaves-import-no-room",
    "lib/*.ts are words that every room may use.",
    { path: "^lib/[^/]+\\.ts$" },
    { path: "^lib/[^/]+/" },
  ),
];

module.exports = { border, pureMiddle };
