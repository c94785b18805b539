import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { CareCard } from "#components/ui/care-card.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Advice } from "#lib/domain/questionnaires/model.ts";

function Emergency() {
  const t = useTranslations("questionnaires.advice.call-999");
  return (
    <CareCard variant="emergency" headingLevel={2} visuallyHiddenText={t("hidden")} heading={t("heading")}>
      <p>{t("text")}</p>
      <CallLink phone="999" className="app-alone">
        {t("call")}
      </CallLink>
    </CareCard>
  );
}

function Today() {
  const t = useTranslations("questionnaires.advice.call-111");
  return (
    <CareCard variant="urgent" headingLevel={2} visuallyHiddenText={t("hidden")} heading={t("heading")}>
      <p>{t("text")}</p>
      <p>
        <CallLink phone="111" className="app-alone">
          {t("call")}
        </CallLink>
      </p>
      <p>
        <Link href="https://111.nhs.uk/" className="app-alone">
          {t("online")}
        </Link>
      </p>
    </CareCard>
  );
}

function MentalHealth() {
  const t = useTranslations("questionnaires.advice.mental-health");
  return (
    <CareCard variant="urgent" headingLevel={2} visuallyHiddenText={t("hidden")} heading={t("heading")}>
      <p>{t("text")}</p>
      <p>
        <CallLink phone="111" className="app-alone">
          {t("call")}
        </CallLink>
      </p>
      <p>{t("danger")}</p>
      <p>{t("samaritans")}</p>
    </CareCard>
  );
}

function Other() {
  const t = useTranslations("questionnaires.advice.other");
  return (
    <CareCard variant="urgent" headingLevel={2} visuallyHiddenText={t("hidden")} heading={t("heading")}>
      <p>{t("text")}</p>
      <CallLink phone="111" className="app-alone">
        {t("call")}
      </CallLink>
    </CareCard>
  );
}

const cards: Readonly<Record<Advice, () => React.ReactNode>> = {
  "call-999": Emergency,
  "call-111": Today,
  "mental-health": MentalHealth,
  other: Other,
};

/** What to do at once about answers that cannot wait: a card for each kind of advice, the most pressing first. */
function AdviceCards({ advice }: { advice: readonly Advice[] }) {
  return advice.map((kind) => {
    const Card = cards[kind];
    return <Card key={kind} />;
  });
}

/** The same on a page about all the answers. */
export function AdviceAgain({ advice }: { advice: readonly Advice[] }) {
  const t = useTranslations("questionnaires.advice");
  if (advice.length === 0) return null;
  return (
    <>
      <p>{t("shown")}</p>
      <AdviceCards advice={advice} />
    </>
  );
}

interface AdvicePageProps {
  advice: readonly Advice[];
  /** Addresses. */
  change: string;
  goOn: string;
  later: string;
}

/** Straight after an answer that cannot wait, before anything else is asked. */
export function AdvicePage({ advice, change, goOn, later }: AdvicePageProps) {
  const t = useTranslations("questionnaires.advice");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <AdviceCards advice={advice} />
      <p>{t("onward")}</p>
      {(
        [
          ["change", change],
          ["goOn", goOn],
          ["later", later],
        ] as const
      ).map(([words, href]) => (
        <p key={words}>
          <Link className="app-alone" href={href}>
            {t(words)}
          </Link>
        </p>
      ))}
    </>
  );
}
