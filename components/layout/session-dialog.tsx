"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { SessionWatch, type SessionState, type Warning } from "./live-session.tsx";

export interface SessionDialogProps {
  session: SessionState;
  warnBeforeEndSeconds: number;
  words: { heading: string; idle: string; limit: string; stay: string; close: string; problem: string };
  /** The form that logs out. */
  children: ReactNode;
}

/** Asks whether somebody is still here before the session ends. Closing it means yes. */
export function SessionDialog({ session, warnBeforeEndSeconds, words, children }: SessionDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const watch = useRef<SessionWatch>(null);
  const [warning, setWarning] = useState<Warning>("none");
  const [problem, setProblem] = useState(false);
  const { mark, idleEndsInSeconds, absoluteEndsInSeconds } = session;

  useEffect(() => {
    const following = new SessionWatch({
      session: { mark, idleEndsInSeconds, absoluteEndsInSeconds },
      warnBeforeEndSeconds,
      onWarning: setWarning,
    });
    watch.current = following;
    return () => following.stop();
  }, [mark, idleEndsInSeconds, absoluteEndsInSeconds, warnBeforeEndSeconds]);

  useEffect(() => {
    if (warning === "none") dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [warning]);

  async function carryOn() {
    if (warning === "limit") dialog.current?.close();
    else setProblem((await watch.current?.stay()) === false);
  }

  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      aria-labelledby="session-heading"
      aria-describedby="session-text"
      onCancel={(event) => {
        event.preventDefault();
        void carryOn();
      }}
    >
      <h2 className="nhsuk-heading-m" id="session-heading">
        {words.heading}
      </h2>
      <p id="session-text">{warning === "limit" ? words.limit : words.idle}</p>
      <p role="alert">{problem && words.problem}</p>
      <div className="app-dialog__actions">
        <button className="nhsuk-button" type="button" onClick={() => void carryOn()}>
          {warning === "limit" ? words.close : words.stay}
        </button>
        {children}
      </div>
    </dialog>
  );
}
