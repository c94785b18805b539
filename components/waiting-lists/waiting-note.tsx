import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";

/** What became of something that was asked, where there is no receipt: the code in the address, and its words. */
const notes = {
  "told-unknown": ["unknown.told", "unknown.toldText"],
  "left-unknown": ["unknown.left", "unknown.leftText"],
  "told-shut": ["note.shutTold", "note.shutToldText"],
  "left-shut": ["note.shutLeft", "note.shutLeftText"],
  changed: ["note.changed", "note.changedText"],
} as const;

export type WaitingNoteCode = keyof typeof notes;

/** Above a waiting list: what was not done, or is not known. Nothing for a code that is none. */
export function WaitingNote({ code }: { code: string | null }) {
  const t = useTranslations("waiting-lists");
  if (code === null || !Object.hasOwn(notes, code)) return null;
  const [title, text] = notes[code as WaitingNoteCode];
  return (
    <Notice headingLevel={2} title={t(title)}>
      <p>{t(text)}</p>
    </Notice>
  );
}
