import { useLocale, useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { ContentCard } from "#components/ui/content-card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { StatusTag } from "#components/ui/status-tag.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { SharedFeature, SurgeryFeature } from "#lib/domain/sharing/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallSurgery } from "./call-surgery.tsx";

/** What no page of this service does yet, so that "on" promises nothing. */
const notHereYet: readonly SurgeryFeature[] = ["booking", "cancelling", "ordering", "acting-for"];

const colours = { on: "green", partly: "yellow", off: "grey", unknown: "white" } as const;

interface FeatureProps {
  shared: SharedFeature;
  person: PersonHandle;
  /** Whether requests in writing can be sent to this surgery. */
  canAsk: boolean;
}

/** Why it is not on, who decides, and what was asked for already. */
function Why({ shared }: Pick<FeatureProps, "shared">) {
  const t = useTranslations("sharing");
  const dates = dateWords(useLocale());
  const { standing, keptFrom, lacking, viewOnly, askedAt } = shared;
  const back = shared.howFarBack?.kind ?? "everything";
  const bySystem = lacking.length > 0 && back === "everything";
  const parts = new Intl.ListFormat("en-GB").format(lacking.map((part) => t(`parts.${part}`)));
  return (
    <>
      {standing === "unknown" && <p>{t("unknown")}</p>}
      {keptFrom !== null && !bySystem && <p>{t(`keptFrom.${keptFrom}`)}</p>}
      {lacking.length > 0 && <p>{t("keptFrom.system", { parts })}</p>}
      {viewOnly && <p>{t("viewOnly")}</p>}
      {askedAt !== null && <p>{t("asked", { date: dates.day(askedAt) })}</p>}
    </>
  );
}

/** Since when, how far back, and until when. */
function Facts({ shared }: Pick<FeatureProps, "shared">) {
  const t = useTranslations("sharing");
  const dates = dateWords(useLocale());
  const { standing, since, howFarBack: back, untilMinutes } = shared;
  const date = back && "from" in back ? back.from : back && "until" in back ? back.until : null;
  return (
    <>
      {since !== null && (
        <p>{t(standing === "off" ? "since.off" : "since.on", { date: dates.day(since) })}</p>
      )}
      {back !== null && <p>{t(`reach.${back.kind}`, { date: date === null ? "" : dates.day(date) })}</p>}
      {standing === "on" && untilMinutes !== null && <p>{t("until", { minutes: untilMinutes })}</p>}
    </>
  );
}

function OtherWay({ feature }: { feature: SurgeryFeature }) {
  const t = useTranslations("sharing");
  return (
    <p>
      <strong>{t("otherWayTitle")}</strong> {t(`features.${feature}.otherWay`)}
    </p>
  );
}

/** What is switched on and has no page here: nobody is left without a way to do it. */
function NotHereYet({ feature }: { feature: SurgeryFeature }) {
  const t = useTranslations("sharing");
  if (!notHereYet.includes(feature)) return null;
  return (
    <>
      <p>{t("notHereYet")}</p>
      <OtherWay feature={feature} />
    </>
  );
}

/** What to say to the surgery, and how it goes without. */
function HowToAsk({ feature, surgery }: { feature: SurgeryFeature; surgery: KnownSurgery }) {
  const t = useTranslations("sharing");
  return (
    <>
      <p>
        {t("askWith")} <q>{t(`features.${feature}.ask`)}</q>
      </p>
      <OtherWay feature={feature} />
      <CallSurgery surgery={surgery} />
    </>
  );
}

function addressOf(feature: SurgeryFeature, person: PersonHandle) {
  if (feature === "medicines") return { key: feature, href: paths.medicines(person) };
  if (feature === "detailed-record") return { key: feature, href: paths.record(person) };
  if (feature === "documents") return { key: feature, href: paths.documents(person) };
  return feature === "requests" ? { key: feature, href: paths.recordRequests(person) } : null;
}

function Onward({ shared, person, canAsk }: FeatureProps) {
  const t = useTranslations("sharing.open");
  const { standing, feature, howFarBack } = shared;
  const open = standing === "on" || standing === "partly" ? addressOf(feature, person) : null;
  const older = canAsk && howFarBack?.kind === "from";
  return (
    <>
      {open !== null && (
        <p>
          <Link className="app-alone" href={open.href}>
            {t(open.key)}
          </Link>
        </p>
      )}
      {older && (
        <p>
          <Link className="app-alone" href={paths.recordRequests(person)}>
            {t("older")}
          </Link>
        </p>
      )}
    </>
  );
}

/** One thing that the surgery switches on or off: how it stands, why, how to ask, and the other way. */
export function FeatureCard({ shared, surgery, person, canAsk }: FeatureProps & { surgery: KnownSurgery }) {
  const t = useTranslations("sharing");
  const { feature, standing } = shared;
  return (
    <ContentCard heading={{ text: t(`features.${feature}.name`), level: 4, size: "s" }}>
      <p>
        <StatusTag text={t(`standing.${standing}`)} colour={colours[standing]} />
      </p>
      <Why shared={shared} />
      <Facts shared={shared} />
      {standing !== "off" && notHereYet.includes(feature) && <p>{t("notHereYet")}</p>}
      {standing !== "on" && <HowToAsk feature={feature} surgery={surgery} />}
      <Onward shared={shared} person={person} canAsk={canAsk} />
    </ContentCard>
  );
}

/** What is on, briefly: since when, how far back, and the page that shows it. */
export function FeaturesOn({
  features,
  person,
}: {
  features: readonly SharedFeature[];
  person: PersonHandle;
}) {
  const t = useTranslations("sharing");
  return (
    <SummaryList
      rows={features.map((shared) => ({
        key: t(`features.${shared.feature}.name`),
        value: (
          <>
            <p>
              <StatusTag text={t("standing.on")} colour={colours.on} />
            </p>
            <Facts shared={shared} />
            <NotHereYet feature={shared.feature} />
            <Onward shared={shared} person={person} canAsk={false} />
          </>
        ),
      }))}
    />
  );
}
