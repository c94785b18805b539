import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { accessCodes, type AccessCode } from "#lib/access-code.ts";

interface ListProps {
  heading: ReactNode;
  icon: "tick" | "cross";
  codes: readonly AccessCode[];
}

/** The heading says whether it is shared; the sign at each line repeats it. */
function List({ heading, icon, codes }: ListProps) {
  const t = useTranslations("family.access");
  return (
    <section>
      <Heading level={2} size="s" text={heading} />
      <PaperCard>
        {/* Without bullets a list is no list for VoiceOver, unless it says so. */}
        {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
        <ul className={`nhsuk-list nhsuk-list--${icon} nhsuk-u-margin-bottom-0`} role="list">
          {codes.map((code) => (
            <li key={code}>
              <Icon name={icon} />
              <strong>{t(`names.${code}`)}</strong>
              <br />
              {t(`text.${code}`)}
            </li>
          ))}
        </ul>
      </PaperCard>
    </section>
  );
}

interface WhatIsSharedProps {
  granted: readonly AccessCode[];
  shared: ReactNode;
  /** Left out where it says nothing: before there is an answer, or after the end. */
  notShared?: ReactNode;
}

/** What is shared and what is not, each in words. */
export function WhatIsShared({ granted, shared, notShared }: WhatIsSharedProps) {
  const rest = accessCodes.filter((code) => !granted.includes(code));
  return (
    <>
      {granted.length > 0 && <List heading={shared} icon="tick" codes={granted} />}
      {notShared !== undefined && rest.length > 0 && <List heading={notShared} icon="cross" codes={rest} />}
    </>
  );
}

/** The names of what is shared, for a list. */
export function useAccessNames() {
  const t = useTranslations("family.access.names");
  return (codes: readonly AccessCode[]): readonly string[] => codes.map((code) => t(code));
}
