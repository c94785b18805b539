import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { keptSections, type KeptSection } from "#lib/kept-sections.ts";
import { useMomentWords, useSizeWords } from "./kept-words.ts";

export interface ManagedLine {
  readonly section: KeptSection;
  readonly at: string;
  readonly bytes: number;
}

export interface ManageKeptProps {
  lines: readonly ManagedLine[];
  online: boolean;
  /** What was just done, in words; null where nothing was. */
  told: string | null;
  busy: boolean;
  update: () => void;
  add: (section: KeptSection) => void;
  remove: (section: KeptSection) => void;
  removeAll: () => void;
}

interface PressProps {
  text: string;
  /** What the button is about, spoken after its words. */
  about?: string | undefined;
  press: () => void;
}

function Press({ text, about, press }: PressProps) {
  return (
    <button className="app-link-button" type="button" onClick={press}>
      {text}
      {about !== undefined && <VisuallyHidden>: {about}</VisuallyHidden>}
    </button>
  );
}

function Lines({ lines, online, add, remove }: ManageKeptProps) {
  const t = useTranslations("offline");
  const when = useMomentWords();
  const size = useSizeWords();
  return (
    <dl className="nhsuk-summary-list">
      {keptSections.map((section) => {
        const line = lines.find((one) => one.section === section);
        const name = t(`sections.${section}`);
        return (
          <div key={section} className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">{name}</dt>
            <dd className="nhsuk-summary-list__value">
              {line === undefined ? null : t("saved.line", { when: when(line.at), size: size(line.bytes) })}
            </dd>
            <dd className="nhsuk-summary-list__actions">
              {line !== undefined && (
                <Press text={t("manage.remove")} about={name} press={() => remove(section)} />
              )}
              {line === undefined && online && (
                <Press text={t("manage.add")} about={name} press={() => add(section)} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Each part with its size and time, ways to update and remove it, and the way to remove everything. */
export function ManageKept(props: ManageKeptProps) {
  const t = useTranslations("offline.manage");
  const size = useSizeWords();
  const { lines, online, told, busy } = props;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <div role="status">
        {busy && <p>{t("updating")}</p>}
        {!busy && told !== null && <Notice title={told} />}
      </div>
      {online ? (
        <Button type="button" text={t("update")} attributes={{ onClick: props.update }} />
      ) : (
        <p>{t("needsInternet")}</p>
      )}
      <Lines {...props} />
      <p>{t("total", { size: size(lines.reduce((sum, { bytes }) => sum + bytes, 0)) })}</p>
      <p>{t("allText")}</p>
      <Button type="button" variant="secondary" text={t("all")} attributes={{ onClick: props.removeAll }} />
    </>
  );
}
