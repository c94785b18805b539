"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { Reader, type Reading } from "./reader.ts";
import type { SayAs } from "./spoken.ts";

export interface ListenProps {
  /** A selector of the part of the page that is read. */
  of: string;
  words: {
    /** The name of the group of buttons. */
    readonly label: string;
    readonly start: string;
    readonly pause: string;
    readonly goOn: string;
    readonly stop: string;
    readonly slower: string;
    /** What is told to a screen reader when the state changes. */
    readonly states: Readonly<Record<Reading, string>>;
  };
  sayAs: SayAs;
  /** The language of the words of the buttons. */
  lang?: string | undefined;
}

/** Stops with the page: when it is left, put away, or replaced by another. */
function useReader(sayAs: SayAs, onChange: (reading: Reading) => void) {
  const [reader] = useState(() => new Reader(sayAs, onChange));
  useEffect(() => {
    const stop = () => reader.stop();
    const stopHidden = () => document.hidden && stop();
    window.addEventListener("pagehide", stop);
    document.addEventListener("visibilitychange", stopHidden);
    return () => {
      window.removeEventListener("pagehide", stop);
      document.removeEventListener("visibilitychange", stopHidden);
      stop();
    };
  }, [reader]);
  return reader;
}

interface ButtonsProps extends Pick<ListenProps, "of" | "words"> {
  reader: Reader;
  reading: Reading;
  /** The one that stays. */
  first: RefObject<HTMLButtonElement | null>;
}

function Buttons({ of, words, reader, reading, first }: ButtonsProps) {
  const [slow, setSlow] = useState(false);
  const begin = () => {
    const root = document.querySelector(of);
    if (root !== null) reader.start(root);
  };
  const changeSpeed = () => {
    reader.readSlowly(!slow);
    setSlow(!slow);
  };
  const steps = {
    stopped: [words.start, begin],
    reading: [words.pause, () => reader.pause()],
    paused: [words.goOn, () => reader.goOn()],
  } as const;
  const [text, press] = steps[reading];
  const look = { type: "button", className: "app-listen__button app-pill" } as const;
  return (
    <>
      <button {...look} ref={first} onClick={press}>
        {text}
      </button>
      {reading !== "stopped" && (
        <>
          <button {...look} onClick={() => reader.stop()}>
            {words.stop}
          </button>
          <button {...look} aria-pressed={slow} onClick={changeSpeed}>
            {words.slower}
          </button>
        </>
      )}
    </>
  );
}

/** The buttons that read a part of the page aloud, and mark the sentence that is read. */
export function ListenButtons({ of, words, sayAs, lang }: ListenProps) {
  const [reading, setReading] = useState<Reading>();
  const group = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const reader = useReader(sayAs, (now) => {
    // The button that was pressed may be about to go.
    if (now === "stopped" && group.current?.contains(document.activeElement)) first.current?.focus();
    setReading(now);
  });
  const active = reading === "reading" || reading === "paused";
  return (
    <div
      className={active ? "app-listen app-listen--active" : "app-listen"}
      role="group"
      aria-label={words.label}
      lang={lang}
      ref={group}
    >
      <Buttons of={of} words={words} reader={reader} reading={reading ?? "stopped"} first={first} />
      <span className="nhsuk-u-visually-hidden" role="status">
        {reading === undefined ? "" : words.states[reading]}
      </span>
    </div>
  );
}
