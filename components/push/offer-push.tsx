"use client";

import { useEffect, useState } from "react";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { mayBeOffered, offerNoMore } from "./subscribe.ts";

export interface OfferPushProps {
  words: { title: string; text: string; choose: string; notNow: string };
  /** The page where they are turned on. */
  href: string;
}

/**
 * Offers notifications, quietly, in a browser that can show them and where they were neither chosen nor declined. It asks
 * the browser for nothing: that is done where they are turned on. Without script it is not there.
 */
export function OfferPush({ words, href }: OfferPushProps) {
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    let over = false;
    void mayBeOffered().then((may) => {
      if (!over) setOffered(may);
    });
    return () => {
      over = true;
    };
  }, []);
  if (!offered) return null;
  const decline = () => {
    offerNoMore();
    setOffered(false);
    // The button is gone: whoever reads by keyboard goes on from the heading of the page.
    const heading = document.querySelector<HTMLElement>("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  };
  return (
    <Notice title={words.title}>
      <p>{words.text}</p>
      <p>
        <Link href={href}>{words.choose}</Link>
      </p>
      <button className="app-link-button" type="button" onClick={decline}>
        {words.notNow}
      </button>
    </Notice>
  );
}
