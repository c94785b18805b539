import { useTranslations } from "next-intl";
import { Heading } from "../ui/heading.tsx";
import { Link } from "../ui/link.tsx";

export interface NotSharedPartsProps {
  /** Names of the parts that who asks may not see for this person, in the words of their own pages. */
  parts: readonly string[];
  /** Where it stands what is shared, and how to ask for more. */
  href: string;
}

/** Once on a page: the parts that somebody keeps from who helps them, by name and with no hint of what they hold. */
export function NotSharedParts({ parts, href }: NotSharedPartsProps) {
  const t = useTranslations("failures.not-shared");
  if (parts.length === 0) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="s" text={t("heading")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>{t("text")}</p>
      <p>
        <Link className="app-alone" href={href} switchesPerson>
          {t("link")}
        </Link>
      </p>
    </section>
  );
}
