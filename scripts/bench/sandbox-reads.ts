import { join, resolve } from "node:path";
import { freePort, healthy, start } from "../house/children.ts";
import { houseKeys } from "../house/keys.ts";
import type { Target } from "./measure.ts";

const project = resolve(import.meta.dirname, "../..");

export interface OpenSandbox {
  readonly reads: readonly Target[];
  /** From the start of the process to its first answer. */
  readonly startMs: number;
  readonly close: () => Promise<void>;
}

/** Simple reads of one person's things, each by another API, below the published path. */
const paths: Readonly<Record<string, (nhsNumber: string) => string>> = {
  "PDS patient": (kris) => `/personal-demographics/FHIR/R4/Patient/${kris}`,
  "user permissions": (kris) => `/gp-connect/patient-facing/user-permissions/Patient/${kris}`,
  appointments: (kris) =>
    `/gp-connect/patient-facing/appointments-management-fhir/FHIR/STU3/Patient/${kris}/Appointment?start=ge2028-05-16&start=le2028-08-16`,
  prescriptions: () => "/prescriptions-for-patients/Bundle",
};

/** Starts the sandbox alone, with a crowd of this many people, and names simple reads of it. */
export async function openSandbox(crowd: number): Promise<OpenSandbox> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const began = performance.now();
  const child = start({
    name: "sandbox",
    command: process.execPath,
    args: ["mocks/server.ts"],
    environment: {
      ...houseKeys(join(project, ".data/bench")).publicEnvironment,
      PORT: String(port),
      APP_ORIGIN: "http://localhost:3000",
      SEED_AT: "2028-05-16T09:00:00Z",
      ...(crowd > 0 && { SANDBOX_CROWD: String(crowd) }),
    },
    cwd: project,
  });
  await healthy(child, `${origin}/control-room/state`);
  const startMs = performance.now() - began;
  const given = await fetch(`${origin}/control-room/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person: "kris" }),
  });
  const { access_token: token } = (await given.json()) as { access_token: string };
  const headers = {
    authorization: `Bearer ${token}`,
    "x-request-id": "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21",
    "x-correlation-id": "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e22",
  };
  const reads = Object.entries(paths).map(([name, path]) => ({
    name: `sandbox: ${name}`,
    address: origin + path("9996789012"),
    pid: child.pid,
    headers,
  }));
  return { reads, startMs, close: child.stop };
}
