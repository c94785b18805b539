import type { ReactElement } from "react";
import { ActionLink } from "../action-link.tsx";
import { BackLink } from "../back-link.tsx";
import { Button } from "../button.tsx";
import { CareCard } from "../care-card.tsx";
import { Details } from "../details.tsx";
import { ErrorMessage } from "../error-message.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Fieldset } from "../fieldset.tsx";
import { Heading } from "../heading.tsx";
import { Hint } from "../hint.tsx";
import { InsetText } from "../inset-text.tsx";
import { Label } from "../label.tsx";
import { Legend } from "../legend.tsx";
import { NotificationBanner } from "../notification-banner.tsx";
import { Panel } from "../panel.tsx";
import { Radios } from "../radios.tsx";
import { SearchInput } from "../search-input.tsx";
import { SkipLink } from "../skip-link.tsx";
import { SummaryList } from "../summary-list.tsx";
import { Table } from "../table.tsx";
import { TextInput } from "../text-input.tsx";
import { WarningCallout } from "../warning-callout.tsx";
import type { Context } from "./fixtures.ts";

const text = (value: unknown): string =>
  typeof value === "string" ? value : ((value as { text?: string } | undefined)?.text ?? "");

const careWords: Record<string, string> = {
  "non-urgent": "Non-urgent advice",
  urgent: "Urgent advice",
  emergency: "Immediate action required",
};

/** Rows may have their actions in a list or in an object with a list; ours have the list. */
const flatRows = (rows: Context[]) =>
  rows.map((row) => ({
    ...row,
    key: text(row.key),
    value: text(row.value),
    actions: row.actions?.items ?? row.actions,
  }));

/** How a context of nhsuk-frontend reads as props of ours, for each component that we have. */
export const drawn: Record<string, (given: Context) => ReactElement> = {
  "action-link": (c) => <ActionLink href={c.href} text={c.text} classes={c.classes} />,
  "back-link": (c) => <BackLink {...c} href={c.href} text={c.text ?? "Back"} />,
  button: (c) => <Button {...c} />,
  card: (c) => (
    <CareCard
      variant={c.variant}
      heading={text(c.heading)}
      headingLevel={c.heading.level}
      visuallyHiddenText={careWords[c.variant] ?? ""}
    >
      {c.body}
    </CareCard>
  ),
  details: (c) => (
    <Details {...c} summary={text(c.summary)}>
      {c.text}
    </Details>
  ),
  "error-message": (c) => <ErrorMessage {...c} text={c.text} />,
  "error-summary": (c) => (
    <ErrorSummary
      heading={text(c.heading)}
      description={c.description && text(c.description)}
      errorList={c.errorList}
      classes={c.classes}
    />
  ),
  fieldset: (c) => <Fieldset {...c}>{c.text}</Fieldset>,
  heading: (c) => <Heading {...c} text={c.text} />,
  hint: (c) => <Hint {...c} text={c.text} />,
  input: (c) => (
    <TextInput
      {...c}
      name={c.name}
      label={c.label}
      prefix={c.prefix && text(c.prefix)}
      suffix={c.suffix && text(c.suffix)}
      afterInput={c.formGroup?.afterInput && text(c.formGroup.afterInput)}
    />
  ),
  "inset-text": (c) => <InsetText text={c.text}>{c.wasHtml && c.text}</InsetText>,
  label: (c) => <Label {...c} />,
  legend: (c) => <Legend {...c} />,
  "notification-banner": (c) => (
    <NotificationBanner
      {...c}
      title={text(c.title) || (c.variant === "success" ? "Success" : "Important")}
      heading={c.heading && text(c.heading)}
    >
      {c.wasHtml && c.text}
    </NotificationBanner>
  ),
  panel: (c) => (
    <Panel {...c} heading={typeof c.heading === "string" ? { text: c.heading } : c.heading}>
      {c.text}
    </Panel>
  ),
  radios: (c) => <Radios {...c} name={c.name} items={c.items} fieldset={c.fieldset || undefined} />,
  "search-input": (c) => (
    <SearchInput {...c} name={c.name} label={c.label} prefix={c.prefix && text(c.prefix)} />
  ),
  "skip-link": (c) => <SkipLink href={c.href} text={c.text ?? "Skip to main content"} />,
  "summary-list": (c) => <SummaryList {...c} rows={flatRows(c.rows)} />,
  tables: (c) => <Table {...c} caption={c.caption} head={c.head ?? []} rows={c.rows} />,
  "warning-callout": (c) => (
    <WarningCallout
      heading={text(c.heading)}
      headingLevel={c.heading.level}
      visuallyHiddenText={/important/i.test(text(c.heading)) ? "" : c.heading.visuallyHiddenText}
    >
      {c.wasHtml ? c.text : c.text && <p className="nhsuk-card__description">{c.text}</p>}
    </WarningCallout>
  ),
};
