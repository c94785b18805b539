import { Step, type StepTo } from "./step.tsx";

interface Words {
  /** What is being done: "Getting your letters". */
  label: string;
  /** How far it is, in words: "2 of 5 letters", or "This can take a minute" where nobody can tell. */
  status: string;
}

export interface ProgressProps extends Words {
  /** Begins the ids inside. */
  id: string;
  /** How much is done; left out where nobody can tell how long it takes. */
  value?: number | undefined;
  /** How much there is to do. */
  max?: number | undefined;
  /** Looks again: without script nothing here moves by itself. */
  refresh?: { text: string; href: string } | undefined;
  /** Ends the work before it is done. */
  stop?: { text: string; to: StepTo } | undefined;
}

/**
 * Long work, and how far it has come: a bar with a name, the same in words that are announced when they change, and
 * a way to stop. Nobody has to watch the bar: the words say all of it, and its movement stops where that is asked.
 */
export function Progress({ id, label, status, value, max, refresh, stop }: ProgressProps) {
  return (
    <div className="app-progress">
      <label className="app-progress__label" htmlFor={`${id}-bar`}>
        {label}
      </label>
      <progress className="app-progress__bar" id={`${id}-bar`} value={value} max={max}>
        {status}
      </progress>
      <p className="app-progress__status" role="status">
        {status}
      </p>
      {(refresh !== undefined || stop !== undefined) && (
        <div className="app-progress__ways">
          {refresh !== undefined && (
            <Step to={{ href: refresh.href }} text={refresh.text} className="app-alone" />
          )}
          {stop !== undefined && (
            <Step
              to={stop.to}
              text={stop.text}
              className="app-alone"
              buttonClassName="app-link-button app-not-printed"
            />
          )}
        </div>
      )}
    </div>
  );
}
