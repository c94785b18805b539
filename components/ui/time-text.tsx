import type { ReactNode } from "react";

/** A date or time in words with its machine form (ISO 8601). The words do not break across lines when `whole`. */
export function TimeText({
  at,
  whole,
  children,
}: {
  at: string;
  whole?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <time dateTime={at} className={whole ? "app-whole" : undefined}>
      {children}
    </time>
  );
}

/** Words that must stay in one line: "19 May". */
export function Whole({ children }: { children: ReactNode }) {
  return <span className="app-whole">{children}</span>;
}

/**
 * What is read figure by figure, from the left in every language, and in one line: an NHS number, a telephone number,
 * a code. Without an isolation of its own an Arabic line would turn its groups round.
 */
export function Digits({ children }: { children: ReactNode }) {
  return (
    <bdi className="app-whole" dir="ltr">
      {children}
    </bdi>
  );
}
