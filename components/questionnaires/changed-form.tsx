import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import type { Kept } from "#lib/domain/questionnaires/form.ts";
import { askedQuestions, type Form } from "#lib/domain/questionnaires/model.ts";

/** The hospital changed its questions after some were answered: what was kept, what is asked again, what no more. */
export function ChangedForm({ form, kept }: { form: Form; kept: Kept }) {
  const t = useTranslations("questionnaires.changed");
  if (!kept.changed) return null;
  const again = askedQuestions(form, kept.answers).filter(({ id }) => kept.again.includes(id));
  const list = (texts: readonly string[]) => (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {texts.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <Notice headingLevel={2} title={t("title")}>
      <p>{t("kept")}</p>
      {again.length > 0 && <p>{t("again")}</p>}
      {again.length > 0 && list(again.map(({ text }) => text))}
      {kept.gone.length > 0 && <p>{t("gone")}</p>}
      {kept.gone.length > 0 && list(kept.gone)}
    </Notice>
  );
}
