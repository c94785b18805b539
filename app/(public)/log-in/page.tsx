import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Button } from "#components/ui/button.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { paths } from "#lib/paths.ts";
import { BackToStart } from "../_parts/back-to-start.tsx";

interface LogInProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `?problem=device`: the form came back because nobody said whose device it is. */
const isRefused = async ({ searchParams }: LogInProps) => (await searchParams)["problem"] === "device";

export async function generateMetadata(props: LogInProps): Promise<Metadata> {
  const t = await getTranslations("log-in.logIn");
  return { title: (await isRefused(props)) ? `${t("error")}: ${t("heading")}` : t("heading") };
}

/** A plain GET form to a page of ours: the redirect to NHS login must not be the answer to a form. */
async function DeviceForm({ refused }: { refused: boolean }) {
  const t = await getTranslations("log-in.logIn");
  return (
    <form action={paths.continueLogIn()} method="get">
      <Radios
        name="device"
        fieldset={{ legend: { text: t("question"), size: "m" } }}
        hint={t("hint")}
        errorMessage={refused ? { text: t("choose"), visuallyHiddenText: t("error") } : undefined}
        items={[
          { value: "mine", text: t("mine"), hint: t("mineHint") },
          { value: "shared", text: t("shared"), hint: t("sharedHint") },
        ]}
      />
      <p>{t("about")}</p>
      <Button text={t("continue")} />
    </form>
  );
}

export default async function LogInPage(props: LogInProps) {
  const t = await getTranslations("log-in.logIn");
  const refused = await isRefused(props);
  return (
    <PageMain namespaces={["log-in"]} back={<BackToStart />} after={<UrgentBlock />}>
      {refused && (
        <ErrorSummary heading={t("problem")} errorList={[{ text: t("choose"), href: "#device" }]} />
      )}
      <Heading level={1} size="xl" classes="nhsuk-u-margin-bottom-4" text={t("heading")} />
      <p>{t("lead")}</p>
      <DeviceForm refused={refused} />
      <p>
        <Link className="app-alone" href={`${paths.help()}#cannot-log-in`}>
          {t("help")}
        </Link>
      </p>
      <CardGroup
        stacked
        secondary
        heading={t("noLogIn")}
        cards={[
          { href: paths.urgent(), title: t("urgent") },
          { href: paths.safety(), title: t("safety"), description: t("safetyDetail") },
        ]}
      />
    </PageMain>
  );
}
