import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { SubjectKind } from "#lib/domain/sent-messages/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface StartMessageProps {
  person: PersonHandle;
  kind: SubjectKind;
  /** Of addresses. */
  id: string;
}

/** On the page of a thing: the way to write about it. Nobody writes for another, and that is said where they would look. */
export function StartMessage({ person, kind, id }: StartMessageProps) {
  const t = useTranslations("sent-messages.link");
  if (person !== me) return <p className="app-not-printed">{t("notForAnother")}</p>;
  return (
    <p className="app-not-printed">
      <Link className="app-alone" href={paths.newMessage(person, kind, id)}>
        {t("about")}
      </Link>
    </p>
  );
}

/** On the inbox: the ways to write, and to what was written. */
export function StartAnyMessage({ person }: { person: PersonHandle }) {
  const t = useTranslations("sent-messages.link");
  return (
    <>
      <p>
        <Link className="app-alone" href={paths.startMessage(person)}>
          {t("start")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.sentMessages(person)}>
          {t("sent")}
        </Link>
      </p>
    </>
  );
}
