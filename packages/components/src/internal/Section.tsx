import { useTexts } from '@fribillett/hooks';
import { Fragment, useId } from 'react';
import type { ReactNode } from 'react';
import { useParts } from '../parts/useParts.ts';
import { classes } from './classes.ts';
import { Heading } from './Heading.tsx';
import type { HeadingLevel } from './Heading.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { useKeepFocus } from './useKeepFocus.ts';

/** Class names for the parts that every card has. */
export interface SectionClassNames {
  /** The card itself. */
  root?: string | undefined;
  /** The question that the card asks. */
  heading?: string | undefined;
  /** The line of help below the question. */
  help?: string | undefined;
}

interface SectionProps {
  /** Name of the component, for its class and for `data-state`. */
  name: string;
  state: string;
  title: string;
  help?: string | undefined;
  headingLevel: HeadingLevel | undefined;
  classNames: SectionClassNames;
  /** Said aloud when it changes. */
  announcement: string;
  isBusy?: boolean | undefined;
  children: ReactNode;
}

/** One calm card per question: the question as its heading, one line of help, and what is said aloud. */
export function Section({
  name,
  state,
  title,
  help,
  headingLevel = 2,
  classNames,
  announcement,
  isBusy = state === 'loading',
  children,
}: SectionProps) {
  const headingId = useId();
  const { locale } = useTexts();
  const { Card } = useParts();
  const Surface = Card ?? Fragment;
  const { fallback, handlers } = useKeepFocus<HTMLHeadingElement>();
  return (
    <section
      className={classes('fb', Card === undefined ? 'fb-card' : undefined, `fb-${name}`, classNames.root)}
      lang={locale}
      aria-labelledby={headingId}
      data-state={state}
      {...handlers}
    >
      <Surface>
        <Heading
          level={headingLevel}
          headingRef={fallback}
          tabIndex={-1}
          id={headingId}
          className={classes('fb-heading', classNames.heading)}
        >
          {title}
        </Heading>
        {help !== undefined && (
          <p className={classes('fb-help', classNames.help)}>
            <bdi>{help}</bdi>
          </p>
        )}
        <div className="fb-body" aria-busy={isBusy}>
          {children}
        </div>
      </Surface>
      <LiveRegion text={announcement} />
    </section>
  );
}
