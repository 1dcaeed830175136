/** The `data-state` of a card. What is being read again is shown as loading, also after an error. */
export function stateOf(is: { isLoading: boolean; hasFailed: boolean; isEmpty: boolean }): CardState {
  if (is.isLoading) return 'loading';
  if (is.hasFailed) return 'error';
  return is.isEmpty ? 'empty' : 'ready';
}

/** What a card shows. */
export type CardState = 'loading' | 'error' | 'empty' | 'ready';
