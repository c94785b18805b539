import { useEffect } from "react";
import { Unlock } from "#components/offline/unlock.tsx";
import type { CallPlace } from "#components/offline/call-first.tsx";
import { paths } from "#lib/paths.ts";
import { Frame } from "./frame.tsx";
import { NotArrived, NothingKept, SaysNothing, StorageBlocked } from "./nothing-kept.tsx";
import { Opening } from "./opening.tsx";
import { OpenHouse } from "./open-house.tsx";
import { usePlace, viewAddress } from "./place.ts";
import { SetUp } from "./set-up.tsx";
import { OfflineNow } from "./strip.tsx";
import { useConnection } from "./connection.ts";
import { useDoor, type Door } from "./use-door.ts";

const callOf = (door: Door): CallPlace | null => {
  if (door.is === "shut") return door.facts.call;
  return door.is === "open" ? door.vault.facts.call : null;
};

/** Where "Hide this page" leads: without a connection the worker gives this document for it. */
const hides = [paths.leave(), paths.away()];

/** Everything that the document shows, by how it stands and what was asked for. */
export function Document() {
  const place = usePlace();
  const { online, check } = useConnection();
  const [door, { unlock, erase, opened, lock }] = useDoor(online);
  useEffect(() => {
    document.getElementById("maincontent")?.focus({ preventScroll: true });
  }, [door.is, place]);
  if (hides.includes(place)) return <SaysNothing />;
  const frame = { call: callOf(door), strip: online === false && <OfflineNow /> };
  if (place === viewAddress("not-arrived"))
    return (
      <Frame {...frame}>
        <NotArrived />
      </Frame>
    );
  if (place === viewAddress("set-up"))
    return (
      <Frame {...frame}>
        <SetUp online={online} replaces={door.is === "shut" || door.is === "open"} opened={opened} />
      </Frame>
    );
  if (door.is === "open")
    return (
      <OpenHouse vault={door.vault} place={place} online={online} check={check} lock={lock} erase={erase} />
    );
  return (
    <Frame {...frame}>
      {door.is === "opening" && <Opening />}
      {door.is === "blocked" && <StorageBlocked />}
      {door.is === "nothing" && <NothingKept online={online} ended={door.ended} again={() => void check()} />}
      {door.is === "shut" && (
        <Unlock
          lock={door.facts.lock}
          shut={door.why}
          triesLeft={door.facts.triesLeft}
          busy={door.busy}
          timedOut={door.timedOut}
          unsent={false}
          passphrase={(words) => unlock({ kind: "passphrase", words })}
          passkey={() => unlock({ kind: "passkey" })}
          erase={erase}
        />
      )}
    </Frame>
  );
}
