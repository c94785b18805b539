import { Listen } from "#components/ui/reading/live-listen.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { ReadingSample } from "#components/ui/reading/reading-sample.tsx";
import type { Part } from "./part.ts";

/** How a page is read: the choice of text size and contrast with its sample, and the buttons of "Listen". */
export const reading: Part = {
  title: "Reading help",
  examples: [
    {
      name: "A sample that shows a choice before it is saved",
      draw: (say) => (
        <div className="app-reading">
          <Radios
            name="text-size"
            fieldset={{ legend: { text: say("How large do you want the text?"), size: "s" } }}
            value="usual"
            items={[
              { value: "usual", text: say("Usual") },
              { value: "larger", text: say("A little larger") },
              { value: "large", text: say("Larger") },
              { value: "largest", text: say("Largest") },
            ]}
          />
          <Radios
            name="contrast"
            fieldset={{ legend: { text: say("How much contrast do you want?"), size: "s" } }}
            value="device"
            items={[
              { value: "device", text: say("As my device is set") },
              { value: "usual", text: say("Usual contrast") },
              { value: "more", text: say("More contrast") },
            ]}
          />
          <ReadingSample
            tag={say("Example")}
            title={say("Blood pressure check")}
            detail={say("Tuesday 23 May at 2:30pm")}
            text={say("Bring a list of the medicines that you take.")}
          />
        </div>
      ),
    },
    {
      name: "Listen, where the device has a voice",
      draw: (say) => (
        <Listen
          of="#maincontent"
          sayAs={{ units: {}, figureByFigure: [] }}
          words={{
            label: say("Listen"),
            start: say("Listen to this page"),
            pause: say("Pause"),
            goOn: say("Go on"),
            stop: say("Stop"),
            slower: say("Slower"),
            states: { reading: say("Reading aloud"), paused: say("Paused"), stopped: say("Stopped") },
          }}
        />
      ),
    },
  ],
};
