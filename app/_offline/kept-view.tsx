import { Component, useEffect, useState, type ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useMomentWords } from "#components/offline/kept-words.ts";
import type { OpenVault } from "#lib/device/vault/vault-shape.ts";
import type { KeptSection } from "#lib/kept-sections.ts";
import { useKept } from "./kept-query.ts";
import { NotKept } from "./not-kept.tsx";
import { Opening } from "./opening.tsx";
import type { KeptPart } from "./part.ts";
import { partOf } from "./parts.ts";
import { Words } from "./words.tsx";

export interface KeptViewProps {
  section: KeptSection;
  path: string;
  vault: OpenVault;
  /** Health time when it was read (ISO instant). */
  at: string;
}

/** What was kept by an older version, or is not what it should be, must not take the document with it. */
class Whole extends Component<{ instead: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}

/** What draws a section, as soon as it is there; null where nothing does. */
function usePart(section: KeptSection): KeptPart<KeptSection> | null | undefined {
  const [come, setCome] = useState<{ section: KeptSection; part: KeptPart<KeptSection> | null }>();
  useEffect(() => {
    let over = false;
    void partOf(section).then((part) => !over && setCome({ section, part }));
    return () => {
      over = true;
    };
  }, [section]);
  return come?.section === section ? come.part : undefined;
}

function Page({ section, path, vault, at, part }: KeptViewProps & { part: KeptPart<KeptSection> | null }) {
  const t = useTranslations("offline.page");
  const when = useMomentWords();
  const essentials = useKept(vault.person, "essentials");
  const kept = useKept(vault.person, section);
  if (kept === undefined) return <Notice title={t("damaged")} />;
  const surgery = essentials?.value.surgery ?? null;
  const drawn = part?.draw(kept.value, { path, surgery, at }) ?? null;
  if (drawn === null) return <NotKept section={section} vault={vault} />;
  return (
    <>
      {drawn}
      <p className="app-old-data">{t("asOf", { when: when(at) })}</p>
    </>
  );
}

/** One page of what is kept, by the components of the online page, with the time of what it says. */
export function KeptView(props: KeptViewProps) {
  const t = useTranslations("offline");
  const part = usePart(props.section);
  if (part === undefined) return <Opening />;
  const instead = (
    <>
      <Heading level={1} size="l" text={t(`sections.${props.section}`)} />
      <Notice title={t("page.failed")} />
    </>
  );
  return (
    <Whole key={props.path} instead={instead}>
      <Words more={part?.words}>
        <Page {...props} part={part} />
      </Words>
    </Whole>
  );
}
