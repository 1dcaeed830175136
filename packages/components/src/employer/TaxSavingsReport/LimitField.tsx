import { fromOre } from '@fribillett/core';
import { readKroner } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { useState } from 'react';
import { Field } from '../internal/Field.tsx';
import { Input } from '../../internal/Input.tsx';

interface LimitFieldProps {
  /** As it was typed. */
  value: string;
  onChange: (value: string) => void;
  className: string | undefined;
}

/** The company's tax-free limit, which it alone knows. */
export function LimitField({ value, onChange, className }: LimitFieldProps) {
  const { t } = useEmployerTexts();
  const [isLeft, setIsLeft] = useState(false);
  const isUnreadable = isLeft && value.trim() !== '' && readKroner(value) === undefined;
  return (
    <Field
      label={t('taxSavingsReport.limit')}
      hint={t('taxSavingsReport.limitHint')}
      problem={isUnreadable ? t('taxSavingsReport.limitProblem') : undefined}
      className={className}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => {
            setIsLeft(false);
            onChange(event.target.value);
          }}
          onBlur={() => {
            setIsLeft(true);
          }}
        />
      )}
    </Field>
  );
}

/** Øre as a person types them: `3000`, `3000,50`. */
export function typedKroner(ore: number | undefined): string {
  return ore === undefined ? '' : fromOre(ore).replace(/\.00$/, '').replace('.', ',');
}
