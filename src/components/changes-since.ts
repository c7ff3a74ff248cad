// Shows on the page of what has changed only what is new since a day: the one in the address, or the one on which this
// device last looked, if its reader asked for that to be kept. Without this script the page has everything, by month.

const key = "last-looked";
const part = document.getElementById("Page-since");
const field = document.querySelector<HTMLInputElement>("#Page-since-day");
const remember = document.querySelector<HTMLInputElement>("#Page-since-remember");
const found = document.getElementById("Page-since-found");

if (part && field && remember && found) {
  const today = part.dataset["day"] ?? "";
  const asked = new URLSearchParams(location.search).get("since") ?? "";
  const last = read();
  part.hidden = false;
  remember.checked = last !== undefined;
  remember.addEventListener("change", () => keep(remember.checked ? today : undefined));
  if (isDay(asked)) {
    field.value = asked;
    show(asked, found);
  } else if (last !== undefined && last < today) {
    found.append(
      `You last looked on ${inWords(last)}. `,
      link(`?since=${last}`, "Show what has changed since"),
    );
  }
  if (last !== undefined) keep(today);
}

/** Hides what is older than a day, and says how much is left. */
function show(since: string, status: HTMLElement): void {
  let count = 0;
  for (const line of document.querySelectorAll<HTMLElement>("li[data-date]")) {
    line.hidden = (line.dataset["date"] ?? "") < since;
    if (!line.hidden) count++;
  }
  let pages = 0;
  for (const month of document.querySelectorAll<HTMLElement>("[data-month]")) {
    month.hidden = (month.dataset["month"] ?? "") < since.slice(0, 7);
    const isEmpty = month.matches("section") && month.querySelector("li:not([hidden])") === null;
    if (isEmpty) month.hidden = true;
    if (month.matches("li") && !month.hidden) pages++;
  }
  for (const entry of document.querySelectorAll<HTMLAnchorElement>(".nhsuk-contents-list a")) {
    const month = document.getElementById(entry.hash.slice(1))?.closest<HTMLElement>("[data-month]");
    const item = entry.closest("li");
    if (item && month) item.hidden = month.hidden;
  }
  const earlier = document.getElementById("earlier")?.closest("section");
  if (earlier) earlier.hidden = pages === 0;
  const much = count === 1 ? "1 change" : `${count} changes`;
  const more = pages === 0 ? "" : ` on this page, and more in the earlier months below`;
  status.append(`${much} since ${inWords(since)}${more}. `, link(location.pathname, "Show all"));
}

function link(href: string, words: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = words;
  return anchor;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function inWords(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** A browser may keep nothing for a site, and says so with an error. */
function read(): string | undefined {
  try {
    const day = localStorage.getItem(key) ?? "";
    return isDay(day) ? day : undefined;
  } catch {
    return undefined;
  }
}

function keep(day: string | undefined): void {
  try {
    if (day === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, day);
  } catch {
    // Then there is nothing to remember.
  }
}
