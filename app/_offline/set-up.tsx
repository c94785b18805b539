import { useEffect, useState } from "react";
import { useTranslations } from "next-intl";
import { Kept, Keeping } from "#components/offline/keeping.tsx";
import { SetUpForm } from "#components/offline/set-up-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { mayHavePasskey } from "#lib/device/passkey-support.ts";
import { suggestPassphrase } from "#lib/device/vault/passphrase.ts";
import type { OpenVault } from "#lib/device/vault/vault-shape.ts";
import type { NotBegun } from "#lib/device/without-signal.ts";
import { me, paths } from "#lib/paths.ts";
import { Opening } from "./opening.tsx";
import { useSetUp } from "./use-set-up.ts";

interface SetUpProps {
  online: boolean | null;
  replaces: boolean;
  opened: (vault: OpenVault) => void;
}

/** As large as what one person keeps is, by and large, before it is known: bytes. */
const estimate = 300_000;

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

/** Choosing what to keep and how to lock it, then keeping it: only online, and only for who is logged in. */
export function SetUp({ online, replaces, opened }: SetUpProps) {
  const [suggested, setSuggested] = useState(suggestPassphrase);
  const [hasPasskey, setHasPasskey] = useState(false);
  const { stage, ...form } = useSetUp(hasPasskey, opened);
  useEffect(() => void mayHavePasskey().then(setHasPasskey), []);
  if (stage.is === "refused") return <Refused because={stage.because} />;
  if (stage.is === "keeping") return <Keeping steps={stage.steps} />;
  if (stage.is === "kept") return <Kept steps={stage.steps} open={paths.home(me)} />;
  if (online === null) return <Opening />;
  if (!online) return <Offline />;
  return (
    <SetUpForm
      {...form}
      hasPasskey={hasPasskey}
      suggested={suggested}
      suggestAnother={() => setSuggested(suggestPassphrase())}
      estimate={estimate}
      replaces={replaces}
    />
  );
}
