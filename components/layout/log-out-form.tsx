import type { FormAction } from "../ui/patterns/form.tsx";

/** Logging out changes something, so it is a button in a form and never a link; works without script. */
export function LogOutForm({
  action,
  text,
  className,
}: {
  action: FormAction;
  text: string;
  className: string;
}) {
  return (
    <form action={action} data-log-out {...(typeof action === "string" ? { method: "post" } : {})}>
      <button className={className} type="submit">
        {text}
      </button>
    </form>
  );
}
