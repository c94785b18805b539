"use client";

import { useEffect, useState } from "react";
import { hideAndReplace, watchExitKeys } from "./exit-keys.ts";

export interface ExitWords {
  text: string;
  /** Announced after the first press of Esc, and after the second. */
  twoMore: string;
  oneMore: string;
  /** Announced when the presses came too slowly. */
  tooSlow: string;
  hiding: string;
}

export interface ExitLinkProps {
  href: string;
  words: ExitWords;
  /** False where another on the same page listens to the key already. */
  keys: boolean;
  className: string;
}

/** The drawn link of `ExitPage`, and what it does once there is script. */
export function ExitLink({ href, words, keys, className }: ExitLinkProps) {
  const [said, say] = useState<keyof ExitWords>();
  useEffect(() => {
    if (!keys) return undefined;
    return watchExitKeys({
      missing: (presses) => say(presses > 1 ? "twoMore" : "oneMore"),
      forgotten: () => say("tooSlow"),
      leave: () => {
        say("hiding");
        hideAndReplace(href);
      },
    });
  }, [keys, href]);
  return (
    <>
      <a
        className={className}
        href={href}
        rel="nofollow noreferrer"
        onClick={(event) => {
          event.preventDefault();
          hideAndReplace(href);
        }}
      >
        {words.text}
      </a>
      {keys && (
        <span className="nhsuk-u-visually-hidden" role="status">
          {said !== undefined && words[said]}
        </span>
      )}
    </>
  );
}
