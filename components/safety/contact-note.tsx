import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { paths } from "#lib/paths.ts";
import type { SafeContact } from "#lib/safe-contact.ts";
import { ContactRules } from "./contact-words.tsx";

interface ContactNoteProps {
  contact: SafeContact;
  /** Who would reach the person: this service, which follows the rules, or staff, who are told them or must be. */
  who: "us" | "told" | "staff";
}

/** On every journey after which somebody would be contacted: that it is done as they have said. */
export function ContactNote({ contact, who }: ContactNoteProps) {
  const t = useTranslations("safety.contact.note");
  return (
    <section className="app-section">
      <Heading level={2} size="s" text={t("heading")} />
      <p>{t(who)}</p>
      <ContactRules contact={contact} />
      <p>
        <Link className="app-alone" href={paths.safeContact()}>
          {t("change")}
        </Link>
      </p>
    </section>
  );
}
