import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A white block for a fact that is not a link. With `edge` it is someone's own words: an ink line at its start. */
export function PaperCard({ edge, children }: { edge?: boolean | undefined; children: ReactNode }) {
  return <div className={classNames("app-paper", edge && "app-paper--edge")}>{children}</div>;
}

/** The one big number of a page with its unit, and the sentence that says what it means. */
export function BigNumber(props: { value: ReactNode; unit?: ReactNode; meaning?: ReactNode }) {
  const { value, unit, meaning } = props;
  return (
    <>
      <p className="app-figure">
        <bdi>
          <span className="app-figure__value">{value}</span>
          {unit !== undefined && <span className="app-figure__unit"> {unit}</span>}
        </bdi>
      </p>
      {meaning !== undefined && <p className="app-figure__meaning">{meaning}</p>}
    </>
  );
}
