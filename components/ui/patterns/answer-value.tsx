import type { ReactNode } from "react";

/**
 * An answer as it is read again: in words of ours or a name in `<bdi>`; in several lines, as an address; as a list of
 * what was chosen; or exactly as it was typed and will be sent. Nothing, or nothing but empty, is "Not provided".
 */
export type Answer =
  | { readonly value?: ReactNode }
  | { readonly lines: readonly ReactNode[] }
  | { readonly list: readonly ReactNode[] }
  | { readonly exactly: string };

const isEmpty = (value: ReactNode) => value === undefined || value === null || value === "";

function Lines({ lines }: { lines: readonly ReactNode[] }) {
  return lines.map((line, index) => (
    <span className="block" key={index}>
      {line}
    </span>
  ));
}

function List({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="nhsuk-list">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

function drawn(answer: Answer): ReactNode {
  if ("exactly" in answer) {
    if (answer.exactly.trim() === "") return null;
    return (
      <blockquote className="app-exactly" dir="auto">
        {answer.exactly}
      </blockquote>
    );
  }
  if ("value" in answer) return isEmpty(answer.value) ? null : answer.value;
  const parts = ("lines" in answer ? answer.lines : "list" in answer ? answer.list : []).filter(
    (part) => !isEmpty(part),
  );
  if (parts.length === 0) return null;
  return "lines" in answer ? <Lines lines={parts} /> : <List items={parts} />;
}

/** What was answered, or the words that say that nothing was. */
export function AnswerValue({ answer, notProvided }: { answer: Answer; notProvided: string }) {
  return drawn(answer) ?? <span className="app-not-provided">{notProvided}</span>;
}
