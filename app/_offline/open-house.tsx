import { useEffect, useState } from "react";
import { useTranslations } from "next-intl";
import { QueryClientProvider } from "@tanstack/react-query";
import { BackLink } from "#components/ui/back-link.tsx";
import type { OpenVault } from "#lib/device/vault/vault-shape.ts";
import { keptSections, type KeptSection } from "#lib/kept-sections.ts";
import { me, paths } from "#lib/paths.ts";
import { Frame } from "./frame.tsx";
import { newClient, restoreKept } from "./kept-query.ts";
import { KeptPage } from "./kept-page.tsx";
import { sectionAt } from "./kept-places.ts";
import { Manage } from "./manage.tsx";
import { OpenHome } from "./open-home.tsx";
import { NotKept } from "./not-kept.tsx";
import { Opening } from "./opening.tsx";
import { followLinks, ownAddress, viewAddress } from "./place.ts";
import { OfflineSince } from "./strip.tsx";

export interface OpenHouseProps {
  vault: OpenVault;
  place: string;
  online: boolean | null;
  check: () => Promise<boolean>;
  lock: () => void;
  erase: () => void;
}

const isSection = (name: string): name is KeptSection => keptSections.some((one) => one === name);

/** The sections that are kept, each with its time and size. */
export function sectionLines(vault: OpenVault) {
  return vault.lines().flatMap(({ name, at, bytes }) => {
    const section = name.replace(/^kept\//, "");
    return isSection(section) ? [{ section, at, bytes }] : [];
  });
}

/** The oldest of what is kept: nothing that is shown is older. */
const oldestOf = (lines: readonly { at: string }[]): string | null =>
  lines.map(({ at }) => at).sort()[0] ?? null;

const isHome = (place: string) => place === paths.home(me) || place === ownAddress || place === paths.start();

/** What is kept, open: home, every kept page, and what can be changed about it. */
export function OpenHouse(props: OpenHouseProps) {
  const { vault, place, online } = props;
  const [client] = useState(newClient);
  const [restored, setRestored] = useState(false);
  const [, drawAgain] = useState(0);
  const t = useTranslations("offline");
  useEffect(() => {
    let over = false;
    void restoreKept(client, vault).then(() => !over && setRestored(true));
    return () => {
      over = true;
      client.clear();
    };
  }, [client, vault]);
  useEffect(() => followLinks((path) => isHome(path) || sectionAt(path) !== null), []);
  const lines = sectionLines(vault);
  const section = sectionAt(place);
  const kept = lines.find((line) => line.section === section);
  const at = kept?.at ?? oldestOf(lines);
  const frame = {
    call: vault.facts.call,
    wide: true,
    strip: online !== true && at !== null && <OfflineSince at={at} />,
    back: isHome(place) ? undefined : <BackLink href={paths.home(me)} text={t("home")} />,
  };
  const page = () => {
    if (!restored) return <Opening />;
    if (isHome(place)) return <OpenHome {...props} lines={lines} />;
    if (place === viewAddress("manage"))
      return <Manage {...props} changed={() => drawAgain((count) => count + 1)} />;
    if (section === null || kept === undefined) return <NotKept section={section} vault={vault} />;
    return <KeptPage section={section} path={place} vault={vault} at={kept.at} />;
  };
  return (
    <QueryClientProvider client={client}>
      <Frame {...frame}>{page()}</Frame>
    </QueryClientProvider>
  );
}
