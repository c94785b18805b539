import type { InputHTMLAttributes } from "react";
import { FileUpload as Module } from "nhsuk-frontend/dist/nhsuk/components/file-upload/file-upload.mjs";
import { scriptWords, type WordsByNumber } from "./behaviour/script-words.ts";
import { classNames } from "./class-names.ts";
import { controlAttributes, Field, type FieldOptions } from "./field.tsx";
import { isWrong, type FieldModule } from "./form-group.tsx";

/** What the button and the place to drop files say. */
export interface FileUploadWords {
  chooseFilesButton: string;
  dropInstruction: string;
  noFileChosen: string;
  multipleFilesChosen: WordsByNumber;
  enteredDropZone: string;
  leftDropZone: string;
}

export interface FileUploadProps extends FieldOptions {
  multiple?: boolean | undefined;
  /** With words there is a button of ours, and files can be dropped on it; without, the browser's own button is kept. */
  words?: FileUploadWords | undefined;
  chooseFilesButtonClassList?: readonly string[] | undefined;
  attributes?: InputHTMLAttributes<HTMLInputElement> | undefined;
}

/** A file to send (nhsuk-frontend file upload). */
export function FileUpload(props: FileUploadProps) {
  const { words, formGroup, chooseFilesButtonClassList } = props;
  const data = {
    "data-choose-files-button-class-list":
      chooseFilesButtonClassList && JSON.stringify(chooseFilesButtonClassList),
    ...(words && scriptWords(words, Module.defaults.i18n)),
  };
  const module: FieldModule = {
    behaviour: "file-upload",
    wanted: words !== undefined,
    data,
    // The module puts the control into a box of its own, beside which React could not put what comes before it.
    madeFor: [props.hint === undefined, isWrong(props)],
  };
  const field = { ...props, formGroup: { classes: classNames(formGroup?.classes, "nhsuk-file-upload") } };
  return (
    <Field field={field} module={module}>
      {formGroup?.beforeInput}
      <input
        {...controlAttributes(props)}
        className={classNames("nhsuk-file-upload__input", props.classes)}
        type="file"
        multiple={props.multiple}
        {...props.attributes}
      />
      {formGroup?.afterInput}
    </Field>
  );
}
