/** Floors: imports point down. Rooms: neighbours do not reach through the wall. */

const { TEST, PRETEND_NATION, law } = require("./vocabulary.cjs");

const floors = [
  law(
    "lib-never-looks-up",
    "Imports point down: what lib means cannot depend on how it is shown, or on a journey that tests it.",
    { path: "^lib/" },
    { path: "^(app|components|e2e)/" },
  ),
  law(
    "lib-speaks-no-sentences",
    "lib yields codes. The sentences in content/ are chosen by app and components, and the worker is handed its own.",
    { path: "^lib/", pathNot: TEST },
    { path: "^content/" },
  ),
  law(
    "components-never-look-up",
    "A component can be put on any page, so it knows of none.",
    { path: "^components/" },
    { path: "^(app|e2e)/" },
  ),
  law(
    "mocks-never-ship",
    "Nothing that reaches a citizen may lean on the pretend nation.",
    { pathNot: ["^(mocks|e2e)/", TEST, `^scripts/(?!(worker|migrate)\\b)`] },
    { path: "^mocks/" },
  ),
  law(
    "mocks-do-not-copy-our-homework",
    "A sandbox built from our own reading of an API would agree with our mistakes. Leaves of lib are fine.",
    { path: "^mocks/" },
    { path: "^lib/[^/]+/|^lib/(env|log|clock)\\.ts$|^(app|components|content|e2e)/" },
  ),
  law(
    "nobody-imports-a-script",
    "A script is started by name. What two of them need is a leaf of lib, or a module in the script's own folder.",
    { path: "^(app|components|lib|mocks)/|^proxy\\.ts$|^instrumentation", pathNot: TEST },
    { path: "^scripts/" },
  ),
  law(
    "journeys-stand-outside",
    "A journey sees what a citizen sees. Only e2e/support, which sets the stage, may know a leaf's inside.",
    { path: "^e2e/", pathNot: "^e2e/support/" },
    { path: "^(app|components)/|^lib/[^/]+/" },
  ),
];

const rooms = [
  law(
    "components-are-islands",
    "Rooms of components/ do not reach through the wall: only ui and layout are for everyone.",
    { path: "^components/([^/]+)/" },
    { path: "^components/", pathNot: "^components/(ui|layout|$1)/" },
  ),
  law(
    "domains-are-islands",
    "Features do not import each other: a page composes them.",
    { path: "^lib/domain/([^/]+)/" },
    { path: "^lib/domain/", pathNot: "^lib/domain/$1/" },
  ),
  law(
    "national-apis-are-islands",
    "Each API changes on its own day. What several speak is FHIR, and stands in lib/gateways/fhir.",
    { path: "^lib/gateways/([^/]+)/" },
    { path: "^lib/gateways/[^/]+/", pathNot: "^lib/gateways/(fhir|$1)/" },
  ),
  law(
    "mocked-apis-are-islands",
    "Sandboxes share the state of the nation, never each other's insides.",
    { path: "^mocks/([^/]+)/" },
    { path: "^mocks/[^/]+/", pathNot: `^mocks/(${PRETEND_NATION}|$1)/` },
  ),
];

module.exports = { floors, rooms };
