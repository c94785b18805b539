import type { ReactNode } from "react";
import { BackLink, type BackLinkProps } from "./back-link.tsx";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";

export interface BreadcrumbItem {
  href: string;
  text: ReactNode;
  /** The language of the text, where it is not that of the page. */
  lang?: string | undefined;
}

export interface BreadcrumbProps {
  /** From the start of the product to the page above this one; this page is not among them. */
  items: readonly BreadcrumbItem[];
  /** Names the landmark: "Breadcrumb". */
  ariaLabel: string;
  /** On a phone one link leads back, to the last item unless it says otherwise. Its hidden words are "Back to". */
  backLink: Partial<BackLinkProps> & { visuallyHiddenText: string };
  /** `reverse` stands on a dark surface. */
  variant?: "reverse" | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** Where a page stands in a tree of pages (nhsuk-frontend breadcrumb); on a phone, the way back. */
export function Breadcrumb({ items, ariaLabel, backLink, variant, id, classes }: BreadcrumbProps) {
  const last = items.at(-1);
  return (
    <nav
      className={classNames("nhsuk-breadcrumb", variant && `nhsuk-breadcrumb--${variant}`, classes)}
      id={id}
      aria-label={ariaLabel}
    >
      <ol className="nhsuk-breadcrumb__list">
        {items.map(({ href, text, lang }, index) => (
          <li className="nhsuk-breadcrumb__list-item" key={index}>
            <Link className="nhsuk-breadcrumb__link" href={href} lang={lang}>
              {text}
            </Link>
          </li>
        ))}
      </ol>
      <BackLink
        {...backLink}
        text={backLink.text ?? last?.text}
        href={backLink.href ?? last?.href}
        lang={backLink.lang ?? last?.lang}
        variant={backLink.variant ?? variant}
      />
    </nav>
  );
}
