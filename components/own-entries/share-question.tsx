import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { carried, Stop, textOf, type JourneyProps } from "./journey.tsx";
import { surgeryIn } from "./rich-words.tsx";

const asked = (name: string): boolean => name === "share";

/** The surgery takes nothing in writing here: said plainly, with the other way; the entry can be kept all the same. */
function NotOffered(props: JourneyProps) {
  const t = useTranslations("own-entries");
  const telephone = props.surgery?.telephone ?? null;
  const known = props.offered === false;
  return (
    <>
      <Heading level={1} size="l" text={t("share.question")} />
      {known ? (
        <Notice headingLevel={2} title={t.rich("share.notOffered", surgeryIn(props.surgery))}>
          <p>{t("share.notOfferedText")}</p>
          {telephone !== null && (
            <p>
              <CallLink phone={telephone} className="app-alone" />
            </p>
          )}
        </Notice>
      ) : (
        <p>{t("share.unknown")}</p>
      )}
      <Form
        action={props.answer}
        oneTimeKey={props.oneTimeKey}
        hidden={{ ...carried(props, asked), share: "no" }}
        button={t("continue")}
      />
      <Stop href={props.stopHref} />
    </>
  );
}

/** Whether the surgery is to see the entry. */
export function ShareQuestion(props: JourneyProps) {
  const t = useTranslations("own-entries");
  if (props.offered !== true) return <NotOffered {...props} />;
  return (
    <QuestionPage
      caption={t(`kinds.${props.what}`)}
      errors={props.errors}
      problem={t("problem")}
      action={props.answer}
      oneTimeKey={props.oneTimeKey}
      hidden={carried(props, asked)}
      button={t("continue")}
      question={t("share.question")}
      field={(legend) => (
        <Radios
          name="share"
          fieldset={{ legend }}
          hint={t("share.hint")}
          value={textOf(props, "share")}
          items={[
            { value: "yes", text: t("share.yes"), hint: { text: t("share.yesHint") } },
            { value: "no", text: t("share.no"), hint: { text: t("share.noHint") } },
          ]}
          errorMessage={props.errors.beside("share")}
        />
      )}
      after={<Stop href={props.stopHref} />}
    />
  );
}
