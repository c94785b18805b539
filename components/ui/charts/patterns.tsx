/** Patterns tell grounds apart without colour: plain, slanted lines, upright lines. */
export type PatternName = "plain" | "slanted" | "upright";

const lines: Record<PatternName, string> = {
  plain: "",
  slanted: "M-2 2 2-2M0 8 8 0M6 10l4-4",
  upright: "M2 0v8M6 0v8",
};

/** The patterns, to be drawn from in the whole page; `id` begins their ids and is unique on the page. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {(["plain", "slanted", "upright"] as const).map((name) => (
        <pattern key={name} id={`${id}-${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className={`app-range__ground app-range__ground--${name}`} width="8" height="8" />
          <path className={`app-range__lines app-range__lines--${name}`} d={lines[name]} />
        </pattern>
      ))}
    </defs>
  );
}

/** The fill of a ground with a pattern. */
export const patternFill = (id: string, name: PatternName) => `url(#${id}-${name})`;
