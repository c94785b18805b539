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

/** Words that must stay in one line: "19 May", "999 678 9012", "01632 960 210". */
export function Whole({ children }: { children: ReactNode }) {
  return <span className="app-whole">{children}</span>;
}
