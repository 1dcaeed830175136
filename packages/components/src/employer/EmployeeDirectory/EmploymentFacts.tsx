import { formatDay } from '@fribillett/core';
import { employmentTypes, endCauses, payTypes } from '@fribillett/core/employer';
import type { CodeList, DescribedCode, RegisteredEmployee } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { describedCodeName } from '../internal/codeName.ts';
import { Fact, Facts } from './Facts.tsx';

/** What an employee's rights follow from, with the codes in words. */
export function EmploymentFacts({ employee }: { employee: RegisteredEmployee }) {
  const { t, locale } = useEmployerTexts();
  const day = (value: string | undefined) => value && formatDay(value, locale);
  const code = (list: CodeList, value: DescribedCode | undefined) =>
    value && describedCodeName(list, value, locale);
  const percent = (value: number | undefined, from?: string) => {
    if (value === undefined) return undefined;
    const written = new Intl.NumberFormat([locale, 'nb-NO']).format(value);
    if (from === undefined) return t('employeeDirectory.percent', { percent: written });
    return t('employeeDirectory.percentFrom', { percent: written, day: formatDay(from, locale) });
  };
  return (
    <Facts>
      <Fact name={t('employeeFields.employmentTypeId')}>
        {code(employmentTypes, employee.employmentType)}
      </Fact>
      <Fact name={t('employeeFields.hireStartDate')}>{day(employee.hireStartDate)}</Fact>
      <Fact name={t('employeeFields.hireEndDate')}>{day(employee.hireEndDate)}</Fact>
      <Fact name={t('employeeFields.hireEndCause')}>{code(endCauses, employee.hireEndCause)}</Fact>
      <Fact name={t('employeeFields.employmentPercentage')}>
        {percent(employee.employmentPercentage, employee.employmentPercentageDate)}
      </Fact>
      <Fact name={t('employeeFields.payType')}>{code(payTypes, employee.payType)}</Fact>
      <Fact name={t('employeeFields.paidPercentage')}>{percent(employee.paidPercentage)}</Fact>
      <Fact name={t('employeeFields.leaveFromDate')}>{day(employee.leaveFromDate)}</Fact>
      <Fact name={t('employeeFields.disabilityGrade')}>
        {employee.disabilityGrade > 0 ? percent(employee.disabilityGrade) : undefined}
      </Fact>
      <Fact name={t('employeeDirectory.product')}>{employee.preferredProduct}</Fact>
      {employee.categories.map(({ year, product }) => (
        <Fact key={year} name={t('employeeDirectory.productOf', { year })}>
          {product}
        </Fact>
      ))}
    </Facts>
  );
}
