import { FileUpload, type FileUploadWords } from "#components/ui/file-upload.tsx";
import { DrawnAgain } from "#components/ui/behaviour/drawn-again.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

const words = (say: Say): FileUploadWords => ({
  chooseFilesButton: say("Choose photo"),
  dropInstruction: say("or drop photo"),
  noFileChosen: say("No photo chosen"),
  multipleFilesChosen: { other: `%{count} ${say("photos chosen")}` },
  enteredDropZone: say("Over the box for photos"),
  leftDropZone: say("Left the box for photos"),
});

const label = "Add a photo";

/** Files to send. */
export const files: Part = {
  title: "File uploads",
  examples: [
    {
      name: "The browser's own button",
      draw: (say) => <FileUpload name="plain" label={say(label)} attributes={{ accept: "image/*" }} />,
    },
    {
      name: "A button of ours",
      draw: (say) => <FileUpload name="ours" label={say(label)} words={words(say)} />,
    },
    {
      name: "With a hint and an error",
      draw: (say) => (
        <FileUpload
          name="wrong"
          label={{ text: say(label), size: "m" }}
          hint={say("A photo of your skin helps us to answer")}
          errorMessage={wrong(say, "The photo must be smaller than 10 MB")}
          words={words(say)}
        />
      ),
    },
    {
      name: "Several at once, with a small button",
      draw: (say) => (
        <FileUpload
          name="several"
          label={say("Add photos")}
          multiple
          chooseFilesButtonClassList={["nhsuk-button--secondary", "nhsuk-button--small"]}
          words={words(say)}
        />
      ),
    },
    {
      name: "Not to be used",
      draw: (say) => <FileUpload name="disabled" label={say(label)} disabled words={words(say)} />,
    },
    {
      name: "Drawn again with an error",
      draw: (say) => (
        <DrawnAgain
          label={say("Draw again")}
          before={<FileUpload name="again" label={say(label)} words={words(say)} />}
          after={
            <FileUpload
              name="again"
              label={say(label)}
              hint={say("A photo of your skin helps us to answer")}
              errorMessage={wrong(say, "Choose a photo")}
              words={words(say)}
            />
          }
        />
      ),
    },
  ],
};
