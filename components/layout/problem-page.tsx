import { brand } from "#lib/brand.ts";
import { paths } from "#lib/paths.ts";
import { ExitLink, type ExitWords } from "./exit-link.tsx";

/** In them `{name}` stands for the name of the product, and `{code}` for the code. */
export interface ProblemPageWords {
  heading: string;
  text: string;
  tryAgain: string;
  start: string;
  exit: ExitWords;
  urgent: { heading: string; online: string; call: string; emergency: string };
  support: { heading: string; contact: string; code: string };
}

interface ProblemWordsProps {
  words: ProblemPageWords;
  code?: string | undefined;
  /** Of the heading; those inside are one lower. */
  level?: 1 | 3 | undefined;
}

const named = (words: string) => words.replace("{name}", brand.productName);

function Code({ words, code }: { words: string; code: string }) {
  const [before, after] = words.split("{code}");
  return (
    <p>
      {before}
      <strong className="app-whole">{code}</strong>
      {after}
    </p>
  );
}

/** What the page says. */
export function ProblemWords({ words, code, level = 1 }: ProblemWordsProps) {
  const { urgent, support } = words;
  const Title = `h${level}` as "h1";
  const Section = `h${level + 1}` as "h2";
  const id = level === 1 ? "urgent-advice" : undefined;
  return (
    <>
      <Title className="nhsuk-heading-l">{words.heading}</Title>
      <p>{words.text}</p>
      <form method="get">
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          {words.tryAgain}
        </button>
      </form>
      <p>
        <a className="app-alone" href={paths.start()}>
          {named(words.start)}
        </a>
      </p>
      {level === 1 && (
        <p>
          <ExitLink href={paths.leave()} keys className="app-alone" lang="en" words={words.exit} />
        </p>
      )}
      <section className="app-urgent" aria-labelledby={id}>
        <Section className="nhsuk-heading-s" id={id}>
          {urgent.heading}
        </Section>
        <p>
          <a className="app-alone" href="https://111.nhs.uk/">
            {urgent.online}
          </a>
        </p>
        <p>
          <a className="app-alone" href="tel:111">
            {urgent.call}
          </a>
        </p>
        <p>
          <a className="app-alone" href="tel:999">
            {urgent.emergency}
          </a>
        </p>
      </section>
      <section className="app-section">
        <Section className="nhsuk-heading-s">{support.heading}</Section>
        <p>
          <a className="app-alone" href={paths.contact()}>
            {named(support.contact)}
          </a>
        </p>
        {code !== undefined && <Code words={support.code} code={code} />}
      </section>
    </>
  );
}

/**
 * The page for our own mistakes. It stands when nothing else does: its words are in English and come with it, and its
 * links are plain, so that each is a fresh start. By the rules for error pages it has no back link and no red.
 */
export function ProblemPage({ words, code }: Pick<ProblemWordsProps, "words" | "code">) {
  return (
    <main className="app-main" id="maincontent" lang="en" dir="ltr" tabIndex={-1}>
      <title>{`${words.heading} – ${brand.productName}`}</title>
      <div className="nhsuk-width-container">
        <ProblemWords words={words} code={code} />
      </div>
    </main>
  );
}
