import { classNames } from "./class-names.ts";
import { countUpToNine } from "./count-up-to-nine.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface BadgeProps {
  /** Nothing is drawn for none; above nine it reads "9+". */
  count: number;
  /** Spoken before the number: "You have". */
  before: string;
  /** Spoken after the number, and says of what: "new messages". */
  label: string;
  id?: string | undefined;
  classes?: string | undefined;
}

/** How many new things wait, as a number that screen readers hear as a sentence (nhsapp-frontend large badge). */
export function Badge({ count, before, label, id, classes }: BadgeProps) {
  if (count <= 0) return null;
  return (
    <p className={classNames("nhsapp-badge", classes)} id={id}>
      <VisuallyHidden>{before}</VisuallyHidden> {countUpToNine(count)}{" "}
      <VisuallyHidden>{label}</VisuallyHidden>
    </p>
  );
}
