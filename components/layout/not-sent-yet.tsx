import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { HeadingLevel } from "../ui/heading.tsx";
import { CallLink } from "../ui/call-link.tsx";
import { Step, type StepTo } from "../ui/patterns/step.tsx";

export interface NotSentYetProps {
  /** What waits: "Cancel blood pressure check". */
  title: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** What has not happened, where somebody could think that it has: "It is not cancelled yet." */
  notDoneYet?: ReactNode;
  /** Anything else that matters: when it will be sent. */
  children?: ReactNode;
  /** Who can do it at once, by name and telephone. */
  call?: { name: string; phone: string } | undefined;
  /** Takes it back or changes it; the words are "Do not send" where none are given. */
  undo?: { text?: string | undefined; to: StepTo } | undefined;
}

/** Something that a person has done without a connection and that waits on their device: its dashed edge and its words say so. */
export function NotSentYet(props: NotSentYetProps) {
  const { title, headingLevel = 3, notDoneYet, children, call, undo } = props;
  const t = useTranslations("shell.notSent");
  const Title = `h${headingLevel}` as "h3";
  return (
    <div className="app-not-sent">
      <Title className="app-not-sent__title">{title}</Title>
      <p>
        {t("waiting")} {notDoneYet !== undefined && <strong>{notDoneYet}</strong>} {children}
      </p>
      {call !== undefined && (
        <p>
          {t.rich("call", {
            ...call,
            call: (words) => <CallLink phone={call.phone}>{words}</CallLink>,
          })}
        </p>
      )}
      {undo !== undefined && (
        <Step
          to={undo.to}
          text={undo.text ?? t("undo")}
          className="app-alone"
          buttonClassName="app-link-button app-not-printed"
        />
      )}
    </div>
  );
}
