import { report } from '../events.ts';
import type { Properties, Property, Values } from './properties.ts';

class ServerElement {
  readonly localName = '';
}

/** On a server, which only imports, there are no elements. */
const PageElement: typeof HTMLElement =
  'HTMLElement' in globalThis ? HTMLElement : (ServerElement as typeof HTMLElement);

/** A class of elements, and what their properties are. */
export type ElementClass<Element> = (abstract new () => Element) & {
  readonly properties: Properties;
  readonly observedAttributes: string[];
};

/** What every element does: properties with accessors on the prototype, and their attributes. */
export abstract class FribillettElement extends PageElement {
  static readonly properties: Properties = {};
  readonly #values = new Map<string, unknown>();

  static get observedAttributes(): string[] {
    return Object.values(this.properties).flatMap(({ attribute }) => attribute ?? []);
  }

  /** Gives a class its accessors; frameworks look for them with `name in element`. */
  static addAccessors(prototype: object, own: Properties): void {
    for (const [name, property] of Object.entries(own))
      Object.defineProperty(prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: FribillettElement) {
          return this.#values.has(name) ? this.#values.get(name) : property.initial;
        },
        set(this: FribillettElement, value: unknown) {
          this.#write(name, property, value);
        },
      });
  }

  connectedCallback(): void {
    this.#takeOver();
    this.changed();
  }

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    const entry = Object.entries(this.#properties).find(([, property]) => property.attribute === attribute);
    if (entry === undefined) return;
    const [name, { fromAttribute, initial }] = entry;
    try {
      this.#values.set(name, fromAttribute?.(text));
    } catch (error) {
      this.#values.set(name, initial);
      report(this, named(error, this, attribute));
    }
    this.changed();
  }

  /** Called when there is something new to show. */
  abstract changed(): void;

  get #properties(): Properties {
    return (this.constructor as typeof FribillettElement).properties;
  }

  #write(name: string, property: Property<unknown>, value: unknown): void {
    const { attribute, isReflected } = property;
    try {
      const checked = property.check(value);
      if (attribute === undefined || !isReflected) this.#values.set(name, checked);
      else setAttribute(this, attribute, checked);
    } catch (error) {
      throw named(error, this, name);
    }
    this.changed();
  }

  /** What was set before the script came stands on the element itself, and hides the accessor. */
  #takeOver(): void {
    for (const name of Object.keys(this.#properties).filter((one) => Object.hasOwn(this, one))) {
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      try {
        Reflect.set(this, name, value);
      } catch (error) {
        report(this, error);
      }
    }
  }
}

/** A class with more properties; they are what TypeScript and the page see of it. */
export function withProperties<Element extends FribillettElement, Own extends Properties>(
  base: ElementClass<Element>,
  own: Own,
): ElementClass<Element & Values<Own>>;
export function withProperties(
  Base: ElementClass<FribillettElement>,
  own: Properties,
): ElementClass<FribillettElement> {
  abstract class WithProperties extends Base {
    static override readonly properties = { ...Base.properties, ...own };
  }
  FribillettElement.addAccessors(WithProperties.prototype, own);
  return WithProperties;
}

/** As HTML has it: there without a value, or absent, or the value's text. */
function setAttribute(element: Element, attribute: string, value: unknown): void {
  if (value === undefined || value === false) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value === true ? '' : `${value as string | number}`);
}

/** The same error with the element and the property in its text. */
function named(error: unknown, { localName }: Element, name: string): TypeError {
  const message = error instanceof Error ? error.message : String(error);
  return new TypeError(`<${localName}> ${name} ${message}`, { cause: error });
}
