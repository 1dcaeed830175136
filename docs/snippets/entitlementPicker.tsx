import type { EntitlementSelection, Journey } from '@fribillett/core';
import { EntitlementPicker } from '@fribillett/components';
import { useState } from 'react';

export function Rights({ journeys }: { journeys: readonly Journey[] }) {
  const [selection, setSelection] = useState<EntitlementSelection>([]);
  return <EntitlementPicker journeys={journeys} value={selection} onValueChange={setSelection} />;
}
