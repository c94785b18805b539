import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DoDontList } from "#components/ui/do-dont-list.tsx";
import { accessCodes, type AccessCode } from "#lib/access-code.ts";

/** One thing that can be shared, with what it means. */
function Code({ code }: { code: AccessCode }) {
  const t = useTranslations("family.access");
  return (
    <>
      <strong>{t(`names.${code}`)}</strong>
      <br />
      {t(`text.${code}`)}
    </>
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
  const items = (codes: readonly AccessCode[]) => codes.map((code) => ({ text: <Code code={code} /> }));
  return (
    <>
      {granted.length > 0 && (
        <DoDontList heading={shared} headingLevel={2} icon="tick" items={items(granted)} />
      )}
      {notShared !== undefined && rest.length > 0 && (
        <DoDontList heading={notShared} headingLevel={2} icon="cross" items={items(rest)} />
      )}
    </>
  );
}

/** The names of what is shared, for a list. */
export function useAccessNames() {
  const t = useTranslations("family.access.names");
  return (codes: readonly AccessCode[]): readonly string[] => codes.map((code) => t(code));
}
