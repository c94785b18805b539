import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { GatheredNotice } from "#components/layout/gathered-notice.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { AppointmentSource } from "#lib/appointment-id.ts";
import { overStatuses, type Appointment, type AppointmentList } from "#lib/domain/appointments/model.ts";
import type { TakingPart } from "#lib/taking-part.ts";
import { CallPlace } from "./call-place.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** How a source is called inside a sentence, and its telephone as far as it is known. */
export function useSources(surgery: KnownSurgery) {
  const t = useTranslations("appointments.sources");
  return (source: AppointmentSource): { readonly name: string; readonly telephone: string | undefined } => {
    if (source === "gp")
      return { name: surgery?.name ?? t("gp"), telephone: surgery?.telephone ?? undefined };
    return { name: t(source), telephone: source === "vaccination" ? t("vaccinationTelephone") : undefined };
  };
}

interface MissingProps {
  list: AppointmentList;
  surgery: KnownSurgery;
  /** Those that take part can be called where they, or all of them, are silent; null where the register was. */
  hospitals: TakingPart["hospitals"];
  /** The same page once more. */
  tryAgain: string;
}

/** Whom to call instead of a hospital's system; of one that is not known by name, every hospital that takes part. */
function CallHospitals({
  hospitals,
  named,
}: Pick<MissingProps, "hospitals"> & { named?: string | undefined }) {
  const t = useTranslations("appointments.missing");
  const takingPart = (hospitals ?? []).filter(({ takesPart }) => takesPart !== false);
  const found = takingPart.filter(({ name }) => name === named);
  const shown = found.length > 0 ? found : takingPart;
  if (shown.length === 0) return <p>{t("callHospital")}</p>;
  return shown.map(({ odsCode, name, place }) => <CallPlace key={odsCode} name={name} place={place} />);
}

function SilentSources({ list: { gathered }, surgery, hospitals, tryAgain }: MissingProps) {
  const t = useTranslations("appointments.missing");
  const dates = dateWords(useLocale());
  const sourceOf = useSources(surgery);
  const others = gathered.answered.map(({ source }) => sourceOf(source).name);
  const sources = new Intl.ListFormat("en-GB").format(others);
  return gathered.missing.map(({ source, failure, askedAt }) => (
    <GatheredNotice
      key={source}
      headingLevel={2}
      what={t("what")}
      source={sourceOf(source).name}
      kind={failure.kind}
      time={dates.time(askedAt) ?? ""}
      stillRight={others.length === 0 ? t("noneBelow") : t.rich("others", { bdi, sources })}
      phone={sourceOf(source).telephone}
      tryAgainHref={failure.kind === "not-allowed" ? undefined : tryAgain}
    >
      {source === "hospital" && <CallHospitals hospitals={hospitals} />}
    </GatheredNotice>
  ));
}

/** Systems behind the hospitals' answer that have a name here, by the code under which the aggregator knows them. */
const namedSystems = ["ers-01", "northfield-01", "southquay-01"] as const;

function SilentSystems({ list: { silentSystems }, hospitals, tryAgain }: Omit<MissingProps, "surgery">) {
  const t = useTranslations("appointments");
  return silentSystems.map((code) => {
    const known = namedSystems.find((one) => one === code);
    const title =
      known === undefined
        ? t("missing.systemUnnamed")
        : t("missing.system", { system: t(`systems.${known}`) });
    return (
      <Notice key={code} headingLevel={2} title={title}>
        <p>{t("missing.systemText")}</p>
        {known === "ers-01" ? (
          <CallPlace
            name={t("sources.bookingLine")}
            place={{ telephone: t("sources.bookingLineTelephone"), hours: null }}
          />
        ) : (
          <CallHospitals hospitals={hospitals} named={known && t(`systems.${known}`)} />
        )}
        <p>
          <Link className="app-alone" href={tryAgain}>
            {t("missing.again")}
          </Link>
        </p>
      </Notice>
    );
  });
}

/** Hospitals of these appointments, each once, as far as they are named. */
function hospitalsIn({ gathered }: AppointmentList): readonly Appointment["place"][] {
  const places = gathered.items
    .filter(({ source, status }) => source === "hospital" && !overStatuses.includes(status))
    .map(({ place }) => place);
  return [...new Map(places.map((place) => [place.odsCode ?? place.name, place])).values()];
}

/** Hospitals that did not answer for themselves: what stands below of them may be an older time. */
function SilentThemselves({ list, hospitals, tryAgain }: Omit<MissingProps, "surgery">) {
  const t = useTranslations("appointments.missing");
  if (!list.ownSilent) return null;
  const found = hospitalsIn(list);
  const names = new Intl.ListFormat("en-GB").format(found.flatMap(({ name }) => name ?? []));
  return (
    <Notice headingLevel={2} title={names === "" ? t("ownUnnamed") : t("own", { names })}>
      <p>{t("ownText")}</p>
      {found.map(({ odsCode, name, telephone }) => {
        const known = hospitals?.find((one) => one.odsCode === odsCode);
        const place = { telephone: known?.place.telephone ?? telephone, hours: known?.place.hours ?? null };
        return name !== null && <CallPlace key={odsCode ?? name} name={name} place={place} />;
      })}
      {names === "" && <CallHospitals hospitals={hospitals} />}
      <p>
        <Link className="app-alone" href={tryAgain}>
          {t("again")}
        </Link>
      </p>
    </Notice>
  );
}

/** Above a list: every source and every hospital's system that did not answer, by name, with whom to call. */
export function MissingSources(props: MissingProps) {
  return (
    <>
      <SilentSources {...props} />
      <SilentSystems list={props.list} hospitals={props.hospitals} tryAgain={props.tryAgain} />
      <SilentThemselves list={props.list} hospitals={props.hospitals} tryAgain={props.tryAgain} />
    </>
  );
}

/** Below a list: what could not be read, and what hospitals tell nobody. */
export function LeftOut({ list, surgery, hospitals }: Omit<MissingProps, "tryAgain">) {
  const t = useTranslations("appointments.missing");
  const sourceOf = useSources(surgery);
  return (
    <>
      {list.incomplete.map((source) => (
        <p key={source}>{t.rich("incomplete", { bdi, source: sourceOf(source).name })}</p>
      ))}
      {list.hospitalsTellNobodyUnder16 && (
        <>
          <p>{t("under16")}</p>
          <CallHospitals hospitals={hospitals} />
        </>
      )}
    </>
  );
}

/** Everybody answered and everything could be read: only then may an empty list say "none". */
export const isWhole = ({ gathered, silentSystems, incomplete, ...list }: AppointmentList): boolean =>
  gathered.missing.length === 0 &&
  silentSystems.length === 0 &&
  incomplete.length === 0 &&
  !list.pastNotOffered &&
  !list.ownSilent &&
  !list.hospitalsTellNobodyUnder16;
