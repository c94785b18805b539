import { classNames } from "./class-names.ts";
import { Details, type DetailsProps } from "./details.tsx";

/** Details in a box of their own, for a few answers under each other (nhsuk-frontend expander). */
export function Expander({ classes, ...props }: Omit<DetailsProps, "variant">) {
  return <Details {...props} classes={classNames("nhsuk-expander", classes)} />;
}
