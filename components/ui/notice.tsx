import type { ReactNode } from "react";
import type { HeadingLevel } from "./heading.tsx";

export interface NoticeProps {
  /** The bold line that names who or what. */
  title: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** What still works, then a phone number, then an action. */
  children?: ReactNode;
}

/** Something is missing or takes no part: said where it belongs, without red. */
export function Notice({ title, headingLevel, children }: NoticeProps) {
  const Title = headingLevel === undefined ? "p" : (`h${headingLevel}` as "h2");
  return (
    <div className="app-notice">
      <svg
        className="app-notice__icon"
        viewBox="0 0 24 24"
        width="24"
        height="24"
        aria-hidden="true"
        focusable="false"
      >
        <circle className="app-icon-fill" cx="12" cy="12" r="11" />
        <path className="app-icon-cut" d="M12 6.2v.4M12 10.5v7" />
      </svg>
      <div className="app-notice__text">
        <Title className="app-notice__title">{title}</Title>
        {children}
      </div>
    </div>
  );
}
