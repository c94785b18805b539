import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { carried } from "#components/ui/patterns/journey-values.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { mostFiles } from "#lib/attached-file.ts";
import type { AttachedFile } from "#lib/domain/sent-messages/model.ts";
import { Stop, type MessageJourneyProps } from "./journey.tsx";
import { useFileSize } from "./message-subject.ts";

const accepted = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

type AddedProps = Pick<MessageJourneyProps, "oneTimeKey" | "remove" | "open"> & {
  files: readonly AttachedFile[];
};

function Added({ files, oneTimeKey, remove, open }: AddedProps) {
  const t = useTranslations("sent-messages.new.files");
  const size = useFileSize();
  if (files.length === 0) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("added")} />
      {files.map(({ id, name, size: bytes }) => (
        <PaperCard key={id}>
          <p>
            <strong>
              <bdi>{name}</bdi>
            </strong>{" "}
            ({size(bytes)})
          </p>
          {id !== null && (
            <>
              <p>
                <a href={open(id)}>
                  {t("open")}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </a>
              </p>
              <Form action={remove(id)} oneTimeKey={oneTimeKey}>
                <Button
                  variant="secondary"
                  small
                  text={
                    <>
                      {t("remove")}
                      <VisuallyHidden> {name}</VisuallyHidden>
                    </>
                  }
                />
              </Form>
            </>
          )}
        </PaperCard>
      ))}
    </section>
  );
}

/** One file at a time, to an address of its own: a form of the browser's, so that it needs no script. */
function AddOne({ attach, errors }: Pick<MessageJourneyProps, "attach" | "errors">) {
  const t = useTranslations("sent-messages.new.files");
  return (
    <form action={attach} method="post" encType="multipart/form-data" noValidate>
      {/* The browser's own button for a file, in the frame of a field: the style sheet of a box to drop files in is large. */}
      <TextInput
        name="file"
        label={{ text: t("label"), size: "s" }}
        errorMessage={errors.beside("file")}
        attributes={{ type: "file", accept: accepted }}
      />
      <Button variant="secondary" text={t("add")} />
    </form>
  );
}

/** What goes with the message: up to three files, each added and checked by itself. */
export function AttachFiles(props: MessageJourneyProps) {
  const t = useTranslations("sent-messages.new.files");
  const all = useTranslations("sent-messages");
  const { files, errors, oneTimeKey } = props;
  return (
    <>
      <FormErrorSummary errors={errors} heading={all("problem")} />
      <Heading level={1} size="l" text={t("question")} />
      <p>{t("lead", { most: mostFiles })}</p>
      <p>{t("removed")}</p>
      {files === null ? <Notice headingLevel={2} title={t("silent")} /> : <Added {...props} files={files} />}
      {files !== null && files.length >= mostFiles ? (
        <p>{t("full", { most: mostFiles })}</p>
      ) : (
        <AddOne {...props} />
      )}
      <Form action={props.answer} oneTimeKey={oneTimeKey} hidden={carried(props)} button={t("onward")} />
      <Stop thing={props.thing} />
    </>
  );
}
