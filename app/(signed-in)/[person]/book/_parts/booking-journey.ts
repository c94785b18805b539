import { bookingFormName, bookingSteps } from "#lib/domain/booking/form.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Journey } from "#app/(signed-in)/journey.ts";

/** Booking, and changing by booking another time. */
export const bookingJourney = (person: PersonHandle): Journey => ({
  formName: bookingFormName,
  here: paths.bookAppointment(person),
  steps: bookingSteps,
});
