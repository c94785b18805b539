import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
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

function CallToTell({ asked, telephone }: OtherWayProps) {
  const t = useTranslations("questionnaires.closed");
  const hospital = useFormName().hospitalOf(asked);
  return (
    <p>
      {telephone === null
        ? t.rich("noPhone", { bdi, hospital })
        : t.rich("call", { bdi, hospital, phone: telephone, call: calling(telephone) })}
    </p>
  );
}

interface ClosedFormProps extends OtherWayProps {
  /** Where what was not sent is deleted. */
  readonly forget: string;
}

/** The hospital takes no more answers; what was not sent can be deleted. */
export function ClosedForm({ asked, telephone, forget }: ClosedFormProps) {
  const t = useTranslations("questionnaires");
  const { titleOf } = useFormName();
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
      <CallToTell {...{ asked, telephone }} />
    </>
  );
}

interface OtherAnswersProps extends ClosedFormProps {
  /** The page of what the hospital has, where it is known there already. */
  readonly see: string | null;
}

/** The hospital has other answers: those that are kept here were not sent, and it is told by telephone. */
export function OtherAnswers({ asked, telephone, forget, see }: OtherAnswersProps) {
  const t = useTranslations("questionnaires");
  const { titleOf, hospitalOf } = useFormName();
  return (
    <>
      <Heading level={1} size="l" text={t("others.title")} />
      <p>{t.rich("others.text", { bdi, title: titleOf(asked), hospital: hospitalOf(asked) })}</p>
      <p>{t("others.kept")}</p>
      <CallToTell {...{ asked, telephone }} />
      {see !== null && (
        <p>
          <Link className="app-alone" href={see}>
            {t("others.see")}
          </Link>
        </p>
      )}
      <p>
        <Link className="app-alone" href={forget}>
          {t("start.delete")}
        </Link>
      </p>
    </>
  );
}
