import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { brand } from "#lib/brand.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

const kept = [
  "own",
  "login",
  "drafts",
  "messages",
  "files",
  "notices",
  "choices",
  "devices",
  "phones",
  "seen",
  "audit",
] as const;

/** What this service itself keeps, for how long, and where to see it. */
export function KeptHere({ person }: { person: PersonHandle }) {
  const t = useTranslations("held-about-me.here");
  return (
    <>
      <Heading level={2} size="m" text={t("heading", { name: brand.productName })} />
      <p>{t("lead")}</p>
      <SummaryList rows={kept.map((one) => ({ key: t(`${one}.what`), value: t(`${one}.howLong`) }))} />
      <p>{t("see")}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <Link className="app-alone" href={paths.ownEntries(person)}>
            {t("ownLink")}
          </Link>
        </li>
        <li>
          <Link className="app-alone" href={paths.whoLooked(person)}>
            {t("looked")}
          </Link>
        </li>
        <li>
          <Link className="app-alone" href={paths.privacy()}>
            {t("privacy")}
          </Link>
        </li>
      </ul>
    </>
  );
}

/** Who else may hold something and is not asked here; and what to do where something is wrong. */
export function NotAsked({ person }: { person: PersonHandle }) {
  const t = useTranslations("held-about-me");
  return (
    <>
      <Heading level={2} size="m" text={t("notAsked.heading")} />
      <p>{t("notAsked.lead")}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {(["dentists", "private", "social", "mental", "research"] as const).map((one) => (
          <li key={one}>{t(`notAsked.${one}`)}</li>
        ))}
      </ul>
      <p>{t("notAsked.how")}</p>
      <Heading level={2} size="m" text={t("correct.heading")} />
      <p>{t("correct.text")}</p>
      <p>
        <Link className="app-alone" href={paths.recordRequests(person)}>
          {t("correct.link")}
        </Link>
      </p>
    </>
  );
}
