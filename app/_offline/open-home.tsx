import { useState } from "react";
import { useTranslations } from "next-intl";
import { NeedsInternet, SavedList, type SavedLine } from "#components/offline/saved-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { me, paths } from "#lib/paths.ts";
import { useHealthNow, useKept } from "./kept-query.ts";
import { pageOf } from "./kept-places.ts";
import type { OpenHouseProps } from "./open-props.ts";
import { viewAddress } from "./place.ts";
import { useArrived } from "./use-arrived.ts";

/** The next appointments, where they are kept; what draws them comes when it is needed. */
function NextAppointments({ person }: { person: string }) {
  const kept = useKept(person, "appointments");
  const now = useHealthNow(person, "appointments");
  const draw = useArrived(() => import("./parts/coming-up.tsx").then((all) => all.drawComingUp));
  if (kept === undefined || now === null || draw === null) return null;
  return draw({ appointments: kept.value, now });
}

/** The internet is back: the way to everything. */
function Online() {
  const t = useTranslations("offline.saved");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("online")} />
      <p>{t("onlineText")}</p>
      <Button
        type="button"
        text={t("goOnline")}
        attributes={{ onClick: () => location.assign(paths.home(me)) }}
      />
    </section>
  );
}

/** Home without a connection: what is saved, what needs the internet in words, and nothing that leads nowhere. */
export function OpenHome({
  vault,
  online,
  check,
  lock,
  lines,
}: OpenHouseProps & { lines: readonly SavedLine[] }) {
  const t = useTranslations("offline");
  const essentials = useKept(vault.person, "essentials");
  const [stillOffline, setStillOffline] = useState(false);
  const again = () => {
    setStillOffline(false);
    void check().then((reached) => setStillOffline(!reached));
  };
  return (
    <>
      <Heading level={1} size="xl" text={t("home")} />
      {essentials !== undefined && <p className="app-secondary">{essentials.value.name}</p>}
      <NextAppointments person={vault.person} />
      <SavedList lines={lines} hrefOf={(section) => pageOf[section]} />
      {online === true ? (
        <Online />
      ) : (
        <NeedsInternet kept={lines.map(({ section }) => section)} again={again} stillOffline={stillOffline} />
      )}
      <p>
        <Link className="app-alone" href={viewAddress("manage")}>
          {t("saved.manage")}
        </Link>
      </p>
      <Button type="button" variant="secondary" text={t("saved.lock")} attributes={{ onClick: lock }} />
    </>
  );
}
