import { useEmployerTexts } from '@fribillett/hooks/employer';
import { useState } from 'react';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';

/** The code that connects a person's rights: out of sight until it is asked for. */
export function PickupCode({ code }: { code: string }) {
  const { t } = useEmployerTexts();
  const [isShown, setIsShown] = useState(false);
  const [copied, setCopied] = useState<'codeCopied' | 'codeNotCopied'>();
  return (
    <div className="fb-pickup">
      <div className="fb-row">
        {isShown && <code className="fb-digits">{code}</code>}
        <QuietButton
          onPress={() => {
            setIsShown(!isShown);
            setCopied(undefined);
          }}
        >
          {t(isShown ? 'employeeDirectory.hideCode' : 'employeeDirectory.showCode')}
        </QuietButton>
        {isShown && (
          <QuietButton
            onPress={() => {
              void copy(code).then((isCopied) => {
                setCopied(isCopied ? 'codeCopied' : 'codeNotCopied');
              });
            }}
          >
            {t('employeeDirectory.copyCode')}
          </QuietButton>
        )}
      </div>
      {isShown && (
        <p className="fb-hint">
          {t(copied === undefined ? 'employeeDirectory.pickupHelp' : `employeeDirectory.${copied}`)}
        </p>
      )}
      <LiveRegion text={announcement()} />
    </div>
  );

  function announcement(): string {
    if (copied !== undefined) return t(`employeeDirectory.${copied}`);
    return isShown ? code : '';
  }
}

/** A page without a secure origin has no clipboard, and a frame may be forbidden it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
