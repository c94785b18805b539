import { expect, test } from "vitest";
import { canonical } from "./canonical.ts";

const same = (one: string, other: string) => expect(canonical(one)).toBe(canonical(other));
const differ = (one: string, other: string) => expect(canonical(one)).not.toBe(canonical(other));

test("order of attributes and of classes makes no difference, and what they say does", () => {
  same('<p id="a" class="b c">x</p>', '<p class="c  b" id="a">x</p>');
  differ('<p class="b">x</p>', '<p class="c">x</p>');
});

test("words that run together differ from words with a space between them", () => {
  differ("<a>Change</a><b>x</b>", "<a>Change</a> <b>x</b>");
  differ("Read<a>more</a>", "Read <a>more</a>");
  differ("<a>Read</a>more", "<a>Read</a>\n  more");
  differ("<span><b>Change</b></span>x", "<span><b>Change</b> </span>x");
});

test("it makes no difference on which side of a border a space stands, nor how wide it is", () => {
  same("<a>Change</a> <b>x</b>", "<a>Change</a>\n  <b>x</b>");
  same("<a>Change </a><b>x</b>", "<a>Change</a><b> x</b>");
});

test("a drawing without words parts no words, and space around it alone says nothing", () => {
  same("<a><svg></svg><span>Search</span></a>", "<a>\n<svg></svg>\n<span>Search</span>\n</a>");
  differ("<a>Search<svg></svg><span>now</span></a>", "<a>Search <svg></svg><span>now</span></a>");
});

test("blocks, fields and line breaks part words by themselves", () => {
  same("<p>One</p><p>two</p>", "<p> One </p>\n<p> two</p>");
  same("One<br>two", "One <br> two");
  same("<input>One<button>two</button>", "<input> One <button>two</button>");
  same("<div>One</div>two", "<div>One</div> two");
});

test("in hidden text every space counts", () => {
  differ(
    '<b>Change</b><span class="nhsuk-u-visually-hidden"> name</span>',
    '<b>Change</b> <span class="nhsuk-u-visually-hidden">name</span>',
  );
});
