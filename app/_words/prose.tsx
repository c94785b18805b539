import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { terms } from "#components/layout/glossary-term.tsx";
import { paths } from "#lib/paths.ts";

const linkTo = (href: string) =>
  function ProseLink(chunks: ReactNode) {
    return <Link href={href}>{chunks}</Link>;
  };

/**
 * What the tags in a sentence file become: a text with paragraphs, lists and links is one message, so that a
 * translator sees it whole. Hand it to `t.rich(key, prose)`.
 */
export const prose = {
  ...terms,
  p: (chunks: ReactNode) => <p>{chunks}</p>,
  ul: (chunks: ReactNode) => <ul className="nhsuk-list nhsuk-list--bullet">{chunks}</ul>,
  ol: (chunks: ReactNode) => <ol className="nhsuk-list nhsuk-list--number">{chunks}</ol>,
  li: (chunks: ReactNode) => <li>{chunks}</li>,
  b: (chunks: ReactNode) => <strong>{chunks}</strong>,
  logIn: linkTo(paths.logIn()),
  help: linkTo(paths.help()),
  contact: linkTo(paths.contact()),
  languages: linkTo(paths.languages()),
  reading: linkTo(paths.reading()),
  glossary: linkTo(paths.glossary()),
  accessibility: linkTo(paths.accessibility()),
  urgent: linkTo(paths.urgent()),
  safety: linkTo(paths.safety()),
  family: linkTo(paths.family()),
  online111: linkTo("https://111.nhs.uk/"),
  call111: linkTo("tel:111"),
  call999: linkTo("tel:999"),
  childline: linkTo("tel:08001111"),
  text999: linkTo("sms:999"),
  textShout: linkTo("sms:85258"),
};
