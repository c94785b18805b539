import { useEffect, useState } from "react";
import { hasInternet } from "#lib/device/without-signal.ts";

export interface Connection {
  /** Null until it is known. */
  readonly online: boolean | null;
  /** Asks now. */
  readonly check: () => Promise<boolean>;
}

/** Whether our server can be reached, asked when the document opens and whenever the browser thinks that it changed. */
export function useConnection(): Connection {
  const [online, setOnline] = useState<boolean | null>(null);
  const check = async () => {
    const reached = await hasInternet();
    setOnline(reached);
    return reached;
  };
  useEffect(() => {
    let over = false;
    const ask = () => void hasInternet().then((reached) => !over && setOnline(reached));
    ask();
    for (const name of ["online", "offline"]) window.addEventListener(name, ask);
    return () => {
      over = true;
      for (const name of ["online", "offline"]) window.removeEventListener(name, ask);
    };
  }, []);
  return { online, check };
}
