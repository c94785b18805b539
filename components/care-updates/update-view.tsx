import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { CareUpdate, CareUpdateDetail } from "#lib/domain/care-updates/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { GoingHomeLinks, GoingHomeParts } from "./going-home-parts.tsx";
import { useUpdateSentence, type Whose } from "./update-words.tsx";

interface UpdateViewProps extends CareUpdateDetail {
  person: PersonHandle;
  whose: Whose;
  /** ISO instant. */
  now: string;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Where and when, and the number of the ward: what who calls needs first. */
function Facts({ update }: { update: CareUpdate }) {
  const t = useTranslations("care-updates");
  const dates = dateWords(useLocale());
  const { place, ward, at, kind } = update;
  const phone = ward?.telephone ?? null;
  const wardRows = [
    { key: t("ward"), value: ward === null ? t("wardNotSaid") : <bdi>{ward.name}</bdi> },
    {
      key: t("telephone"),
      value: phone === null ? t("telephoneNotSaid") : <CallLink phone={phone} className="app-alone" />,
    },
  ];
  return (
    <SummaryList
      rows={[
        { key: t("place"), value: <bdi>{place}</bdi> },
        ...(kind === "ambulance" || kind === "other" ? [] : wardRows),
        { key: t("when"), value: dates.longDayAndTime(at) },
      ]}
    />
  );
}

/** Who was told of it: for the person alone. */
function WhoWasTold({ told }: Pick<CareUpdateDetail, "told">) {
  const t = useTranslations("care-updates.told");
  const dates = dateWords(useLocale());
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {told === null && <p>{t("notKnown")}</p>}
      {told?.length === 0 && <p>{t("none")}</p>}
      {told?.map(({ name, at }, index) => (
        <p key={index}>
          {name === null
            ? t("nameless", { day: dates.day(at) })
            : t.rich("one", { name, day: dates.day(at), bdi })}
        </p>
      ))}
      {told !== null && told.length > 0 && <p>{t("text")}</p>}
    </section>
  );
}

/** One thing that happened: where, which ward and its number; going home, everything that the hospital says of it. */
export function UpdateView({ person, whose, update, told, now }: UpdateViewProps) {
  const t = useTranslations("care-updates");
  const sentence = useUpdateSentence(whose, now);
  const { goingHome, isPrivate } = update;
  return (
    <>
      <Heading level={1} size="l" text={sentence(update)} />
      {isPrivate && (
        <p>
          <Tag colour="grey" text={t("private")} />
        </p>
      )}
      <Facts update={update} />
      {goingHome !== null && (
        <>
          <GoingHomeParts goingHome={goingHome} whose={whose} />
          <GoingHomeLinks goingHome={goingHome} person={person} />
          <p>
            <Link className="app-alone" href={paths.printCareUpdate(person, update.id)}>
              {t("print.link")}
            </Link>
          </p>
        </>
      )}
      {whose.who === "self" && <WhoWasTold told={told} />}
    </>
  );
}
