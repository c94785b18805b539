import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** On an appointment's page: the way to a link by which it can be cancelled without logging in. */
export function TextLinkPart({ person, id }: { person: PersonHandle; id: string }) {
  const t = useTranslations("cancel-by-text.part");
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="m" text={t("heading")} />
      <p>{t("text")}</p>
      <p>
        <Link className="app-alone" href={paths.textCancelLink(person, id)}>
          {t("link")}
        </Link>
      </p>
    </section>
  );
}
