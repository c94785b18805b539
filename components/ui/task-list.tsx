import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";
import { StatusTag, type StatusTagProps } from "./status-tag.tsx";

export interface Task {
  heading: ReactNode;
  hint?: ReactNode;
  /** Without an address the task cannot be started yet. */
  href?: string | undefined;
  status: { text?: ReactNode; tag?: StatusTagProps | undefined; classes?: string | undefined };
  classes?: string | undefined;
}

export interface TaskListProps {
  items: readonly Task[];
  /** Begins the ids of the list's hints and states; a page with two lists needs two. */
  idPrefix?: string | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function TaskName({ task, hintId, statusId }: { task: Task; hintId: string | false; statusId: string }) {
  if (task.href === undefined) return <div>{task.heading}</div>;
  return (
    <Link
      className="nhsuk-task-list__link nhsuk-link"
      href={task.href}
      aria-describedby={classNames(hintId, statusId)}
    >
      {task.heading}
    </Link>
  );
}

function TaskItem({ task, idPrefix }: { task: Task; idPrefix: string }) {
  const { hint, status } = task;
  const hintId = hint !== undefined && `${idPrefix}-hint`;
  const statusId = `${idPrefix}-status`;
  return (
    <li
      className={classNames(
        "nhsuk-task-list__item",
        task.href !== undefined && "nhsuk-task-list__item--with-link",
        task.classes,
      )}
    >
      <div className="nhsuk-task-list__name-and-hint">
        <TaskName task={task} hintId={hintId} statusId={statusId} />
        {hintId !== false && (
          <div className="nhsuk-task-list__hint" id={hintId}>
            {hint}
          </div>
        )}
      </div>
      <div className={classNames("nhsuk-task-list__status", status.classes)} id={statusId}>
        {status.tag === undefined ? status.text : <StatusTag {...status.tag} />}
      </div>
    </li>
  );
}

/** The parts of a long task, each with how far it has come (nhsuk-frontend task list). */
export function TaskList({ items, idPrefix = "task-list", id, classes }: TaskListProps) {
  return (
    <ul className={classNames("nhsuk-task-list", classes)} id={id}>
      {items.map((task, index) => (
        <TaskItem task={task} idPrefix={`${idPrefix}-${index + 1}`} key={index} />
      ))}
    </ul>
  );
}
