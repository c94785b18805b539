import { randomUUID } from "node:crypto";
import { NHS_NUMBER_SYSTEM, ODS_SYSTEM } from "#mocks/nation/fhir.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { events } from "#mocks/prescriptions-for-patients/events.ts";
import type { Call } from "./call.ts";

const by = (system: string, value: string) => ({ identifier: { system, value } });

/** An update of Abdul's furosemide, which a pharmacy has. */
const entry =
  (more: object = {}, id: string = randomUUID()) =>
  (nation: Nation) => {
    const prescription = prescriptionsOf(nation).prescriptions.findLast(
      ({ items }) => items[0]?.medicine === "abdul-furosemide",
    );
    return {
      fullUrl: `urn:uuid:${id}`,
      resource: {
        resourceType: "Task",
        id,
        basedOn: [by("https://fhir.nhs.uk/Id/prescription-order-number", prescription?.id ?? "")],
        status: "in-progress",
        businessStatus: status("ready to collect"),
        intent: "order",
        focus: by("https://fhir.nhs.uk/Id/prescription-order-item-number", prescription?.items[0]?.id ?? ""),
        for: by(NHS_NUMBER_SYSTEM, "9990123454"),
        lastModified: nation.now().toISOString(),
        owner: by(ODS_SYSTEM, "FZ902"),
        ...more,
      },
      request: { method: "POST", url: "Task" },
    };
  };

const status = (code: string) => ({
  coding: [{ system: "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt", code }],
});

type Entry = ReturnType<typeof entry>;

const bundle =
  (...entries: readonly Entry[]) =>
  (nation: Nation) => ({
    resourceType: "Bundle",
    type: "transaction",
    entry: entries.map((one) => one(nation)),
  });

const post = (name: string, body: unknown, expected: number, more: Partial<Call> = {}): Call => ({
  name,
  as: "application",
  method: "POST",
  path: "/",
  body,
  status: expected,
  ...more,
});

const check = (name: string, query: string, expected = 200, as: Call["as"] = "application"): Call => ({
  name,
  as,
  method: "GET",
  path: `/checkprescriptionstatusupdates${query}`,
  status: expected,
});

const service = (choice: string) => ({
  before: (nation: Nation) =>
    void events.find(({ name }) => name.includes("service"))?.happen(nation, choice),
});

const told = entry();

export const calls: readonly Call[] = [
  post("an item that is ready", bundle(told), 201),
  post("the same update again", bundle(told), 409),
  post("the same update beside another", bundle(told, entry()), 409),
  post(
    "two updates",
    bundle(entry(), entry({ status: "completed", businessStatus: status("Collected") })),
    201,
  ),
  post("no updates", bundle(), 200),
  post(
    "a status that does not go with its Task",
    bundle(entry({ businessStatus: status("Collected") })),
    400,
  ),
  post("a status that nobody knows", bundle(entry({ businessStatus: status("In a drone") })), 400),
  post("a prescription id with a wrong check character", bundle(entry({ basedOn: [by("x", "y")] })), 400),
  post("a patient who cannot be", bundle(entry({ for: by(NHS_NUMBER_SYSTEM, "1") })), 400),
  post("no owner", bundle(entry({ owner: undefined }), entry()), 400),
  post("a time that is too far away", bundle(entry({ lastModified: "2099-01-01T00:00:00Z" })), 400),
  post("no bundle", { resourceType: "Task" }, 400),
  post("no JSON", "{", 400),
  post("without a request id", bundle(entry()), 400, { headers: { "x-request-id": "" } }),
  post("without a token", bundle(entry()), 401, { as: "nobody" }),
  post("with a person's token", bundle(entry()), 401, { as: { person: "kris" } }),
  check("what was told", ""),
  check("what was told of nobody", "?nhsnumber=9999012345"),
  check("what was told, without a token", "", 401, "nobody"),
  post("too slow", bundle(entry()), 408, service("slow")),
  post("too often", bundle(entry()), 429, service("busy")),
  post("broken", bundle(entry()), 500, service("broken")),
];
