import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";

interface PageLinksProps {
  page: number;
  pages: number;
  /** The address of a page. */
  href: (page: number) => string;
}

/** The way to the pages before and after this one of a long list. */
export function PageLinks({ page, pages, href }: PageLinksProps) {
  const t = useTranslations("messages.list");
  if (pages < 2) return null;
  const link = (to: number, rel: "prev" | "next", text: string) => (
    <li>
      <Link className="app-alone" href={href(to)} rel={rel}>
        {text} ({t("page", { page: to, pages })})
      </Link>
    </li>
  );
  return (
    <nav className="app-not-printed" aria-label={t("pages")}>
      <ul className="app-link-list">
        {page > 1 && link(page - 1, "prev", t("previous"))}
        {page < pages && link(page + 1, "next", t("next"))}
      </ul>
    </nav>
  );
}
