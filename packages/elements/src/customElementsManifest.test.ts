import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import manifest from '../custom-elements.json' with { type: 'json' };
import { elements } from './defineElements.ts';
import type { FribillettEventMap } from './events.ts';

const described = z.object({ name: z.string(), description: z.string().check(z.minLength(10)) });
const declaration = z.object({
  name: z.string(),
  tagName: z.string(),
  attributes: z.array(z.extend(described, { fieldName: z.string() })),
  members: z.array(
    z.extend(described, {
      kind: z.enum(['field', 'method']),
      attribute: z.optional(z.string()),
      readonly: z.optional(z.boolean()),
      reflects: z.optional(z.boolean()),
    }),
  ),
  events: z.array(described),
});
const schema = z.object({
  modules: z.array(
    z.object({
      path: z.string(),
      declarations: z.array(declaration),
      exports: z.array(z.object({ kind: z.string(), name: z.string() })),
    }),
  ),
});

const { modules } = schema.parse(manifest);
const declarations = modules.flatMap((module) => module.declarations);

// A name that is missing here, or too many, does not compile.
const eventNames: Record<keyof FribillettEventMap, true> = {
  'fribillett-party-change': true,
  'fribillett-claimed': true,
  'fribillett-reserved': true,
  'fribillett-reservation-failed': true,
  'fribillett-pay': true,
  'fribillett-error': true,
};

describe('custom-elements.json', () => {
  it('names every element, its class and its definition', () => {
    const classes = Object.entries(elements).map(([tagName, { name }]) => [tagName, name]);
    expect(declarations.map(({ tagName, name }) => [tagName, name])).toEqual(classes);
    const definitions = modules.flatMap(({ exports }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name),
    );
    expect(definitions).toEqual(Object.keys(elements));
  });

  it.each(Object.entries(elements))(
    'says of <%s> which properties and attributes it has',
    (name, element) => {
      const found = declarations.find(({ tagName }) => tagName === name);
      const fields =
        found?.members.filter(({ kind, readonly }) => kind === 'field' && readonly !== true) ?? [];
      const properties = Object.entries(element.properties).map(([property, { attribute, isReflected }]) => ({
        name: property,
        attribute,
        reflects: isReflected,
      }));
      const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
      expect(
        fields
          .map(({ name: field, attribute, reflects }) => ({ name: field, attribute, reflects }))
          .toSorted(byName),
      ).toEqual(properties.toSorted(byName));
      expect(found?.attributes.map((attribute) => attribute.name).toSorted()).toEqual(
        element.observedAttributes.toSorted(),
      );
    },
  );

  it.each(Object.entries(elements))(
    'says of <%s> what else a page may read and call',
    (name, { prototype }) => {
      const found = declarations.find(({ tagName }) => tagName === name);
      const others =
        found?.members.filter(({ kind, readonly }) => kind === 'method' || readonly === true) ?? [];
      expect(others.filter((member) => !(member.name in prototype))).toEqual([]);
    },
  );

  it('names every event, and no other', () => {
    const named = declarations.flatMap(({ events }) => events.map((event) => event.name));
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(eventNames).toSorted());
  });
});
