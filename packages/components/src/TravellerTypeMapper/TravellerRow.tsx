import type { AgeBand, PartyTraveller, Translate, UserType } from '@fribillett/core';
import { useId } from 'react';
import { classes } from '../internal/classes.ts';
import { Why } from '../internal/Note.tsx';
import { Select } from '../internal/Select.tsx';
import { personName } from '../internal/personName.ts';
import { userTypeLabel } from './userTypeLabel.ts';

interface TravellerRowProps {
  traveller: PartyTraveller;
  userTypes: readonly UserType[];
  ageBands: readonly AgeBand[];
  isReadOnly: boolean;
  onChange: (userType: UserType) => void;
  t: Translate;
  classNames: { traveller?: string | undefined; select?: string | undefined };
}

/** One traveller: who they are, where their type comes from, and the type. */
export function TravellerRow({
  traveller,
  userTypes,
  ageBands,
  isReadOnly,
  onChange,
  t,
  classNames,
}: TravellerRowProps) {
  const id = useId();
  const person = personName(traveller, t);
  const { userType, source, age, isAgeMismatch } = traveller;
  const hasNoRight = traveller.rights.length === 0;
  const isMissing = userType === undefined;
  const selectable = isMissing || userTypes.includes(userType) ? userTypes : [...userTypes, userType];
  const problem = isMissing
    ? t('travellers.required', { person })
    : isAgeMismatch && age !== undefined
      ? t('travellers.ageWarning', { person, age })
      : '';
  return (
    <div
      className={classes('fb-traveller', classNames.traveller)}
      data-source={source}
      data-state={isMissing ? 'required' : isAgeMismatch ? 'mismatch' : 'ready'}
    >
      <div className="fb-traveller-who">
        <div className="fb-head">
          {isReadOnly ? (
            <span className="fb-strong">{person}</span>
          ) : (
            <label className="fb-strong" htmlFor={id}>
              {person}
            </label>
          )}
        </div>
        <p className="fb-small" id={`${id}source`}>
          {[
            hasNoRight ? t('travellers.withoutRight') : '',
            t(`travellers.source.${source}`, age === undefined ? {} : { age }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {isReadOnly ? (
        <p className="fb-traveller-type">
          {isMissing ? t('travellers.source.none') : userTypeLabel(userType, ageBands, t)}
        </p>
      ) : (
        <Select
          id={id}
          className={classNames.select}
          aria-label={t('travellers.label', { person })}
          aria-describedby={`${id}source ${id}problem`}
          aria-invalid={isMissing}
          required
          value={userType ?? ''}
          options={[
            ...(isMissing ? [{ value: '', label: t('travellers.choose'), isDisabled: true }] : []),
            ...selectable.map((type) => ({ value: type, label: userTypeLabel(type, ageBands, t) })),
          ]}
          onValueChange={onChange}
        />
      )}
      <div className="fb-traveller-problem" id={`${id}problem`} role="status">
        {problem !== '' && <Why tone={isMissing ? 'bad' : 'warn'}>{problem}</Why>}
      </div>
    </div>
  );
}
