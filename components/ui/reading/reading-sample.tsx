import { Tag } from "../tag.tsx";

interface ReadingSampleProps {
  tag: string;
  title: string;
  /** The second line, which is paler where contrast is as usual. */
  detail: string;
  text: string;
}

/**
 * A piece of a page that shows the size and contrast chosen in the form round it (class `app-reading`) before they are
 * saved, without script.
 */
export function ReadingSample({ tag, title, detail, text }: ReadingSampleProps) {
  return (
    <div className="app-sample">
      <Tag text={tag} />
      <p className="app-sample__title">{title}</p>
      <p className="app-sample__detail">{detail}</p>
      <p>{text}</p>
    </div>
  );
}
