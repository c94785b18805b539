import { careIn } from "#mocks/nation/hospital-care/care.ts";
import { newId } from "#mocks/nation/hospital-care/words.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { Letter } from "#mocks/people/hospital-care/care.ts";

/** Sends an unread letter, dated now. */
export function sendLetter(
  nation: Nation,
  person: Person,
  written: Omit<Letter, "id" | "at" | "receipt">,
): void {
  careIn(nation, person.key).letters.push({
    id: newId(nation, `letter ${person.key}`),
    at: nation.now().toISOString(),
    receipt: "unread",
    ...written,
  });
}
