import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { isolated } from "#lib/markup.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

export interface AskAboutWeightProps {
  person: PersonHandle;
  /** Of the child, where somebody else reads it. */
  whose: { readonly who: "self" | "other"; readonly name: string };
  surgery: KnownSurgery;
}

/** Beside the weight of a child, for whom no level is worked out here: calm words, and the way to ask who can tell. */
export function AskAboutWeight({ person, whose: { who, name }, surgery }: AskAboutWeightProps) {
  const t = useTranslations("measurements.askWeight");
  const telephone = surgery?.telephone ?? null;
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="m" text={t("heading")} />
      <p>{t("text")}</p>
      <p>
        <Link className="app-alone" href={paths.bookAppointment(person)}>
          {t("ask", { who, name: isolated(name) })}
        </Link>
      </p>
      {telephone !== null && (
        <p>
          {t("call")} <CallLink phone={telephone} />
        </p>
      )}
    </section>
  );
}
