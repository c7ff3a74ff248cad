import type { z } from "zod";
import type { Component } from "../../schemas/components.ts";
import { attributesOf, type ComponentNode, type WrittenAttribute } from "../../source/components.ts";
import type { SourceEntry } from "../../source/index.ts";
import { didYouMean, meant } from "../did-you-mean.ts";
import { fieldAt } from "../field.ts";
import { findings, inBody, inText, type Finding } from "../finding.ts";
import { wordsFor } from "../schema-words.ts";

const { error } = findings("components");

/** What is wrong with the attributes of a component. Code in one is for the rule against code. */
export function attributeProblems(node: ComponentNode, component: Component, entry: SourceEntry): Finding[] {
  const written = entry.body ? attributesOf(node, entry.body) : [];
  const { shape } = component.attributes;
  const [known = [], unknown = []] = [true, false].map((is) =>
    written.filter(({ name }) => Object.hasOwn(shape, name) === is),
  );
  // One slip is one finding: an attribute that was meant isn't missing.
  const passed = [...codesIn(node), ...unknown.map(({ name }) => meant(name, Object.keys(shape)))];
  const find = (attribute?: WrittenAttribute) =>
    attribute ? inText(entry, attribute.start) : inBody(entry, node);
  return [
    ...unknown.map((one) => error(find(one), ...unknownWords(node, one, Object.keys(shape)))),
    ...[...Map.groupBy(known, ({ name }) => name).values()]
      .flatMap(([, ...others]) => others)
      .map((one) => error(find(one), `<${node.name}> has “${one.name}” twice.`, "Leave out one of them.")),
    ...issuesOf(component, known)
      .filter(({ path }) => !passed.includes(String(path[0])))
      .map((issue) => {
        const attribute = known.find(({ name }) => name === issue.path[0]);
        return error(find(attribute), ...valueWords(node, component, issue));
      }),
  ];
}

function codesIn({ attributes }: ComponentNode): string[] {
  return attributes.flatMap((attribute) =>
    attribute.type === "mdxJsxAttribute" && typeof (attribute.value ?? "") === "object"
      ? [attribute.name]
      : [],
  );
}

function issuesOf({ attributes }: Component, written: WrittenAttribute[]): z.core.$ZodIssue[] {
  const data = Object.fromEntries(written.map(({ name, value }) => [name, value ?? null]));
  const issues = attributes.safeParse(data, { error: wordsFor, reportInput: true }).error?.issues ?? [];
  // A value can fail in several ways at once: the first says enough.
  return issues.filter(({ path }, index) => issues.findIndex((one) => one.path[0] === path[0]) === index);
}

type Words = [message: string, fix: string];

function unknownWords({ name }: ComponentNode, attribute: WrittenAttribute, known: string[]): Words {
  const otherwise = known.length > 0 ? `Leave it out, or use ${known.join(" or ")}.` : "Leave it out.";
  return [`<${name}> has no attribute “${attribute.name}”.`, didYouMean(attribute.name, known, otherwise)];
}

function valueWords({ name }: ComponentNode, { attributes }: Component, issue: z.core.$ZodIssue): Words {
  const attribute = String(issue.path[0]);
  const about = fieldAt(attributes, issue.path)?.description ?? "";
  if (issue.input === undefined || issue.input === null) {
    return [`<${name}> has no text for “${attribute}”.`, `Write ${attribute}="…" in its tag. ${about}`];
  }
  const choices = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return [`“${attribute}” of <${name}> ${issue.message}.`, didYouMean(String(issue.input), choices, about)];
}
