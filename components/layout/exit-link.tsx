"use client";

import { useEffect, useState } from "react";
import { hideAndReplace, hideWithOtherTabs, watchExitKeys } from "./exit-keys.ts";

export interface ExitWords {
  text: string;
  /** Shown instead on a phone, where the header has little room; the name stays the whole. */
  short?: string;
  /** Announced after the first press of Esc, and after the second. */
  twoMore: string;
  oneMore: string;
  /** Announced when the presses came too slowly. */
  tooSlow: string;
  /** The title of the tab in the moment before the other page stands: says nothing about this one. */
  emptyTitle: string;
}

export interface ExitLinkProps {
  href: string;
  words: ExitWords;
  /** False where another on the same page listens to the key already. */
  keys: boolean;
  className: string;
  /** The language of the words, which may stand in a page of another. */
  lang: string;
}

/** The drawn link of `ExitPage`, and what it does once there is script. */
export function ExitLink({ href, words, keys, className, lang }: ExitLinkProps) {
  const [said, say] = useState<"twoMore" | "oneMore" | "tooSlow">();
  const { text, short, emptyTitle } = words;
  useEffect(() => {
    if (!keys) return undefined;
    const endTabs = hideWithOtherTabs(href, emptyTitle);
    const endKeys = watchExitKeys({
      missing: (presses) => say(presses > 1 ? "twoMore" : "oneMore"),
      forgotten: () => say("tooSlow"),
      leave: () => hideAndReplace(href, emptyTitle),
    });
    return () => {
      endTabs();
      endKeys();
    };
  }, [keys, href, emptyTitle]);
  return (
    <>
      <a
        className={className}
        lang={lang}
        href={href}
        {...(short === undefined ? {} : { "aria-label": text })}
        rel="nofollow noreferrer"
        onClick={(event) => {
          event.preventDefault();
          hideAndReplace(href, emptyTitle);
        }}
      >
        {short === undefined ? (
          text
        ) : (
          <>
            <span className="app-header__wide">{text}</span>
            <span className="app-on-phone">{short}</span>
          </>
        )}
      </a>
      {keys && (
        <span className="nhsuk-u-visually-hidden" role="status" lang={lang}>
          {said !== undefined && words[said]}
        </span>
      )}
    </>
  );
}
