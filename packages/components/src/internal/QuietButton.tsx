import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

interface QuietButtonProps {
  onPress: () => void;
  /** Keeps its place in the order of focus, and does nothing. */
  isDisabled?: boolean | undefined;
  children: ReactNode;
}

/** A button beside the main one: try again, show more. */
export function QuietButton({ onPress, isDisabled = false, children }: QuietButtonProps) {
  return (
    <Button
      variant="secondary"
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </Button>
  );
}
