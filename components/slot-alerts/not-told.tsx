import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Where the surgery does not tell of times that become free: that it is so, and the other ways. */
export function NotTold({ surgery, person }: { surgery: KnownSurgery; person: PersonHandle }) {
  const t = useTranslations("slot-alerts.closed");
  const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
  const known = { bdi, known: surgery === null ? "no" : "yes", name: surgery?.name ?? "" };
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t.rich("why", known)}</p>
      <Heading level={2} size="m" text={t("ways")} />
      <p>{t("call")}</p>
      {surgery?.telephone != null && (
        <p>
          <CallLink phone={surgery.telephone} className="app-alone" />
        </p>
      )}
      <p>{t("againText")}</p>
      <p>
        <Link className="app-alone" href={paths.bookAppointment(person)}>
          {t("again")}
        </Link>
      </p>
    </>
  );
}
