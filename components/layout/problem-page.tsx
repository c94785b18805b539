import { brand } from "#lib/brand.ts";
import { paths } from "#lib/paths.ts";

interface ProblemWordsProps {
  code?: string | undefined;
  /** Of the heading; those inside are one lower. */
  level?: 1 | 3 | undefined;
}

/** What the page says. */
export function ProblemWords({ code, level = 1 }: ProblemWordsProps) {
  const Title = `h${level}` as "h1";
  const Section = `h${level + 1}` as "h2";
  const id = level === 1 ? "urgent-advice" : undefined;
  return (
    <>
      <Title className="nhsuk-heading-l">There is a problem</Title>
      <p>Your information is safe. We made a mistake showing this page.</p>
      <form method="get">
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          Try again
        </button>
      </form>
      <p>
        <a className="app-alone" href={paths.start()}>
          Go to the start of {brand.productName}
        </a>
      </p>
      <section className="app-urgent" aria-labelledby={id}>
        <Section className="nhsuk-heading-s" id={id}>
          For urgent medical advice
        </Section>
        <p>
          <a href="https://111.nhs.uk/">Use 111 online</a> or <a href="tel:111">call 111</a>.
        </p>
        <p>
          In an emergency, <a href="tel:999">call 999</a>.
        </p>
      </section>
      <section className="app-section">
        <Section className="nhsuk-heading-s">For technical support</Section>
        <p>
          <a href={paths.contact()}>Contact the {brand.productName} help team</a>.
        </p>
        {code !== undefined && (
          <p>
            Error code: <strong className="app-whole">{code}</strong>
          </p>
        )}
      </section>
    </>
  );
}

/**
 * The page for our own mistakes. It stands when nothing else does: its words are its own and in English, and its
 * links are plain, so that each is a fresh start. By the rules for error pages it has no back link and no red.
 */
export function ProblemPage({ code }: { code?: string | undefined }) {
  return (
    <main className="app-main" id="maincontent" lang="en" dir="ltr" tabIndex={-1}>
      <title>{`There is a problem – ${brand.productName}`}</title>
      <div className="nhsuk-width-container">
        <ProblemWords code={code} />
      </div>
    </main>
  );
}
