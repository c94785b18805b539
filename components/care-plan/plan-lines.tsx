import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PlanLine } from "#lib/domain/care-plan/model.ts";

/** Numbers stand alone in their answer; any other text is left as it is. */
const telephone = /^0[\d ]{9,14}$/;

function Answer({ text }: { text: string }): ReactNode {
  return telephone.test(text) ? <CallLink className="app-alone" phone={text} /> : <bdi>{text}</bdi>;
}

function Answers({ answers }: Pick<PlanLine, "answers">) {
  if (answers.length === 1) return <Answer text={answers[0] ?? ""} />;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-0">
      {answers.map((text, index) => (
        <li key={index}>
          <Answer text={text} />
        </li>
      ))}
    </ul>
  );
}

/** What a part says, in its team's words. */
export function PlanLines({ lines }: { lines: readonly PlanLine[] }) {
  return (
    <SummaryList
      lastRowBorder={false}
      rows={lines.map(({ prompt, answers }) => ({
        key: <bdi>{prompt}</bdi>,
        value: <Answers answers={answers} />,
      }))}
    />
  );
}
