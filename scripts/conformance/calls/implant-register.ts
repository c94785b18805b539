import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import { recall } from "#mocks/nation/implant-register/state.ts";
import type { Call } from "./call.ts";

const numbers = { abdul: "9990123454", joan: "9992223332", kris: "9996789012" };

const listed = (
  name: string,
  person: keyof typeof numbers,
  search: "Device?patient" | "Communication?subject",
  more: Partial<Call> = {},
): Call => ({
  name,
  as: { person },
  method: "GET",
  path: `/${search}:identifier=${encodeURIComponent(`${nhsNumberSystem}|${numbers[person]}`)}`,
  status: 200,
  ...more,
});

export const calls: readonly Call[] = [
  listed("Abdul has two implants, and one by mistake", "abdul", "Device?patient"),
  listed("Joan has a lens", "joan", "Device?patient"),
  listed("Kris has none", "kris", "Device?patient"),
  listed("no recall yet", "abdul", "Communication?subject"),
  listed("a recall of the pacemaker", "abdul", "Communication?subject", {
    before: (nation) => recall(nation, "abdul-pacemaker"),
  }),
  listed("somebody else's implants are refused", "abdul", "Device?patient", {
    as: { person: "kris" },
    status: 403,
  }),
  { name: "nobody named", as: { person: "kris" }, method: "GET", path: "/Device", status: 400 },
];
