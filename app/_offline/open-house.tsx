import { useEffect, useState } from "react";
import { useTranslations } from "next-intl";
import { QueryClientProvider } from "@tanstack/react-query";
import { BackLink } from "#components/ui/back-link.tsx";
import { me, paths } from "#lib/paths.ts";
import { Frame } from "./frame.tsx";
import { newClient, restoreKept } from "./kept-query.ts";
import { KeptView } from "./kept-view.tsx";
import { pageOf, sectionAt } from "./kept-places.ts";
import { Manage } from "./manage.tsx";
import { OpenHome } from "./open-home.tsx";
import { NotKept } from "./not-kept.tsx";
import { sectionLines, type OpenHouseProps } from "./open-props.ts";
import { Opening } from "./opening.tsx";
import { followLinks, ownAddress, useFragment, usePathname, viewAddress } from "./place.ts";
import { OfflineSince } from "./strip.tsx";

/** The oldest of what is kept: nothing that is shown is older. */
const oldestOf = (lines: readonly { at: string }[]): string | null =>
  lines.map(({ at }) => at).sort()[0] ?? null;

const isOwn = (path: string) => path.startsWith(`${paths.home(me)}/`);

/** From the page of one thing to its list, and from a list to the offline home page. */
function Back({ path }: { path: string }) {
  const t = useTranslations("offline");
  const section = sectionAt(path);
  if (section === null || path === pageOf[section])
    return <BackLink href={paths.home(me)} text={t("home")} />;
  return <BackLink href={pageOf[section]} text={t(`sections.${section}`)} />;
}

const isHome = (place: string) => place === paths.home(me) || place === ownAddress || place === paths.start();

/** What is kept, open: home, every kept page, and what can be changed about it. */
export function OpenHouse(props: OpenHouseProps) {
  const { vault, place, online } = props;
  const [client] = useState(newClient);
  const [restored, setRestored] = useState(false);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    let over = false;
    void restoreKept(client, vault).then(() => !over && setRestored(true));
    return () => {
      over = true;
      client.clear();
    };
  }, [client, vault]);
  // Without the internet every page of one's own is answered here: leaving would lock what is open.
  useEffect(
    () => followLinks((to) => isHome(to) || sectionAt(to) !== null || (online !== true && isOwn(to))),
    [online],
  );
  const fragment = useFragment();
  const path = usePathname();
  const lines = sectionLines(vault);
  const section = sectionAt(place);
  const kept = lines.find((line) => line.section === section);
  const at = kept?.at ?? oldestOf(lines);
  const frame = {
    call: vault.facts.call,
    wide: true,
    strip: online !== true && at !== null && <OfflineSince at={at} />,
    back: isHome(place) ? undefined : <Back path={path} />,
  };
  const page = () => {
    if (!restored) return <Opening />;
    if (isHome(place)) return <OpenHome {...props} lines={lines} />;
    if (place === viewAddress("manage"))
      return <Manage {...props} changed={() => drawAgain((count) => count + 1)} />;
    if (section === null || kept === undefined) return <NotKept section={section} vault={vault} />;
    return <KeptView section={section} path={`${path}${fragment}`} vault={vault} at={kept.at} />;
  };
  return (
    <QueryClientProvider client={client}>
      <Frame {...frame}>{page()}</Frame>
    </QueryClientProvider>
  );
}
