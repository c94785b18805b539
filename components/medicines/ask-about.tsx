import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { toAskAbout, type Medicine } from "#lib/domain/medicines/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Medicines that look alike, to be asked about. It says that this may be right, and decides nothing. */
export function AskAbout({ medicines, person }: { medicines: readonly Medicine[]; person: PersonHandle }) {
  const t = useTranslations("medicines");
  const groups = toAskAbout(medicines);
  if (groups.length === 0) return null;
  return (
    <Notice title={t("ask.heading")} headingLevel={2}>
      {groups.map(({ why, medicines: alike }) => (
        <div key={alike[0]?.id}>
          <p>{t(`ask.${why}`)}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {alike.map(({ id, name }) => (
              <li key={id}>
                <Link className="app-alone" href={paths.medicine(person, id)}>
                  <bdi>{name ?? t("noName")}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>{t("ask.lead")}</p>
      <p>{t("doNotStop")}</p>
    </Notice>
  );
}
