import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import { DeleteAnswers, type DeleteAnswersProps } from "./delete-answers.tsx";
import { bdi, useFormName } from "./form-words.ts";

interface OtherWayProps {
  asked: ListedForm;
  telephone: string | null;
}

const calling = (telephone: string) => (number: ReactNode) => <CallLink phone={telephone}>{number}</CallLink>;

/** The hospital alone can ask these: its website through the leaving page, and its telephone. `leave` is that page's address. */
export function AnsweredElsewhere(
  props: OtherWayProps & { because: "not-given" | "cannot-be-asked"; leave: string | null },
) {
  const t = useTranslations("questionnaires.elsewhere");
  const { titleOf, hospitalOf } = useFormName();
  const { asked, telephone, because, leave } = props;
  const hospital = hospitalOf(asked);
  return (
    <>
      <Heading level={1} size="l" text={bdi(titleOf(asked))} />
      <p>{t.rich(because, { bdi, hospital })}</p>
      {leave === null ? <p>{t("noWebsite")}</p> : <Button href={leave} text={t("website")} />}
      <p>
        {telephone === null
          ? t.rich("noPhone", { bdi, hospital })
          : t.rich("call", { bdi, hospital, phone: telephone, call: calling(telephone) })}
      </p>
    </>
  );
}

interface ClosedFormProps extends OtherWayProps {
  /** Where what was not sent is deleted. */
  readonly forget: string;
  /** Somebody is there: whether they really want to is asked. */
  readonly deleting: Omit<DeleteAnswersProps, "closed"> | null;
}

/** The hospital takes no more answers; what was not sent can be deleted. */
export function ClosedForm({ asked, telephone, forget, deleting }: ClosedFormProps) {
  const t = useTranslations("questionnaires");
  const { titleOf, hospitalOf } = useFormName();
  const hospital = hospitalOf(asked);
  if (deleting !== null) return <DeleteAnswers {...deleting} closed />;
  return (
    <>
      <Heading level={1} size="l" text={bdi(titleOf(asked))} />
      <p>{t("closed.text")}</p>
      {asked.started !== null && (
        <>
          <p>{t("closed.notSent")}</p>
          <p>
            <Link className="app-alone" href={forget}>
              {t("start.delete")}
            </Link>
          </p>
        </>
      )}
      <p>
        {telephone === null
          ? t.rich("closed.noPhone", { bdi, hospital })
          : t.rich("closed.call", { bdi, hospital, phone: telephone, call: calling(telephone) })}
      </p>
    </>
  );
}
