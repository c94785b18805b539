import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { NotUrgent } from "./not-urgent.tsx";

/** What a message can be about: each leads to the thing, from which it is begun. */
export function MessageMenu({ person, general }: { person: PersonHandle; general: string }) {
  const t = useTranslations("sent-messages.menu");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <NotUrgent />
      <CardGroup
        stacked
        heading={t("heading")}
        cards={[
          {
            href: paths.appointments(person),
            title: t("appointment"),
            description: t("appointmentText"),
          },
          { href: paths.testResults(person), title: t("result"), description: t("resultText") },
          { href: paths.medicines(person), title: t("medicine"), description: t("medicineText") },
          { href: general, title: t("other"), description: t("otherText") },
        ]}
      />
      <p>
        {t.rich("record", {
          record: (chunks: ReactNode) => <Link href={paths.recordRequests(person)}>{chunks}</Link>,
        })}
      </p>
    </>
  );
}
