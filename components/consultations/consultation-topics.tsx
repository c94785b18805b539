import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type {
  Consultation,
  ConsultationEntry,
  ConsultationHeading,
  ConsultationTopic,
} from "#lib/domain/consultations/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { conditionExplanation, explanationOf } from "./explanation.ts";
import { useFirstUses } from "./first-uses.tsx";

type Expand = ReturnType<typeof useFirstUses>;

interface Drawing {
  person: PersonHandle;
  expand: Expand;
}

const lines = (text: string, expand: Expand): ReactNode =>
  text.split("\n").map((line, place) => (
    <p key={place} dir="auto">
      {expand(line)}
    </p>
  ));

/** What an entry is called, in plain words where there are some, and what that means. A referral is called after its place. */
function plainly(entry: ConsultationEntry): { readonly name: string | null; readonly plain: string | null } {
  const { kind, snomed, term } = entry;
  const coded = snomed === null ? null : explanationOf({ snomed, term });
  if (kind === "referral") return { name: term, plain: coded && `${coded.name}. ${coded.plain}` };
  const found = kind === "condition" ? conditionExplanation(snomed) : coded;
  return { name: found?.name ?? term, plain: found?.plain ?? null };
}

/** The name of an entry; a condition leads to its own page. The words of the record stand beside the plain ones. */
function EntryName({ entry, person }: { entry: ConsultationEntry; person: PersonHandle }) {
  const { name } = plainly(entry);
  const beside = entry.term !== null && entry.term !== name ? ` (${entry.term})` : "";
  const shown = <bdi>{name}</bdi>;
  return (
    <>
      {entry.kind === "condition" && entry.id !== null ? (
        <Link href={paths.condition(person, entry.id)}>{shown}</Link>
      ) : (
        shown
      )}
      {beside !== "" && <bdi>{beside}</bdi>}
    </>
  );
}

function CodedEntry({ entry, person, expand }: Drawing & { entry: ConsultationEntry }) {
  const t = useTranslations("consultations.detail");
  const dates = dateWords(useLocale());
  const { kind, value, text, standing, dueAt, cannotBeShownSafely } = entry;
  const kindName = t(`kind.${kind}`);
  const { plain, name } = plainly(entry);
  const title = name === null ? kindName : <EntryName entry={entry} person={person} />;
  const isMeasured = kind === "measurement";
  return (
    <li>
      {!isMeasured && name !== null && `${kindName}: `}
      <strong>{title}</strong>
      {value !== null && <>: {expand(value)}</>}
      {dueAt !== null && `, ${t("dueBy", { date: dates.day(dueAt) })}`}
      {standing !== null && `. ${t(`standing.${standing}`)}`}
      {cannotBeShownSafely && `. ${t("entryUnsafe")}`}
      {text !== null && lines(text, expand)}
      {plain !== null && kind !== "condition" && !cannotBeShownSafely && (
        <p className="app-under-title">{plain}</p>
      )}
    </li>
  );
}

/** Words as they were written, then what was entered with a code, in the order of the surgery. */
function Entries({ entries, ...drawing }: Drawing & { entries: readonly ConsultationEntry[] }) {
  const runs: { words: boolean; own: ConsultationEntry[] }[] = [];
  for (const entry of entries) {
    const words = entry.kind === "words" && !entry.cannotBeShownSafely;
    const last = runs.at(-1);
    if (last?.words === words) last.own.push(entry);
    else runs.push({ words, own: [entry] });
  }
  return runs.map(({ words, own }, place) =>
    words ? (
      own.map(({ text }) => text !== null && lines(text, drawing.expand))
    ) : (
      <ul className="nhsuk-list nhsuk-list--bullet" key={place}>
        {own.map((entry, index) => (
          <CodedEntry key={index} entry={entry} {...drawing} />
        ))}
      </ul>
    ),
  );
}

function HeadingPart({ heading, ...drawing }: Drawing & { heading: ConsultationHeading }) {
  const t = useTranslations("consultations.detail");
  const { title, entries, cannotBeShownSafely } = heading;
  const plain = title === null ? null : explanationOf({ snomed: null, term: title });
  return (
    <>
      {title !== null && <Heading level={3} size="s" text={<bdi>{title}</bdi>} />}
      {plain !== null && <p className="app-under-title">{plain.plain}</p>}
      {cannotBeShownSafely ? <p>{t("entryUnsafe")}</p> : <Entries entries={entries} {...drawing} />}
    </>
  );
}

function About({ condition, person }: { condition: ConsultationTopic["condition"]; person: PersonHandle }) {
  const t = useTranslations("consultations.detail");
  if (condition === null) return null;
  const name = conditionExplanation(condition.snomed)?.name ?? condition.term ?? t("kind.condition");
  return (
    <p>
      {t.rich("condition", {
        name,
        link: (chunks: ReactNode) => (
          <Link href={paths.condition(person, condition.id)}>
            <bdi>{chunks}</bdi>
          </Link>
        ),
      })}
    </p>
  );
}

/** The topics of a consultation with their headings, in the order of the surgery. */
export function ConsultationTopics({
  topics,
  person,
}: Pick<Consultation, "topics"> & { person: PersonHandle }) {
  const t = useTranslations("consultations.detail");
  const expand = useFirstUses();
  return topics.map(({ title, condition, headings, cannotBeShownSafely }, place) => (
    <section className="app-section" key={place}>
      <Heading level={2} size="m" text={title === null ? t("otherTopic") : <bdi>{title}</bdi>} />
      <About condition={condition} person={person} />
      {cannotBeShownSafely && <p>{t("entryUnsafe")}</p>}
      {headings.map((heading, index) => (
        <HeadingPart key={index} heading={heading} person={person} expand={expand} />
      ))}
    </section>
  ));
}
