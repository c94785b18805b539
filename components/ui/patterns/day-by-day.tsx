import type { ReactNode } from "react";
import { CardGroup } from "../card-group.tsx";
import { CardLine } from "../card.tsx";
import type { HeadingLevel } from "../heading.tsx";
import { Tag, type TagProps } from "../tag.tsx";
import { TimeText } from "../time-text.tsx";

export interface Moment {
  key: string;
  /** ISO 8601. */
  at: string;
  /** The time of day in words. */
  time: string;
  tag?: TagProps | undefined;
  who: ReactNode;
  where?: ReactNode;
  /** What happened, and why where that is known: a line each. */
  lines: readonly ReactNode[];
}

export interface DayOfMoments {
  /** ISO date. */
  date: string;
  /** The day in words. */
  heading: string;
  /** Newest first. */
  moments: readonly Moment[];
}

export interface DayByDayProps {
  /** Newest first. */
  days: readonly DayOfMoments[];
  headingLevel?: HeadingLevel | undefined;
  /** In its place where nothing has happened. */
  empty: ReactNode;
}

function Above({ at, time, tag }: Pick<Moment, "at" | "time" | "tag">) {
  return (
    <>
      <CardLine>
        <TimeText at={at} whole>
          {time}
        </TimeText>
      </CardLine>
      {tag && <Tag {...tag} />}
    </>
  );
}

/** What happened, day by day, newest first: when, who, where and what. */
export function DayByDay({ days, headingLevel, empty }: DayByDayProps) {
  if (days.length === 0) return empty;
  return days.map(({ date, heading, moments }) => (
    <CardGroup
      key={date}
      stacked
      heading={heading}
      headingLevel={headingLevel}
      cards={moments.map(({ key, at, time, tag, who, where, lines }) => ({
        key,
        above: <Above at={at} time={time} tag={tag} />,
        title: who,
        children: [where, ...lines]
          .filter((line) => line !== undefined)
          .map((line, index) => (
            <CardLine key={index} strong>
              {line}
            </CardLine>
          )),
      }))}
    />
  ));
}
