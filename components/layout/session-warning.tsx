import type { ReactNode, Ref } from "react";
import { Button } from "../ui/button.tsx";
import { Heading } from "../ui/heading.tsx";

export interface SessionWords {
  heading: string;
  /** Before the end because nobody was here, and before the limit of a visit. */
  idle: string;
  limit: string;
  stay: string;
  close: string;
  problem: string;
}

export interface SessionWarningProps {
  words: SessionWords;
  /** The visit itself ends: nothing that a person does can make it longer. */
  atLimit: boolean;
  /** Staying was asked for and did not reach the server. */
  problem: boolean;
  carryOn?: (() => void) | undefined;
  /** The form that logs out. */
  children: ReactNode;
  ref?: Ref<HTMLDialogElement> | undefined;
  /** Begins the ids inside. */
  id?: string | undefined;
  /** Drawn open among other things, in the gallery: nothing behind it is blocked. */
  onShow?: boolean | undefined;
}

/** What the dialog before the end of a session says and offers; `SessionDialog` decides when. */
export function SessionWarning(props: SessionWarningProps) {
  const { words, atLimit, problem, carryOn, children, ref, id = "session", onShow } = props;
  return (
    <dialog
      ref={ref}
      className="app-dialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-text`}
      open={onShow}
      onCancel={
        carryOn &&
        ((event) => {
          event.preventDefault();
          carryOn();
        })
      }
    >
      <Heading level={2} size="m" id={`${id}-heading`} text={words.heading} />
      <p id={`${id}-text`}>{atLimit ? words.limit : words.idle}</p>
      <p role="alert">{problem && words.problem}</p>
      <div className="app-dialog__actions">
        <Button type="button" text={atLimit ? words.close : words.stay} attributes={{ onClick: carryOn }} />
        {children}
      </div>
    </dialog>
  );
}
