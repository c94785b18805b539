import { useState } from "react";
import type { Step } from "#components/offline/keeping.tsx";
import { lookAfterWorker } from "#components/layout/worker-watch.ts";
import { refusedPassphrase } from "#lib/device/vault/passphrase.ts";
import { createVault } from "#lib/device/vault/vault.ts";
import type { OpenVault, Secret } from "#lib/device/vault/vault-shape.ts";
import { beginKeeping, fetchKept, type NotBegun } from "#lib/device/without-signal.ts";
import { alwaysKept, keptSections, type KeptSection } from "#lib/kept-sections.ts";
import type { Essentials } from "./kept.ts";
import { fetchAndKeep, newClient } from "./kept-query.ts";

type Steps = readonly (readonly [KeptSection, Step])[];

/** How far it is. */
export type Stage =
  | { readonly is: "form" }
  | { readonly is: "refused"; readonly because: NotBegun }
  | { readonly is: "keeping" | "kept"; readonly steps: Steps };

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** What is wrong with what was chosen, by field. */
function refusals(
  sections: readonly string[],
  secret: Secret["kind"] | null,
  form: FormData,
): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  if (sections.length === 0) codes["sections"] = "none";
  if (secret === null) codes["lock"] = "none";
  if (secret !== "passphrase") return codes;
  const weak = refusedPassphrase(typed(form, "passphrase"));
  if (weak !== null) codes["passphrase"] = weak === "short" ? "short" : "simple";
  else if (typed(form, "passphrase") !== typed(form, "repeated")) codes["repeated"] = "different";
  return codes;
}

/** Who is logged in, as far as it is needed here; or why nothing can be kept. */
async function readEssentials(): Promise<Essentials | NotBegun> {
  try {
    return (await fetchKept("essentials")).value as Essentials;
  } catch (error) {
    return error instanceof Error && error.message === "signed-out" ? "signed-out" : "failed";
  }
}

/** Makes the vault for who is logged in; null where that is refused, and why. */
async function makeVault(secret: Secret): Promise<OpenVault | NotBegun> {
  const essentials = await readEssentials();
  if (typeof essentials === "string") return essentials;
  // Without the worker it would open nowhere but online; a browser that has none keeps it all the same.
  void lookAfterWorker({ waits: () => undefined }).catch(() => undefined);
  const begun = await beginKeeping();
  if (typeof begun === "string") return begun;
  const { surgery } = essentials;
  const phone = surgery?.telephone ?? null;
  const call = surgery === null || phone === null ? null : { name: surgery.name, phone };
  return createVault({ ...begun, call }, secret);
}

/** Fetches and seals one section after the other, and shows how far it is. */
async function keepAll(
  vault: OpenVault,
  sections: readonly KeptSection[],
  show: (steps: Steps) => void,
): Promise<Steps> {
  const steps = new Map<KeptSection, Step>(sections.map((section) => [section, { is: "waiting" }]));
  const client = newClient();
  for (const name of alwaysKept) await fetchAndKeep(client, vault, name);
  for (const section of sections) {
    steps.set(section, { is: "now" });
    show([...steps]);
    const done = await fetchAndKeep(client, vault, section);
    steps.set(section, done.is === "kept" ? { is: "kept", ...done.line } : done);
  }
  client.clear();
  return [...steps];
}

/** Takes what was chosen; then makes the vault and fills it. */
export function useSetUp(hasPasskey: boolean, opened: (vault: OpenVault) => void) {
  const [stage, setStage] = useState<Stage>({ is: "form" });
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const [values, setValues] = useState({ sections: [] as readonly string[], lock: "" });
  const keep = async (sections: readonly KeptSection[], secret: Secret): Promise<Stage> => {
    const vault = await makeVault(secret);
    if (typeof vault === "string") return { is: "refused", because: vault };
    const steps = await keepAll(vault, sections, (now) => setStage({ is: "keeping", steps: now }));
    opened(vault);
    return { is: "kept", steps };
  };
  const send = (form: FormData) => {
    const chosen = form.getAll("sections");
    const sections = keptSections.filter((section) => chosen.includes(section));
    const lock = hasPasskey ? typed(form, "lock") : "passphrase";
    const kind = lock === "passkey" || lock === "passphrase" ? lock : null;
    const refused = refusals(sections, kind, form);
    setValues({ sections, lock });
    setCodes(refused);
    if (kind === null || Object.keys(refused).length > 0) return;
    const secret: Secret = kind === "passkey" ? { kind } : { kind, words: typed(form, "passphrase") };
    setStage({ is: "keeping", steps: sections.map((section) => [section, { is: "waiting" }]) });
    void keep(sections, secret).then(setStage, () => setStage({ is: "refused", because: "failed" }));
  };
  return { stage, codes, values, send };
}
