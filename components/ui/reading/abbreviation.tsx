interface AbbreviationProps {
  /** "GP" */
  short: string;
  /** "general practitioner" */
  long: string;
}

/** A short form with its full form after it, to be seen and heard, as it must stand where it is used first. */
export function Abbreviation({ short, long }: AbbreviationProps) {
  return (
    <>
      <abbr>{short}</abbr> ({long})
    </>
  );
}
