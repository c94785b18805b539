/** The words that the import laws are written in: regular expressions on paths from the top of the repository. */

/** Rooms that only tests walk into. */
const TEST_ROOM = "^(?:lib|components)/[^/]+/testing/|^components/ui/parity/";
const TEST = `\\.(test|spec)\\.(tsx?|mjs)$|${TEST_ROOM}`;
/** Domain files that do I/O, and the worker's jobs, which are a door beside them. */
const DOOR = "^lib/domain/[^/]+/(queries|commands)\\.ts$|^lib/jobs/";
/** A national API's client; a large one may be split by what it asks (`client-results.ts`). */
const CLIENT = "^lib/gateways/[^/]+/client[^/]*\\.ts$";
const SCHEMA = "^lib/gateways/[^/]+/schema[^/]*\\.ts$";
/** Everything beside the gateways' folders: transport and what it is made of. */
const WIRE = "^lib/gateways/[^/]+\\.ts$";
const BORDER = "^lib/(domain/[^/]+|access)/(from|to)-[^/]+\\.ts$";
const FRAMEWORK = "node_modules/(next|next-auth|@auth|next-intl|react|react-dom)/";
/** Rooms of mocks/ that belong to no one API. */
const PRETEND_NATION = "nation|people|crowd|control-room";
/** Scripts that run in production, as the web application does. */
const SHIPPED_SCRIPT = "^scripts/(worker|migrate)\\b";
const ROUTE_FILE = "^app/.*(page|layout|template|default|route|loading|error|global-error|not-found)\\.tsx?$";

/** One import law; `comment` is what a newcomer reads when it fails. */
const law = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  TEST,
  TEST_ROOM,
  DOOR,
  CLIENT,
  SCHEMA,
  WIRE,
  BORDER,
  FRAMEWORK,
  PRETEND_NATION,
  SHIPPED_SCRIPT,
  ROUTE_FILE,
  law,
};
