import { useEffect, useState } from "react";
import { useTranslations } from "next-intl";
import { Kept, Keeping, type Step } from "#components/offline/keeping.tsx";
import { SetUpForm } from "#components/offline/set-up-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { mayHavePasskey } from "#lib/device/passkey-support.ts";
import { refusedPassphrase, suggestPassphrase } from "#lib/device/vault/passphrase.ts";
import { createVault } from "#lib/device/vault/vault.ts";
import type { OpenVault, Secret } from "#lib/device/vault/vault-shape.ts";
import { beginKeeping, fetchKept, type NotBegun } from "#lib/device/without-signal.ts";
import { alwaysKept, keptSections, type KeptSection } from "#lib/kept-sections.ts";
import { me, paths } from "#lib/paths.ts";
import type { Essentials } from "./kept.ts";
import { fetchAndKeep, newClient } from "./kept-query.ts";
import { Opening } from "./opening.tsx";

type Stage =
  | { readonly is: "asking" | "offline" | "form" }
  | { readonly is: "refused"; readonly because: NotBegun }
  | { readonly is: "keeping" | "kept"; readonly steps: readonly (readonly [KeptSection, Step])[] };

interface SetUpProps {
  online: boolean | null;
  replaces: boolean;
  opened: (vault: OpenVault) => void;
}

/** As large as what one person keeps is, by and large, before it is known. */
const estimate = 300_000;

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

function refusals(sections: readonly string[], secret: Secret["kind"] | null, form: FormData) {
  const codes: Record<string, string> = {};
  if (sections.length === 0) codes["sections"] = "none";
  if (secret === null) codes["lock"] = "none";
  if (secret !== "passphrase") return codes;
  const weak = refusedPassphrase(typed(form, "passphrase"));
  if (weak !== null) codes["passphrase"] = weak === "short" ? "short" : "simple";
  else if (typed(form, "passphrase") !== typed(form, "repeated")) codes["repeated"] = "different";
  return codes;
}

/** Nothing can be kept, and why. */
function Refused({ because }: { because: NotBegun }) {
  const t = useTranslations("offline.setUp");
  if (because === "signed-out")
    return (
      <>
        <Heading level={1} size="l" text={t("title")} />
        <p>{t("logInText")}</p>
        <Button href={paths.withoutSignal()} text={t("logIn")} />
      </>
    );
  const why = {
    shared: "refusedShared",
    safety: "refusedSafety",
    proof: "refusedProof",
    failed: "refusedOther",
  } as const;
  return (
    <>
      <Heading level={1} size="l" text={t("refused")} />
      <p>{t(why[because])}</p>
    </>
  );
}

function Offline() {
  const t = useTranslations("offline.setUp");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("offline")}</p>
    </>
  );
}

/** Who is logged in, as far as it is needed here; or why nothing can be kept. */
async function readEssentials(): Promise<Essentials | NotBegun> {
  try {
    return (await fetchKept("essentials")).value as Essentials;
  } catch (error) {
    return error instanceof Error && error.message === "signed-out" ? "signed-out" : "failed";
  }
}

/** Choosing what to keep and how to lock it, then keeping it: only online, and only for who is logged in. */
export function SetUp({ online, replaces, opened }: SetUpProps) {
  const [stage, setStage] = useState<Stage>({ is: "asking" });
  const [codes, setCodes] = useState<Record<string, string>>({});
  const [values, setValues] = useState({ sections: [] as readonly string[], lock: "" });
  const [suggested, setSuggested] = useState(suggestPassphrase);
  const [hasPasskey, setHasPasskey] = useState(false);
  useEffect(() => void mayHavePasskey().then(setHasPasskey), []);
  useEffect(() => {
    if (online !== null) setStage((now) => (now.is === "asking" ? { is: online ? "form" : "offline" } : now));
  }, [online]);

  const keep = async (sections: readonly KeptSection[], secret: Secret) => {
    const essentials = await readEssentials();
    if (typeof essentials === "string") return setStage({ is: "refused", because: essentials });
    const begun = await beginKeeping();
    if (typeof begun === "string") return setStage({ is: "refused", because: begun });
    const { surgery } = essentials;
    const phone = surgery?.telephone ?? null;
    const call = surgery === null || phone === null ? null : { name: surgery.name, phone };
    const vault = await createVault({ ...begun, call }, secret);
    const steps = new Map<KeptSection, Step>(sections.map((section) => [section, { is: "waiting" }]));
    const show = (is: "keeping" | "kept") => setStage({ is, steps: [...steps] });
    const client = newClient();
    for (const name of alwaysKept) await fetchAndKeep(client, vault, name);
    for (const section of sections) {
      steps.set(section, { is: "now" });
      show("keeping");
      const done = await fetchAndKeep(client, vault, section);
      steps.set(section, done.is === "kept" ? { is: "kept", ...done.line } : done);
    }
    opened(vault);
    show("kept");
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
    keep(sections, secret).catch(() => setStage({ is: "refused", because: "failed" }));
  };

  if (stage.is === "asking") return <Opening />;
  if (stage.is === "offline") return <Offline />;
  if (stage.is === "refused") return <Refused because={stage.because} />;
  if (stage.is === "keeping") return <Keeping steps={stage.steps} />;
  if (stage.is === "kept") return <Kept steps={stage.steps} open={paths.home(me)} />;
  return (
    <SetUpForm
      hasPasskey={hasPasskey}
      suggested={suggested}
      suggestAnother={() => setSuggested(suggestPassphrase())}
      estimate={estimate}
      replaces={replaces}
      codes={codes}
      values={values}
      send={send}
    />
  );
}
