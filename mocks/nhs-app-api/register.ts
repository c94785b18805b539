import { generateKeyPairSync, randomUUID } from "node:crypto";
import type { JWK } from "jose";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisations, practices } from "#mocks/nation/organisations.ts";

type Named = { odsCode: string; name: string };

/** An application that the platform lets send messages. */
export type Application = {
  /** Its API key. */
  id: string;
  supplier: string;
  name: string;
  organisations: readonly Named[];
  onBehalfOf: readonly { value: string; name: string }[];
  uses: readonly string[];
};

const EVERYTHING = ["in-app", "notification", "receipts", "patients"];

const named = (all: readonly Named[]): Named[] => all.map(({ odsCode, name }) => ({ odsCode, name }));

/** Who sends: the supplier of the surgeries, that of the hospitals and everybody else, and one for others. */
export const applications: readonly Application[] = [
  {
    id: "sandbox-surgery-messages",
    supplier: "5d0a2f4e-7c1b-4c58-9a35-1f6b0c7e2d11",
    name: "Sandbox surgery messages",
    organisations: named(practices),
    onBehalfOf: [],
    uses: EVERYTHING,
  },
  {
    id: "sandbox-hospital-messages",
    supplier: "0b9c7d52-3e84-4f0f-8d6a-52a9e1c4b722",
    name: "Sandbox hospital messages",
    organisations: named(organisations.filter(({ kind }) => kind !== "GPP")),
    onBehalfOf: [],
    uses: ["in-app", "notification", "receipts"],
  },
  {
    id: "sandbox-national-messages",
    supplier: "c2f3b6a8-91d4-4e57-b0c9-7d18e5f0a333",
    name: "Sandbox national messages",
    organisations: [{ odsCode: "X26", name: "NHS England" }],
    onBehalfOf: [{ value: "NHS Screening", name: "NHS Screening" }],
    uses: ["in-app", "notification"],
  },
];

/** The application that sends for an organisation. Throws for one for which nobody does. */
export function applicationOf(odsCode: string): Application {
  const found = applications.find((one) => one.organisations.some((its) => its.odsCode === odsCode));
  if (!found) throw new RangeError(`Nobody sends messages for ${odsCode}.`);
  return found;
}

type Keys = { series: string; pem: string; jwk: JWK };

/** Those of a nation, for as long as it runs: whoever reads them keeps them for a while, so a reset leaves them. */
const made = new WeakMap<Nation, Keys>();

function makeKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    // A name that no other nation's key has.
    series: randomUUID(),
    pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    jwk: publicKey.export({ format: "jwk" }),
  };
}

function keys(nation: Nation): Keys {
  const known = made.get(nation) ?? makeKeys();
  made.set(nation, known);
  return known;
}

/** With what an application signs: one pair for all of the sandbox's, under a name for each. */
export function signingKey(nation: Nation, { id }: Application): { kid: string; pem: string } {
  const { series, pem } = keys(nation);
  return { kid: `${id} ${series}`, pem };
}

/** Where an application is called back. */
const callbackOf = (nation: Nation, { id }: Application, resource: string) =>
  `${nation.origin}/nhs-app/callbacks/${id}/FHIR/R4/${resource}`;

/** Everybody whom the platform lets send, as it tells the application. Ours, and NOT public. */
export function registerOf(nation: Nation): Json {
  const { jwk } = keys(nation);
  return {
    senders: applications.map((one) => ({
      ...one,
      keys: [{ ...jwk, kid: signingKey(nation, one).kid, alg: "RS512", use: "sig" }],
      receipts: {
        address: callbackOf(nation, one, "Task"),
        statuses: ["Delivered", "Rejected", "NotificationAttempted", "Notified", "Unnotified", "Read"],
      },
      replies: { address: callbackOf(nation, one, "CommunicationRequest") },
      quotaASecond: 20,
      spikeAMinute: 1_000,
    })),
  };
}
