import type { ReactNode } from "react";

/** The first stop of the keyboard on every page: past the header, to the content (nhsuk-frontend skip link). */
export function SkipLink({ text, href = "#maincontent" }: { text: ReactNode; href?: string | undefined }) {
  return (
    <a className="nhsuk-skip-link" data-module="nhsuk-skip-link" href={href}>
      {text}
    </a>
  );
}
