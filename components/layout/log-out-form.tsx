/** Where a form goes: an address, or an action of the server. */
export type FormAction = string | ((form: FormData) => void | Promise<void>);

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
