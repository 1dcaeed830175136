import { onlineManager } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

/** Whether the browser says that it has a network, as the readings of the page are told. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    useCallback((onChange) => onlineManager.subscribe(onChange), []),
    () => onlineManager.isOnline(),
    () => true,
  );
}
