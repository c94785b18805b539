import { Button } from "#components/ui/button.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { Part } from "./part.ts";

/** The end of a journey. */
export const confirmation: Part = {
  title: "Confirmation",
  examples: [
    {
      name: "With a day and time, and where to go from here",
      draw: (say) => (
        <Confirmation
          headingLevel={3}
          heading={say("Appointment booked")}
          lines={[say("Wednesday 17 May 2028"), say("at 9:40am")]}
          next={{
            heading: say("What happens next"),
            steps: [
              <>
                <bdi>Dr Amina Yusuf</bdi> {say("will call")} <Digits>07700 900 982</Digits>
              </>,
              say("the call may be up to 20 minutes late"),
              say("we will text you the day before"),
            ],
            more: <p>{say("Have your list of medicines and any questions ready.")}</p>,
          }}
        >
          <Button variant="secondary" href="/design/confirmation" text={say("Add to calendar")} />
          <CardGroup
            stacked
            heading={say("If your plans change")}
            headingLevel={4}
            cards={[
              {
                href: "/design/check-answers",
                title: say("Change or cancel this appointment"),
                description: say("Up to 9:10am on Wednesday 17 May"),
              },
              { href: "/design", title: say("Appointments") },
            ]}
          />
        </Confirmation>
      ),
    },
    {
      name: "With a reference to keep",
      draw: (say) => (
        <Confirmation
          headingLevel={3}
          heading={say("Request sent")}
          lines={[say("We answer within 2 working days.")]}
          reference={{ label: say("Your reference"), value: "FD-4821" }}
          next={{ heading: say("What happens next"), steps: [say("the surgery reads your request")] }}
        />
      ),
    },
    {
      name: "Short",
      draw: (say) => (
        <Confirmation
          headingLevel={3}
          heading={say("Message sent")}
          next={{ heading: say("What happens next"), steps: [say("the surgery reads your message")] }}
        />
      ),
    },
  ],
};
