import type { DetailChange } from "../page-change.ts";
import { quoted } from "./quoted.ts";

/** Beyond as many characters a detail is written for programs, and reading it tells a person nothing. */
const mostShown = 200;

/** What a detail was and would be: "`description`: `A ward` → `Two wards`". */
export function detailText({ name, before, after }: DetailChange): string {
  const isLong = Math.max(before.length, after.length) > mostShown;
  return isLong ? `${quoted(name)} changed` : `${quoted(name)}: ${quoted(before)} → ${quoted(after)}`;
}
