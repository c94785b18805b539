import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ExitPage } from "#components/layout/exit-page.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Button } from "#components/ui/button.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { me, paths } from "#lib/paths.ts";
import { bdi } from "./words.tsx";

/** Asked before anything is given. Both answers are links: nothing is sent, and nothing is kept of them. */
export function PrivateQuestion() {
  const t = useTranslations("family.question");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("why")}</p>
      <div className="nhsuk-button-group">
        <Button text={t("yes")} href={paths.giveAccessTo()} />
        <Button variant="secondary" text={t("help")} href={paths.familySupport()} />
      </div>
    </>
  );
}

/** Beside every form that gives more to somebody. */
export function PrivateReminder() {
  const t = useTranslations("family.question");
  return (
    <p>
      {t("reminder")} <Link href={paths.familySupport()}>{t("reminderLink")}</Link>
    </p>
  );
}

const dial = (phone: string) => `tel:${phone.replaceAll(/\D/g, "")}`;

/** For whoever is made to give access: whom to call, and how to leave quickly. */
export function FamilySupport({ surgery }: { surgery: KnownSurgery }) {
  const t = useTranslations("family.support");
  const safety = useTranslations("safety");
  const telephone = surgery?.telephone ?? null;
  const call999 = (chunks: ReactNode) => <Link href="tel:999">{chunks}</Link>;
  const line = (text: string) => <CardLine>{text}</CardLine>;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <ExitPage look="button" keys={false} />
      <p>{t("text")}</p>
      <p>{t.rich("danger", { call999 })}</p>
      <CardGroup
        stacked
        heading={t("heading")}
        cards={[
          { key: "lines", href: paths.safety(), title: t("lines"), children: line(t("linesText")) },
          { key: "111", href: "tel:111", title: t("nhs111"), children: line(t("nhs111Text")) },
          ...(surgery === null || telephone === null
            ? []
            : [
                {
                  key: "surgery",
                  href: dial(telephone),
                  title: t.rich("surgery", { bdi, name: surgery.name }),
                  children: line(t("surgeryText")),
                },
              ]),
        ]}
      />
      <p>{safety("leaveDetail")}</p>
      <p>
        <Link className="app-alone" href={paths.home(me)}>
          {t("back")}
        </Link>
      </p>
    </>
  );
}
