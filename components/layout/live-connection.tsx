"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { CallLink } from "#components/ui/call-link.tsx";
import { goesToServer, isOffline, placeFor, watchConnection } from "./held-forms.ts";
import { LiveUpdate, type UpdateWords } from "./live-update.tsx";

export interface ConnectionWords extends UpdateWords {
  offline: string;
  heldTitle: string;
  heldText: string;
  call111: string;
  call999: string;
  back: string;
}

export interface LiveConnectionProps {
  words: ConnectionWords;
  /** Whether this browser may be given the service worker; one that is there is looked after all the same. */
  mayRegister: boolean;
}

/** Under the header: there is no connection. Spoken once. */
function Strip({ words }: { words: ReactNode }) {
  return (
    <div className="app-offline" role="status">
      {words !== null && (
        <p className="app-offline__row nhsuk-width-container">
          <svg className="app-offline__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M2 9a15 15 0 0 1 20 0M5.5 12.7a10 10 0 0 1 13 0M9 16.3a5 5 0 0 1 6 0M12 20h.01M4 3l17 17" />
          </svg>
          <span>{words}</span>
        </p>
      )}
    </div>
  );
}

/** In the form that was held back, after its button: what did not happen, and what still works. */
function Held({ words, again }: { words: ConnectionWords; again: number }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), [again]);
  return (
    <div className="app-notice" role="alert" tabIndex={-1} ref={said}>
      <div className="app-notice__text">
        <p className="app-notice__title">{words.heldTitle}</p>
        <p>{words.heldText}</p>
        <p>
          <CallLink phone="111">{words.call111}</CallLink>
        </p>
        <p>
          <CallLink phone="999">{words.call999}</CallLink>
        </p>
      </div>
    </div>
  );
}

/** While there is no connection: says so, and holds back every form that would go to the server. Nothing is sent later by itself. */
export function LiveConnection({ words, mayRegister }: LiveConnectionProps) {
  const [offline, setOffline] = useState(isOffline);
  const [wasOffline, setWasOffline] = useState(false);
  const [held, setHeld] = useState<{ place: HTMLElement; again: number } | null>(null);
  useEffect(
    () =>
      watchConnection({
        changed: (now) => {
          setOffline(now);
          setWasOffline(true);
          if (!now) setHeld(null);
        },
        submitted: (event) => {
          if (!isOffline() || !goesToServer(event)) return;
          event.preventDefault();
          // Before whoever else listens: React would send it in its own way.
          event.stopImmediatePropagation();
          setHeld((before) => ({
            place: placeFor(event.target as HTMLFormElement),
            again: (before?.again ?? 0) + 1,
          }));
        },
      }),
    [],
  );
  return (
    <>
      <Strip words={offline ? words.offline : null} />
      <p className="nhsuk-u-visually-hidden" role="status">
        {wasOffline && !offline && words.back}
      </p>
      {held !== null && createPortal(<Held words={words} again={held.again} />, held.place)}
      <LiveUpdate words={words} mayRegister={mayRegister} />
    </>
  );
}
