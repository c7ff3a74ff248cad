import type { LostAddress } from "../lost-addresses.ts";
import { count } from "./count.ts";
import { titledList } from "./list.ts";
import { quoted } from "./quoted.ts";

/** The addresses that would lead nowhere; nothing where there are none. */
export function lostText(lost: LostAddress[]): string[] {
  if (lost.length === 0) return [];
  const whole = lost.filter(({ without }) => without === undefined);
  const parts = lost.filter(({ without }) => without !== undefined);
  return [
    "### Addresses lost",
    "Links, bookmarks and printed papers have them, and can’t be called back.",
    ...titledList("Nothing is at these any more, and they lead nowhere:", whole.map(wholeText)),
    ...titledList("The page is there, and the part of it that they name is not:", parts.map(partText)),
  ];
}

function wholeText({ address, parts }: LostAddress): string {
  const also = parts === 0 ? "" : `, with ${count(parts, "part")} that could be named`;
  return `**${quoted(address)}**${also}`;
}

function partText({ address, without = "" }: LostAddress): string {
  return address.startsWith(`${without}#`)
    ? quoted(address)
    : `${quoted(address)}, which leads to ${quoted(without)}`;
}
