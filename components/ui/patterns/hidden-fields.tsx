/** What a form sends besides what is typed, by name; a list is sent as several values, undefined not at all. */
export type HiddenValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Values that a form carries unseen. They can be read and forged: whoever receives them parses them. */
export function HiddenFields({ values }: { values: HiddenValues }) {
  return Object.entries(values).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .map((one, index) => <input key={`${name} ${index}`} type="hidden" name={name} value={one} />),
  );
}
