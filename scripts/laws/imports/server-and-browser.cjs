/** What runs where, and what no file may do. */

const {
  TEST,
  DOOR,
  CLIENT,
  BORDER,
  SHIPPED_SCRIPT,
  ROUTE_FILE,
  TEST_ROOM,
  law,
} = require("./vocabulary.cjs");

const serverAndBrowser = [
  law(
    "components-are-fed",
    "Everything arrives as props: no door, no permit, no store, no settings, no clock, no job.",
    { path: "^components/" },
    { path: [DOOR, "^lib/(access|gateways|store)/", "^lib/(env|log|clock)\\.ts$"] },
  ),
  law(
    "only-live-components-reach-the-device",
    "Browser code is reached by live-* components and the offline document, never from the server's side.",
    { pathNot: ["^lib/device/", "^components/.*/live-[^/]+\\.tsx$", "^app/_offline/", "^e2e/", TEST] },
    { path: "^lib/device/" },
  ),
  law(
    "device-code-is-browser-code",
    "What runs in the browser must not drag the server with it.",
    { path: "^lib/device/", pathNot: TEST },
    {
      path: [
        DOOR,
        "^lib/(access|gateways|store)/",
        "^lib/(env|log|clock)\\.ts$",
        "node_modules/(next|next-auth|server-only|pg|drizzle-orm)/",
        "^(node:)?(fs|crypto|http|https|net|tls|path|os|stream|child_process|worker_threads)(/|$)",
      ],
    },
  ),
  law(
    "actions-enter-through-a-page",
    "A server action is handed to a form by a page or a layout.",
    { pathNot: ["^app/.*(page|layout)\\.tsx$", TEST] },
    { path: "^app/.*actions\\.ts$" },
  ),
  law(
    "routes-are-entered-by-url",
    "A route is entered by its address, never by an import.",
    { pathNot: TEST },
    { path: ROUTE_FILE },
  ),
  law(
    "the-design-system-knows-no-domain",
    "components/ui draws; it knows no feature, no sentence and no data.",
    { path: "^components/ui/", pathNot: TEST },
    { path: "^lib/[^/]+/|^content/|^components/(?!ui/)" },
  ),
  law(
    "pages-read-no-settings",
    "Pages compose. Settings and the log are for doors, gateways, access, store and the doors for machines.",
    { path: "^app/(?!api/)", pathNot: TEST },
    { path: "^lib/(env|log)\\.ts$" },
  ),
  law(
    "temporal-stays-in-lib",
    "Components get ISO strings: the polyfill must not reach a browser bundle.",
    { path: "^(app|components)/", pathNot: TEST },
    { path: "node_modules/(temporal-polyfill|temporal-spec)/" },
  ),
];

const hygiene = [
  law("no-cycles", "Two files that need each other are one file, or three.", {}, { circular: true }),
  law(
    "no-orphans",
    "A file that imports nothing and that nobody imports serves nobody; only a declaration of types is found unasked.",
    { orphan: true, path: "^(components|lib|mocks)/", pathNot: [TEST, "\\.d\\.ts$"] },
    {},
  ),
  law("no-broken-imports", "Every import leads somewhere.", {}, { couldNotResolve: true }),
  law(
    "no-undeclared-packages",
    "What is imported stands in package.json, not only in node_modules by chance.",
    {},
    { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  ),
  law(
    "test-rooms-never-ship",
    "What only tests walk into is no part of what runs.",
    { pathNot: [TEST, "^e2e/", "^scripts/laws/", "^vitest\\.config"] },
    { path: TEST_ROOM },
  ),
  law(
    "development-packages-never-ship",
    "Tools for building and testing are not part of what runs.",
    {
      path: ["^(app|components|lib)/", "^proxy\\.ts$", "^instrumentation", SHIPPED_SCRIPT],
      pathNot: TEST,
    },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  ),
];

/** What must be imported, where the others say what must not. */
const required = [
  {
    name: "server-code-says-so",
    severity: "error",
    comment:
      "Doors, clients, transport, access and store import server-only. Mappings are pure, and the schema is read by tools.",
    module: {
      path: [DOOR, CLIENT, "^lib/gateways/transport\\.ts$", "^lib/(access|store)/.+\\.ts$"],
      pathNot: [TEST, BORDER, "^lib/store/schema[^/]*\\.ts$"],
    },
    to: { path: "node_modules/server-only/" },
  },
];

module.exports = { serverAndBrowser, hygiene, required };
