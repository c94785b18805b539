"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { SessionWatch, type SessionState, type Warning } from "./live-session.tsx";
import { SessionWarning, type SessionWords } from "./session-warning.tsx";

export interface SessionDialogProps {
  session: SessionState;
  warnBeforeEndSeconds: number;
  words: SessionWords;
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
    <SessionWarning
      ref={dialog}
      words={words}
      atLimit={warning === "limit"}
      problem={problem}
      carryOn={() => void carryOn()}
    >
      {children}
    </SessionWarning>
  );
}
