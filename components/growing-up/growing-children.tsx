import { useLocale, useTranslations } from "next-intl";
import { Card, CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { reviewedAt, type GrowingChild } from "#lib/domain/growing-up/model.ts";
import { paths } from "#lib/paths.ts";
import { bdi } from "./rich-words.tsx";

function ChildCard({ child }: { child: GrowingChild }) {
  const t = useTranslations("growing-up");
  const dates = dateWords(useLocale());
  const name = child.given ?? t("child");
  const next = child.steps.find(({ reached }) => !reached);
  return (
    <Card
      element="li"
      title={t("list.card")}
      hiddenText={t("list.for", { name })}
      href={paths.growingUpOf(child.person)}
      above={
        child.access === "paused" ? (
          <Tag
            colour="yellow"
            text={reviewedAt(child) ? t.rich("list.reviewed", { bdi, name }) : t("list.paused")}
          />
        ) : undefined
      }
    >
      <CardLine strong>
        <bdi>{t("list.aged", { name, age: child.age })}</bdi>
      </CardLine>
      {next !== undefined && <CardLine>{t("list.next", { date: dates.day(next.day) })}</CardLine>}
    </Card>
  );
}

/** Every child for whom the reader acts; null: the nation did not say who they are. */
export function GrowingChildren({ all }: { all: readonly GrowingChild[] | null }) {
  const t = useTranslations("growing-up.list");
  if (all === null)
    return (
      <Notice title={t("failedTitle")} headingLevel={2}>
        <p>{t("failedText")}</p>
        <p>
          <Link className="app-alone" href={paths.growingUp()}>
            {t("tryAgain")}
          </Link>
        </p>
      </Notice>
    );
  return (
    <section className="app-section">
      <Heading level={2} size="s" text={t("heading")} />
      <ul className="nhsapp-cards">
        {all.map((child) => (
          <ChildCard key={child.person} child={child} />
        ))}
      </ul>
    </section>
  );
}

/** For a grown-up who helps no child: what would stand here, and where helping begins. */
export function NoChildren() {
  const t = useTranslations("growing-up.list");
  return (
    <Notice title={t("none")} headingLevel={2}>
      <p>{t("noneText")}</p>
      <p>
        <Link className="app-alone" href={paths.family()}>
          {t("family")}
        </Link>
      </p>
    </Notice>
  );
}
