import type { Translated } from '../../shared/shopApi.ts';
import { useLanguage, useWords } from '../words/WordsContext.ts';
import { Icon } from './Icon.tsx';

interface PersonCardProps {
  /** Somebody a visitor can be. */
  person: { id: string; name: string; description: Translated };
  tags?: readonly { name: string; isStrong?: boolean }[];
  isBusy: boolean;
  onChoose: () => void;
}

/** Becomes somebody. */
export function PersonCard({ person, tags = [], isBusy, onChoose }: PersonCardProps) {
  const words = useWords();
  const language = useLanguage();
  const { id, name, description } = person;
  return (
    <button
      type="button"
      className="person"
      aria-labelledby={`person-${id}-name`}
      aria-describedby={`person-${id} person-${id}-tags`}
      aria-disabled={isBusy}
      onClick={onChoose}
    >
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span className="person-text">
        <span className="person-name">
          <span className="visually-hidden" id={`person-${id}-name`}>
            {words.persona.choose(name)}
          </span>
          <span aria-hidden="true">{isBusy ? words.persona.choosing : name}</span>
        </span>
        <span className="person-about" id={`person-${id}`}>
          {description[language]}
        </span>
        <span className="person-tags" id={`person-${id}-tags`}>
          {tags.map(({ name: tag, isStrong = false }, index) => (
            // The space keeps two apart where they are read out.
            <span key={tag} className={isStrong ? 'tag' : 'tag plain'}>
              {index > 0 && ' '}
              {tag}
            </span>
          ))}
        </span>
      </span>
      <Icon name="arrow" />
    </button>
  );
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');
}
