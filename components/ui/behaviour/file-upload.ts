import { FileUpload } from "nhsuk-frontend/dist/nhsuk/components/file-upload/file-upload.mjs";

/** File upload of nhsuk-frontend, with a space between the parts of its button, so that its name is what is seen. */
export class NamedFileUpload extends FileUpload {
  constructor(root: Element | null) {
    super(root);
    this.$status.after(" ");
  }
}
