import type { ReactNode } from "react";
import { Mark, type Shape } from "./mark.tsx";

/** A small piece of what it explains. */
export type SwatchOptions =
  | { readonly kind: "band" }
  | { readonly kind: "limit" }
  | {
      readonly kind: "mark";
      readonly shape: Shape;
      readonly hollow?: boolean | undefined;
      /** Class of the line that runs behind the mark. */
      readonly line?: string | undefined;
    };

export interface KeyLine {
  readonly swatch: SwatchOptions;
  readonly text: ReactNode;
}

function Drawing({ swatch }: { swatch: SwatchOptions }) {
  if (swatch.kind === "limit")
    return <line className="app-graph__limit" x1="0" x2="100%" y1="50%" y2="50%" />;
  if (swatch.kind === "band") {
    return (
      <>
        <rect className="app-graph__band" width="100%" height="100%" />
        <line className="app-graph__limit" x1="0" x2="100%" y1="2" y2="2" />
      </>
    );
  }
  const { shape, hollow, line } = swatch;
  return (
    <>
      {line !== undefined && <line className={line} x1="0" x2="100%" y1="50%" y2="50%" />}
      <Mark x={0.5} y={0.5} shape={shape} hollow={hollow} radius={0.4375} />
    </>
  );
}

/** What the signs of a drawing mean, in words beside a piece of each. */
export function Key({ lines }: { lines: readonly KeyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="app-graph__key">
      {lines.map(({ swatch, text }, index) => (
        <li key={index} className="app-graph__key-line">
          <svg className="app-graph__swatch" aria-hidden="true" focusable="false">
            <Drawing swatch={swatch} />
          </svg>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
