import { useEmployerTexts } from '@fribillett/hooks/employer';
import { QuietButton } from '../../internal/QuietButton.tsx';

interface PagerProps {
  /** 1-based. */
  page: number;
  totalPages: number | undefined;
  /** Where nobody says how many there are: this page is not full. */
  isLast: boolean;
  onChange: (page: number) => void;
}

/** The way to the pages beside this one; nothing where there is but one. */
export function Pager({ page, totalPages, isLast, onChange }: PagerProps) {
  const { t } = useEmployerTexts();
  const hasNext = totalPages === undefined ? !isLast : page < totalPages;
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="fb-pager" aria-label={t('employeeDirectory.pages')}>
      <QuietButton
        isDisabled={page === 1}
        onPress={() => {
          onChange(page - 1);
        }}
      >
        {t('employeeDirectory.previous')}
      </QuietButton>
      <span>
        {totalPages === undefined
          ? t('employeeDirectory.page', { page })
          : t('employeeDirectory.pageOf', { page, pages: totalPages })}
      </span>
      <QuietButton
        isDisabled={!hasNext}
        onPress={() => {
          onChange(page + 1);
        }}
      >
        {t('employeeDirectory.next')}
      </QuietButton>
    </nav>
  );
}
