import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Link } from "#components/ui/link.tsx";
import { fieldErrors, titleWithErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { paths } from "#lib/paths.ts";
import { BackToStart } from "../_parts/back-to-start.tsx";

interface LogInProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `?problem=device`: the form came back because nobody said whose device it is. */
async function errorsIn({ searchParams }: LogInProps): Promise<FieldErrors<"device">> {
  const t = await getTranslations("log-in.logIn");
  const codes: Record<string, string> =
    (await searchParams)["problem"] === "device" ? { device: "missing" } : {};
  return fieldErrors(codes, [{ name: "device", messages: { missing: t("choose") } }], t("error"));
}

export async function generateMetadata(props: LogInProps): Promise<Metadata> {
  const t = await getTranslations("log-in.logIn");
  const { summary } = await errorsIn(props);
  return { title: titleWithErrors(t("heading"), summary.length > 0, t("error")) };
}

export default async function LogInPage(props: LogInProps) {
  const t = await getTranslations("log-in.logIn");
  const errors = await errorsIn(props);
  return (
    <PageMain namespaces={["log-in"]} back={<BackToStart />} after={<UrgentBlock />}>
      <FormPage
        heading={t("heading")}
        headingSize="xl"
        lead={<p>{t("lead")}</p>}
        errors={errors}
        problem={t("problem")}
        // To a page of ours: the redirect to NHS login must not be the answer to a form.
        action={paths.continueLogIn()}
        method="get"
        button={t("continue")}
      >
        <Radios
          name="device"
          fieldset={{ legend: { text: t("question"), size: "m" } }}
          hint={t("hint")}
          errorMessage={errors.beside("device")}
          items={[
            { value: "mine", text: t("mine"), hint: t("mineHint") },
            { value: "shared", text: t("shared"), hint: t("sharedHint") },
          ]}
        />
        <p>{t("about")}</p>
      </FormPage>
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
