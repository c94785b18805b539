import { FileUpload as Module } from "nhsuk-frontend/dist/nhsuk/components/file-upload/file-upload.mjs";
import { FileUpload, type FileUploadWords } from "#components/ui/file-upload.tsx";
import type { Context } from "../fixtures.ts";
import { errorOf } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

function wordsOf(c: Context): FileUploadWords {
  const own = Module.defaults.i18n as FileUploadWords;
  return {
    chooseFilesButton: c.chooseFilesButtonText ?? own.chooseFilesButton,
    dropInstruction: c.dropInstructionText ?? own.dropInstruction,
    noFileChosen: c.noFileChosenText ?? own.noFileChosen,
    multipleFilesChosen: c.multipleFilesChosenText ?? own.multipleFilesChosen,
    enteredDropZone: c.enteredDropZoneText ?? own.enteredDropZone,
    leftDropZone: c.leftDropZoneText ?? own.leftDropZone,
  };
}

export const component: ParityOf = {
  draw: (c) => (
    <FileUpload
      {...c}
      name={c.name}
      label={c.label}
      words={wordsOf(c)}
      errorMessage={errorOf(c.errorMessage)}
    />
  ),
};
