import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { CareCard } from "#components/ui/care-card.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { carried, type JourneyProps } from "./journey.tsx";

const signs = ["chest", "breath", "confused", "weak", "head"] as const;

function Ways({ children }: { children: ReactNode }) {
  return <div className="flex flex-col items-start gap-2">{children}</div>;
}

/** Symptoms that go before every number. */
function Emergency() {
  const t = useTranslations("own-entries.advice");
  return (
    <CareCard
      variant="emergency"
      headingLevel={2}
      visuallyHiddenText={t("emergency.hidden")}
      heading={t("emergency.heading")}
    >
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{t(`emergency.signs.${sign}`)}</li>
        ))}
      </ul>
      <CallLink phone="999" className="app-alone">
        {t("emergency.call")}
      </CallLink>
    </CareCard>
  );
}

function VeryHigh({ surgery }: JourneyProps) {
  const t = useTranslations("own-entries.advice");
  const telephone = surgery?.telephone ?? null;
  const withNumber = (chunks: string) => <CallLink phone={telephone ?? ""}>{chunks}</CallLink>;
  return (
    <>
      <p>{t("veryHigh")}</p>
      <Emergency />
      <p>{t("urgent.how")}</p>
      <CareCard
        variant="urgent"
        headingLevel={2}
        visuallyHiddenText={t("urgent.hidden")}
        heading={t("urgent.heading")}
      >
        <ul>
          <li>{t("urgent.sign")}</li>
        </ul>
        <p>{t("pregnant.now")}</p>
        <Ways>
          <CallLink phone="111" className="app-alone">
            {t("urgent.call")}
          </CallLink>
          <Link href="https://111.nhs.uk/" className="app-alone">
            {t("urgent.online")}
          </Link>
          {telephone !== null && withNumber(t("urgent.surgery", { telephone }))}
        </Ways>
      </CareCard>
    </>
  );
}

function IfPregnant() {
  const t = useTranslations("own-entries.advice.pregnant");
  return (
    <>
      <Emergency />
      <CareCard variant="urgent" headingLevel={2} visuallyHiddenText={t("hidden")} heading={t("heading")}>
        <ul>
          <li>{t("sign")}</li>
        </ul>
      </CareCard>
      <p>{t("else")}</p>
    </>
  );
}

/** What to do about a high reading, shown before anything is kept (NICE NG136, NG133). */
export function PressureAdvice(props: JourneyProps) {
  const t = useTranslations("own-entries");
  const { content, advice } = props;
  if (content?.kind !== "reading") return null;
  const reading = `${content.value}/${content.lower}`;
  return (
    <>
      <Heading level={1} size="l" text={t("advice.title", { value: reading })} />
      {advice === "very-high" ? <VeryHigh {...props} /> : <IfPregnant />}
      <p>
        <Link className="app-alone" href={props.to("details")}>
          {t("advice.again")}
        </Link>
      </p>
      <Form
        action={props.answer}
        oneTimeKey={props.oneTimeKey}
        hidden={{ ...carried(props, (name) => name === "advised"), advised: reading }}
        button={t("advice.save")}
      />
    </>
  );
}
