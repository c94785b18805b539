"use client";

import { useEffect, useRef, useState, type MouseEvent } from "react";
import { ExitKeys } from "./exit-keys.ts";

export interface ExitWords {
  text: string;
  /** Announced after the first press of Esc, and after the second. */
  pressAgain: readonly [first: string, second: string];
  /** Announced when the presses came too slowly. */
  waitedTooLong: string;
  hiding: string;
}

export interface ExitLinkProps {
  href: string;
  words: ExitWords;
  /** False where another on the same page listens to the key already. */
  keys: boolean;
  className: string;
}

/** Shows nothing more of the page at once, and takes its place in the history, so that "back" does not return to it. */
function hideAndReplace(href: string): void {
  document.body.hidden = true;
  window.location.replace(href);
}

/** What is announced while Esc is pressed; the third press leaves. */
function useExitKey({ href, words, keys }: ExitLinkProps): string {
  const [announced, announce] = useState("");
  const latest = useRef({ href, words });
  useEffect(() => {
    latest.current = { href, words };
  });
  useEffect(() => {
    if (!keys) return undefined;
    const counter = new ExitKeys();
    let forgetting: number | undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.repeat || event.isComposing) return;
      const { href, words } = latest.current;
      const missing = counter.press(Date.now());
      window.clearTimeout(forgetting);
      announce(missing === 0 ? words.hiding : (words.pressAgain[missing === 2 ? 0 : 1] ?? ""));
      if (missing === 0) hideAndReplace(href);
      else forgetting = window.setTimeout(() => announce(words.waitedTooLong), counter.forgetsIn(Date.now()));
    };
    // Before anything else on the page can stop the key: a dialog may be open.
    document.addEventListener("keydown", pressed, { capture: true });
    return () => {
      window.clearTimeout(forgetting);
      document.removeEventListener("keydown", pressed, { capture: true });
    };
  }, [keys]);
  return announced;
}

/** The drawn link of `ExitPage`, and what it does once there is script. */
export function ExitLink(props: ExitLinkProps) {
  const announced = useExitKey(props);
  const leave = (event: MouseEvent) => {
    event.preventDefault();
    hideAndReplace(props.href);
  };
  return (
    <>
      <a className={props.className} href={props.href} rel="nofollow noreferrer" onClick={leave}>
        {props.words.text}
      </a>
      {props.keys && (
        <span className="nhsuk-u-visually-hidden" role="status">
          {announced}
        </span>
      )}
    </>
  );
}
