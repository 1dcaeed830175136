import type { ComponentPropsWithoutRef, ComponentType, ReactNode, Ref } from 'react';

/** How a note or an icon is meant; the words beside it say it too. */
export type PartTone = 'good' | 'warn' | 'bad' | 'calm';

/** What a button is given: what a native one takes, and how much it weighs. Hand on everything but `variant`. */
export interface ButtonPartProps extends ComponentPropsWithoutRef<'button'> {
  /** One `primary` button per question at most: it sends or pays. Everything else is `secondary`. */
  variant: 'primary' | 'secondary';
  /** Takes the focus when what had it goes away. */
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** What a checkbox is given. Its label stands beside it and names it by `htmlFor` and `aria-labelledby`. */
export interface CheckboxPartProps {
  /** Of the element that takes the focus. */
  id: string;
  /** Places it; hand it on. */
  className: string;
  /** Whether it is ticked; it is always controlled. */
  checked: boolean;
  /** Hears what the user wants; what is not allowed comes to nothing. */
  onCheckedChange: (checked: boolean) => void;
  /** Id of the words that name it. */
  'aria-labelledby'?: string | undefined;
  /** Ids of the words that describe it. */
  'aria-describedby'?: string | undefined;
  /** It keeps its place in the order of focus, so do not make it `disabled`. */
  'aria-disabled'?: boolean | undefined;
  /** It can be read and not changed. */
  'aria-readonly'?: boolean | undefined;
}

/** One of the things that a select offers. */
export interface SelectOption {
  /** What is told when it is chosen. */
  value: string;
  /** What is shown. */
  label: string;
  /** Shown, and not to be chosen: "Choose …". */
  isDisabled?: boolean | undefined;
}

/** What a select is given: what a native one takes, with its options as data. */
export interface SelectPartProps extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'children' | 'defaultValue' | 'multiple' | 'onChange' | 'value'
> {
  /** The chosen option's; it is always controlled. */
  value: string;
  /** What can be chosen. */
  options: readonly SelectOption[];
  /** Hears which option was chosen. */
  onValueChange: (value: string) => void;
}

/** What a field for text, numbers or a date is given: what a native `<input>` takes. Hand on everything. */
export type InputPartProps = ComponentPropsWithoutRef<'input'>;

/** What a note about the whole component is given. */
export interface NotePartProps {
  /** How it is meant. */
  tone: PartTone;
  /** Paragraphs, and sometimes a button. */
  children: ReactNode;
}

/** What the card around a question is given; the region with its name stands around it. */
export interface CardPartProps {
  /** The heading, the help and the rest. */
  children: ReactNode;
}

/** What an icon is given. It is hidden from screen readers whatever it draws. */
export interface IconPartProps {
  /** What it says beside words that say the same. */
  name: PartTone;
}

/** What stands where content is still being read. It is hidden from screen readers. */
export interface SkeletonPartProps {
  /** How many rows will come, about. */
  rows: number;
}

/**
 * Parts of a shop's own design system, put in place of ours by `PartsProvider`. Each is given what it needs to be found,
 * named and used; focus, ids and what is said aloud stay with the components.
 */
export interface Parts {
  /** Every button but the headings and links in tables. */
  Button: ComponentType<ButtonPartProps>;
  /** A choice of a right, a yes or no of an employer's. */
  Checkbox: ComponentType<CheckboxPartProps>;
  /** One out of a list. */
  Select: ComponentType<SelectPartProps>;
  /** A field for text, numbers or a date. */
  Input: ComponentType<InputPartProps>;
  /** A message about the whole component. */
  Note: ComponentType<NotePartProps>;
  /** What a question stands on. */
  Card: ComponentType<CardPartProps>;
  /** The sign before a message. */
  Icon: ComponentType<IconPartProps>;
  /** What stands there while something is read. */
  Skeleton: ComponentType<SkeletonPartProps>;
}
