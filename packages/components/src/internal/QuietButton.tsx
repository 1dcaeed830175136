import type { ReactNode } from 'react';

interface QuietButtonProps {
  onPress: () => void;
  /** Keeps its place in the order of focus, and does nothing. */
  isDisabled?: boolean | undefined;
  children: ReactNode;
}

/** A button beside the main one: try again, show more. */
export function QuietButton({ onPress, isDisabled = false, children }: QuietButtonProps) {
  return (
    <button
      type="button"
      className="fb-button fb-quiet"
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
