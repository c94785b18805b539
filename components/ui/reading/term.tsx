import { useId, type ReactNode } from "react";

export interface TermProps {
  /** The word as it stands in the sentence. */
  children: ReactNode;
  /** The word as the heading of its explanation. */
  title: ReactNode;
  /** What it means: a few plain sentences, phrasing content only, because it stands inside a paragraph. */
  meaning: ReactNode;
  close: string;
  /** The language of the explanation, which may be another than the sentence's. */
  lang?: string | undefined;
}

/**
 * A word that opens its explanation by tap and keyboard, without script: a popover, which Escape, a tap elsewhere and
 * its own button close. On paper, and in browsers without popovers, the explanation stands in brackets after the word.
 */
export function Term({ children, title, meaning, close, lang }: TermProps) {
  const id = `term-${useId()}`;
  return (
    <span className="app-term">
      <button type="button" className="app-term__word" popoverTarget={id}>
        {children}
      </button>
      <span className="app-term__meaning" id={id} popover="auto" lang={lang} dir="auto">
        <strong className="app-term__title">{title}</strong>
        <span className="app-term__text">{meaning}</span>
        <button
          type="button"
          className="app-term__close nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          {close}
        </button>
      </span>
    </span>
  );
}
