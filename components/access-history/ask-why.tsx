import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { RecordLook } from "#lib/domain/access-history/model.ts";
import { paths } from "#lib/paths.ts";
import { useWhat, useWho } from "./looks.tsx";

interface AskWhyProps {
  action: FormAction;
  look: RecordLook;
  oneTimeKey: string;
  values: Readonly<Record<string, string | readonly string[]>>;
  errors: FieldErrors;
}

/** Asks the surgery why somebody looked: what happened stands above, and a word of one's own is not needed. */
export function AskWhy({ action, look, oneTimeKey, values, errors }: AskWhyProps) {
  const t = useTranslations("access-history.ask");
  const [who, what] = [useWho("others"), useWhat()];
  const dates = dateWords(useLocale());
  const when = `${dates.longDay(look.at)}, ${dates.time(look.at) ?? ""}`;
  return (
    <FormPage
      heading={t("title")}
      errors={errors}
      problem={t("problem")}
      lead={
        <>
          <p>{t("lead")}</p>
          <SummaryList
            rows={[
              { key: t("who"), value: who(look) },
              { key: t("whatLabel"), value: what(look) },
              { key: t("when"), value: when },
            ]}
          />
          {look.by === "acting" && (
            <>
              <p>{t("yourself")}</p>
              <p>
                <Link className="app-alone" href={paths.family()}>
                  {t("stop")}
                </Link>
              </p>
            </>
          )}
        </>
      }
      action={action}
      oneTimeKey={oneTimeKey}
      button={t("send")}
    >
      <Textarea
        name="words"
        label={{ text: t("words"), size: "s" }}
        hint={t("wordsHint")}
        value={[values["words"] ?? ""].flat()[0] ?? ""}
        errorMessage={errors.beside("words")}
      />
    </FormPage>
  );
}

/** The surgery has the question. The reference is null where it can no longer be told. */
export function QuestionSent({ reference, answerBy }: { reference: string | null; answerBy: string | null }) {
  const t = useTranslations("access-history.ask");
  const dates = dateWords(useLocale());
  return (
    <Confirmation
      heading={t("sentTitle")}
      {...(reference !== null && { reference: { label: t("sentReference"), value: reference } })}
      next={{
        heading: t("nextHeading"),
        steps: [
          answerBy === null ? t("sentTextMonth") : t("sentText", { date: dates.longDay(answerBy) }),
          t("sentCall"),
        ],
      }}
    />
  );
}
