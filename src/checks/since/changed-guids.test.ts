import { describe, expect, test } from "vitest";
import { writeUpdate } from "../example.ts";
import { changedGuids } from "./changed-guids.ts";
import { runSinceRule, site } from "./fixture.ts";

const [first, second] = ["/updates/2022-03-14-spring/", "/updates/2022-03-14-rooms/"];
const beds = writeUpdate("- { id: beds, heading: Beds }");
const spring = (lines = "") => ({
  "updates/2022-03-14-spring.md": beds.replace("sections:", `${lines}\nsections:`),
});
const rooms = (lines = "") => ({
  "updates/2022-03-14-rooms.md": beds.replace("sections:", `${lines}\nsections:`),
});
const found = (before: Record<string, string>, after: Record<string, string>) =>
  runSinceRule(changedGuids, before, after);

describe("an update", () => {
  test("that keeps its first address at the head of its old ones is right", () => {
    expect(found(spring(), spring())).toEqual([]);
    expect(found(spring(), rooms(`redirect_from: [${first}]`))).toEqual([]);
    const third = {
      "updates/2022-03-14-third.md": Object.values(rooms(`redirect_from: [${first}, ${second}]`))[0]!,
    };
    expect(found(rooms(`redirect_from: [${first}]`), third)).toEqual([]);
  });

  test("that leads here only from the list would be shown twice", () => {
    const listed = { ...rooms(), "redirects.yaml": `${first}: { to: ${second} }\n` };
    expect(found(spring(), listed)).toEqual([
      `updates/2022-03-14-rooms.md:2:1 Feed readers know this as ${first}, and would show it a second time as ${second}. ` +
        `Write “redirect_from: [${first}]”, and nothing of that in redirects.yaml.`,
    ]);
  });

  test("whose old addresses are in another order would be shown twice", () => {
    const before = rooms(`redirect_from: [${first}]`);
    expect(found(before, rooms(`redirect_from: [/updates/x/, ${first}]`))).toEqual([
      expect.stringContaining(`Write “redirect_from: [${first}, /updates/x/]”`),
    ]);
  });

  test("that gets an old address it never had would be shown twice", () => {
    expect(found(spring(), spring("redirect_from: [/news/spring/]"))).toEqual([
      expect.stringContaining(
        "Leave “redirect_from” out, and let /news/spring/ lead here from redirects.yaml.",
      ),
    ]);
  });

  test("that has become part of another is not the other", () => {
    const both = { ...spring(), ...rooms() };
    expect(found(both, { ...rooms(), "redirects.yaml": `${first}: { to: ${second} }\n` })).toEqual([]);
  });
});

describe("a site that moves to another host", () => {
  const at = (address: string, first = "") => ({
    "site.yaml": site.replace(
      "https://record.example.org",
      `https://${address}${first && `\nfirstAddress: ${first}`}`,
    ),
  });

  test("has all its updates shown twice, unless it says where it was first", () => {
    expect(found(at("record.northtown.uk"), at("progress.northtown.uk"))).toEqual([
      "site.yaml:4:10 Feed readers know every update by https://record.northtown.uk, and would show all of them a second time. " +
        "Add the line “firstAddress: https://record.northtown.uk” below the address.",
    ]);
    const moved = at("progress.northtown.uk", "https://record.northtown.uk");
    expect(found(at("record.northtown.uk/"), moved)).toEqual([]);
    expect(found(moved, at("third.northtown.uk", "https://record.northtown.uk"))).toEqual([]);
    expect(found(moved, at("progress.northtown.uk"))).toHaveLength(1);
  });

  test("may leave an address that is reserved for examples, which nobody can follow", () => {
    expect(found(at("record.example.org"), at("record.northtown.uk"))).toEqual([]);
  });
});

describe("a change note", () => {
  const note = (text: string, kind = "major") => `  - { date: 2022-05-03, kind: ${kind}, note: ${text} }`;
  const notes = (...all: string[]) => spring(`changes:\n${all.join("\n")}`);

  test("stays what it is when its words are mended or another comes below", () => {
    expect(
      found(notes(note("Five beds.")), notes(note("There are five beds."), note("And a sofa."))),
    ).toEqual([]);
  });

  test("would be shown as another when one comes above", () => {
    expect(found(notes(note("Five beds.")), notes(note("And a sofa."), note("Five beds.")))).toEqual([
      "updates/2022-03-14-spring.md:6:1 Feed readers know the note “Five beds.” by its place among those of 3 May 2022. " +
        "Put new notes of one day below those that are there.",
    ]);
  });

  test("stays once readers were shown it; a minor one may go", () => {
    expect(found(notes(note("Five beds.")), spring())).toEqual([
      expect.stringContaining("The note of 3 May 2022, “Five beds.”, was public, and is gone."),
    ]);
    expect(found(notes(note("A comma.", "minor")), spring())).toEqual([]);
  });
});
