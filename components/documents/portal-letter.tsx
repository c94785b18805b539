import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { brand } from "#lib/brand.ts";
import type { PortalLetter } from "#lib/domain/documents/model.ts";
import { DocumentFacts } from "./document-facts.tsx";
import { useDocumentName, useSystemName } from "./document-words.ts";
import { names, withTelephone } from "./rich-words.tsx";

interface PortalLetterProps {
  document: PortalLetter;
  /** Of the hospital, where the directory has one. */
  telephone: string | null;
  /** Whether the other website can be opened. */
  canAct?: boolean | undefined;
}

function CallHospital({ document, telephone }: Omit<PortalLetterProps, "canAct">) {
  const t = useTranslations("documents.portal");
  const name = document.sender.name ?? t("theHospital");
  return (
    <p>
      {telephone === null
        ? t.rich("callNoNumber", { ...names, name })
        : t.rich("call", { ...withTelephone(telephone), name })}
    </p>
  );
}

/** A letter on a hospital's own portal: what it may hold, whose website it is on, and what is passed on. */
export function PortalLetterPage({ document, telephone, canAct = true }: PortalLetterProps) {
  const t = useTranslations("documents");
  const name = useDocumentName()(document);
  const system = useSystemName()(document.supplier) ?? t("systems.unknown");
  const { link } = document;
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{name}</bdi>} />
      <DocumentFacts document={document} />
      <Heading level={2} size="m" text={t("portal.heading")} />
      <p>{t("before.news")}</p>
      {link === null ? (
        <p>{t("portal.noLink")}</p>
      ) : (
        <>
          <p>{t("portal.where", { system, product: brand.productName })}</p>
          {canAct ? (
            <>
              <p>{t("portal.passed")}</p>
              <p>{t("portal.logIn")}</p>
              <Button href={link} text={t("portal.continue")} attributes={leavesNoTrace} />
            </>
          ) : (
            <p>{t("portal.online")}</p>
          )}
        </>
      )}
      <CallHospital document={document} telephone={telephone} />
    </>
  );
}

/** The other website is not told from which page somebody came. */
const leavesNoTrace = { rel: "noreferrer" } as const;
