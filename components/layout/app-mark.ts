/** Sets or takes the sign on the installed app's own icon: without a number, because others see the phone. */
export function markApp(somethingWaits: boolean): void {
  const badge = navigator as Partial<Pick<Navigator, "setAppBadge" | "clearAppBadge">>;
  const marked = somethingWaits ? badge.setAppBadge?.() : badge.clearAppBadge?.();
  marked?.catch(() => {
    // Not installed, or not allowed: the page says it all the same.
  });
}
