import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag, type TagProps } from "#components/ui/tag.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { stateOf, type Alarm, type Device, type DeviceState } from "#lib/domain/falls/model.ts";

export interface AlarmViewProps {
  /** Null where no alarm centre has told of one. */
  alarm: Alarm | null;
  whose: { readonly who: "self" | "other"; readonly name: string };
  /** ISO instant. */
  now: string;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

const calling = (phone: string) =>
  function Call(chunks: ReactNode) {
    return <CallLink phone={phone}>{chunks}</CallLink>;
  };

/** Above everything, alarm or not: how to get help, and that this page is no way to it. */
function GetHelp({ alarm, whose: { who } }: Omit<AlarmViewProps, "now">) {
  const t = useTranslations("falls.help");
  const phone = alarm?.centre.telephone ?? null;
  return (
    <Notice headingLevel={2} title={t("title")}>
      <p>{t.rich("emergency", { call: calling("999") })}</p>
      {phone !== null && <p>{t.rich("button", { who, phone, call: calling(phone) })}</p>}
      <p>{t("late")}</p>
    </Notice>
  );
}

const colours: Readonly<Record<DeviceState, NonNullable<TagProps["colour"]>>> = {
  working: "green",
  "low-battery": "yellow",
  silent: "orange",
  fault: "orange",
  "not-known": "orange",
};

function DeviceCard({ device, now }: { device: Device; now: string }) {
  const t = useTranslations("falls");
  const dates = dateWords(useLocale());
  const state = stateOf(device, now);
  const { battery, lastSeen, name } = device;
  const rows = [
    { key: t("device.status"), value: <Tag colour={colours[state]} text={t(`state.${state}`)} /> },
    {
      key: t("device.battery"),
      value: battery === null ? t("device.mains") : t("device.percent", { percent: Math.round(battery) }),
    },
    {
      key: t("device.lastSeen"),
      value: lastSeen === null ? t("device.never") : dates.longDayAndTime(lastSeen),
    },
  ];
  return (
    <PaperCard>
      <Heading level={3} size="s" text={<bdi>{name}</bdi>} />
      <SummaryList rows={rows} lastRowBorder={false} />
      {state !== "working" && (
        <p>
          <strong>{t(`todo.${state}`)}</strong>
        </p>
      )}
    </PaperCard>
  );
}

function Alerts({ alarm: { alerts } }: { alarm: Alarm }) {
  const t = useTranslations("falls");
  const dates = dateWords(useLocale());
  if (alerts.length === 0) return <p>{t("alertsNone")}</p>;
  return (
    <Timeline
      items={alerts.map(({ kind, at, device, outcome }, index) => ({
        state: index === 0 ? ("now" as const) : ("done" as const),
        stateText: index === 0 ? t("latest") : t("done"),
        heading: t(`alert.${kind}`),
        children: (
          <>
            <p className="nhsapp-timeline__description">{dates.longDayAndTime(at)}</p>
            <p className="nhsapp-timeline__description">{t(`outcome.${outcome}`)}</p>
            {device !== null && (
              <p className="nhsapp-timeline__description">
                <bdi>{t("by", { device })}</bdi>
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}

/** An alarm at home: how to get help first, then how each device is, then what they told. */
export function AlarmView({ alarm, whose, now }: AlarmViewProps) {
  const t = useTranslations("falls");
  return (
    <>
      <GetHelp alarm={alarm} whose={whose} />
      {alarm === null ? (
        <>
          <p>{t("none", { who: whose.who })}</p>
          <p>{t("noneMore")}</p>
        </>
      ) : (
        <>
          <p>{t.rich("lead", { ...whose, bdi })}</p>
          <section className="app-section">
            <Heading level={2} size="m" text={t("alerts")} />
            <Alerts alarm={alarm} />
          </section>
          <section className="app-section">
            <Heading level={2} size="m" text={t("devices")} />
            <p>
              {t.rich("centre", {
                name: alarm.centre.name,
                phone: alarm.centre.telephone,
                call: calling(alarm.centre.telephone),
                bdi,
              })}
            </p>
            {alarm.devices.map((device) => (
              <DeviceCard key={device.name} device={device} now={now} />
            ))}
          </section>
        </>
      )}
    </>
  );
}
