import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Device } from "#lib/device-words.ts";

/** One log-in, as the page gets it. */
export interface ShownLogIn {
  readonly mark: string;
  readonly device: Device | null;
  readonly begunMinutesAgo: number;
  readonly seenMinutesAgo: number;
  readonly live: boolean;
  readonly current: boolean;
}

function useAgo(): (minutes: number) => string {
  const t = useTranslations("safety.logIns.ago");
  return (minutes) => {
    if (minutes < 1) return t("now");
    return minutes < 60 ? t("minutes", { count: minutes }) : t("hours", { count: Math.floor(minutes / 60) });
  };
}

function useDeviceWords(): (device: Device | null) => string {
  const t = useTranslations("safety.logIns");
  return (device) =>
    device === null
      ? t("noDevice")
      : t("device", { browser: t(`browsers.${device.browser}`), system: t(`systems.${device.system}`) });
}

/** Where somebody is logged in, and where they were in the last day. */
export function LogInList({ logIns }: { logIns: readonly ShownLogIn[] }) {
  const t = useTranslations("safety.logIns");
  const ago = useAgo();
  const named = useDeviceWords();
  const cardOf = (one: ShownLogIn): CardProps & { key: string } => ({
    key: one.mark,
    title: named(one.device),
    headingLevel: 3,
    ...(one.current && { above: <Tag text={t("this")} /> }),
    children: (
      <>
        <CardLine strong>{t("begun", { ago: ago(one.begunMinutesAgo) })}</CardLine>
        <CardLine>{t("seen", { ago: ago(one.seenMinutesAgo) })}</CardLine>
      </>
    ),
  });
  const live = logIns.filter((one) => one.live);
  const earlier = logIns.filter((one) => !one.live);
  return (
    <>
      <CardGroup heading={t("now")} cards={live.map(cardOf)} />
      {earlier.length > 0 && <CardGroup secondary heading={t("earlier")} cards={earlier.map(cardOf)} />}
    </>
  );
}
