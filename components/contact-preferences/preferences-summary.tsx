import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import {
  formatNow,
  nothingSaid,
  type ChangePart,
  type ContactPreferences,
  type Reach,
} from "#lib/domain/contact-preferences/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useSaid, type Said } from "./preference-words.tsx";

/** The choices that change what comes, in whole sentences. */
function useConfirmed(): (said: Said) => readonly string[] {
  const t = useTranslations("contact-preferences.confirmed");
  return (said) => {
    const format = formatNow(said);
    const { language, interpreter } = said.recorded;
    return [
      ...(format === "standard" || format === "other" ? [] : [t(format)]),
      ...(language === "q4" ? [t("q4")] : []),
      ...(interpreter ? [t("interpreter")] : []),
    ];
  };
}

/** A large print, braille or sign language reader sees it confirmed; who has said nothing sees that. */
function WhatHolds({ said, person }: { said: Said; person: PersonHandle }) {
  const t = useTranslations("contact-preferences");
  const confirmed = useConfirmed()(said);
  if (nothingSaid(said))
    return (
      <Notice headingLevel={2} title={t("nothing")}>
        <p>{t("nothingText")}</p>
      </Notice>
    );
  return (
    <>
      {confirmed.map((sentence) => (
        <p key={sentence}>
          <strong>{sentence}</strong>
        </p>
      ))}
      {said.recorded.format !== null && said.recorded.format !== "other" && (
        <p>
          <Link className="app-alone" href={paths.whoUsesContactPreferences(person)}>
            {t("more.whichUse")}
          </Link>
        </p>
      )}
    </>
  );
}

function Parts({ heading, parts, said }: { heading: string; parts: readonly ChangePart[]; said: Said }) {
  const t = useTranslations("contact-preferences");
  const sayOf = useSaid();
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={heading} />
      <PaperCard>
        <SummaryList
          lastRowBorder={false}
          classes="nhsuk-u-margin-bottom-0"
          rows={parts.flatMap((part) =>
            sayOf(part, said).map(({ question, answer }, index) => ({
              ...{ key: question, value: answer },
              ...(index === 0 && {
                actions: [
                  {
                    href: paths.changeContactPreference(me, part),
                    text: t("change"),
                    visuallyHiddenText: question.toLowerCase(),
                  },
                ],
              }),
            })),
          )}
        />
      </PaperCard>
    </section>
  );
}

/** One's own number is not called. */
const phone = (number: string): ReactNode => <Digits>{number}</Digits>;

function WhereReached({ reach }: { reach: Reach }) {
  const t = useTranslations("contact-preferences.reach");
  const or = (value: ReactNode | null) => value ?? t("none");
  const rows = [
    { key: t("mobile"), value: or(reach.mobile && phone(reach.mobile)) },
    { key: t("landline"), value: or(reach.landline && phone(reach.landline)) },
    { key: t("email"), value: or(reach.email && <bdi>{reach.email}</bdi>) },
    {
      key: t("address"),
      value: reach.address.length === 0 ? t("none") : <bdi>{reach.address.join(", ")}</bdi>,
    },
  ];
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <p>{reach.hidden ? t("hidden") : t("from")}</p>
      {!reach.hidden && (
        <PaperCard>
          <SummaryList rows={rows} lastRowBorder={false} classes="nhsuk-u-margin-bottom-0" />
        </PaperCard>
      )}
    </section>
  );
}

/** When what was saved is used, and which of it stands in the record. */
function useSavedText(): (saved: ChangePart, said: Said) => string {
  const t = useTranslations("contact-preferences.savedText");
  const methods = useTranslations("contact-preferences.methods");
  return (saved, said) => {
    const { method } = said.recorded;
    if (saved === "other" && method !== null) return t("inRecord", { method: methods(method) });
    return t(saved === "format" && formatNow(said) === "easy-read" ? "easy-read" : saved);
  };
}

interface PreferencesSummaryProps {
  preferences: ContactPreferences;
  /** What was saved just now. */
  saved: ChangePart | null;
  person: PersonHandle;
}

/** What a person chose, where they are reached, and the ways to change each part. */
export function PreferencesSummary({ preferences, saved, person }: PreferencesSummaryProps) {
  const t = useTranslations("contact-preferences");
  const savedText = useSavedText();
  return (
    <>
      {saved !== null && (
        <Notice headingLevel={2} title={t("saved")}>
          <p>{savedText(saved, preferences)}</p>
        </Notice>
      )}
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <WhatHolds said={preferences} person={person} />
      <Parts heading={t("tell")} parts={["results", "appointments", "other"]} said={preferences} />
      <p>{t("tellText")}</p>
      <Parts heading={t("given")} parts={["format", "language"]} said={preferences} />
      <WhereReached reach={preferences.reach} />
      <section className="app-section">
        <CardGroup
          stacked
          heading={t("more.heading")}
          cards={[
            {
              title: t("more.uses"),
              href: paths.whoUsesContactPreferences(person),
              description: t("more.usesLine"),
            },
            { title: t("more.safe"), href: paths.safeContact(), description: t("more.safeLine") },
            { title: t("more.devices"), href: paths.notifications(), description: t("more.devicesLine") },
          ]}
        />
      </section>
    </>
  );
}
